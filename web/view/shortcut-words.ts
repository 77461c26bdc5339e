import {KINDS} from './kinds.js';
import type {Action, Correcting} from './shortcuts.js';

const STOPS: Readonly<Record<string, string>> = {
  mention: 'name',
  'same entity': 'mention of the same name',
  quote: 'quote',
  date: 'date',
};

const CORRECTIONS: Readonly<Record<Correcting, string>> = {
  kind: 'correct what has the focus, or mark what is selected',
  reject: 'not a name, a quotation, a date',
  'reject all': 'the same for all mentions',
  accept: 'it is right',
  merge: 'the same as another name',
};

const OTHERS: Readonly<Record<Exclude<Action['do'], 'step' | 'toggle' | 'correct'>, string>> = {
  'toggle all': 'show or hide all',
  'open card': 'go into the card, also from selected words',
  find: 'find words in the text',
  undo: 'take back the last correction',
  redo: 'make it again',
  help: 'this help',
};

/** What a key does, for the list of keys. */
export function actionWords(action: Action): string {
  switch (action.do) {
    case 'step': {
      const name = typeof action.stop === 'object' ? action.stop.kind : STOPS[action.stop];
      return `${action.direction === 1 ? 'next' : 'previous'} ${name}`;
    }
    case 'toggle':
      return `show or hide ${KINDS.find(({kind}) => kind === action.kind)?.plural.toLowerCase()}`;
    case 'correct':
      return CORRECTIONS[action.what];
    default:
      return OTHERS[action.do];
  }
}

/** 'Ctrl+Z' -> 'Ctrl+Shift+Z', 'j' -> 'J' */
export function keyWords(key: string): string {
  const [, control = '', name = ''] = /^(Ctrl\+)?(.+)$/.exec(key) ?? [];
  if (name.length > 1) return key;
  return `${control}${/^[A-Z]$/.test(name) ? 'Shift+' : ''}${name.toUpperCase()}`;
}
