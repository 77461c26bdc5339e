import {KINDS, type Kind} from './kinds.js';
import type {Direction, Stop} from './navigation.js';

export type Action =
  | {do: 'step'; stop: Stop; direction: Direction}
  | {do: 'toggle'; kind: Kind}
  | {do: 'toggle all'}
  | {do: 'open card'}
  | {do: 'correct'; what: Correcting}
  | {do: 'undo' | 'redo'}
  | {do: 'find'}
  | {do: 'help'};

/** What a key corrects of the annotation with the focus. */
export type Correcting = 'kind' | 'reject' | 'reject all' | 'accept' | 'merge';

export interface Shortcut {
  /** `KeyboardEvent.key`, behind 'Ctrl+' where it takes Control, or the command key. */
  readonly key: string;
  readonly words: string;
  readonly action: Action;
}

function correct(key: string, words: string, what: Correcting): Shortcut {
  return {key, words, action: {do: 'correct', what}};
}

function stepBy(key: string, words: string, stop: Stop, direction: Direction): Shortcut {
  return {key, words, action: {do: 'step', stop, direction}};
}

/** They act only while the focus is in the article, so they take no key from a field or from assistive technology. */
export const SHORTCUTS: readonly Shortcut[] = [
  stepBy('j', 'next name', 'mention', 1),
  stepBy('k', 'previous name', 'mention', -1),
  stepBy('J', 'next mention of the same name', 'same entity', 1),
  stepBy('K', 'previous mention of the same name', 'same entity', -1),
  stepBy(']', 'next quote', 'quote', 1),
  stepBy('[', 'previous quote', 'quote', -1),
  stepBy('}', 'next date', 'date', 1),
  stepBy('{', 'previous date', 'date', -1),
  ...KINDS.map(
    ({kind, plural}, index): Shortcut => ({
      key: String(index + 1),
      words: `show or hide ${plural.toLowerCase()}`,
      action: {do: 'toggle', kind},
    }),
  ),
  {key: '0', words: 'show or hide all', action: {do: 'toggle all'}},
  {key: 'Enter', words: 'go into the card', action: {do: 'open card'}},
  {key: '/', words: 'find words in the text', action: {do: 'find'}},
  correct('e', 'correct what has the focus, or mark what is selected', 'kind'),
  correct('x', 'not a name, a quotation, a date', 'reject'),
  correct('X', 'the same for all mentions', 'reject all'),
  correct('a', 'it is right', 'accept'),
  correct('m', 'the same as another name', 'merge'),
  {key: 'Ctrl+z', words: 'take back the last correction', action: {do: 'undo'}},
  {key: 'Ctrl+Z', words: 'make it again', action: {do: 'redo'}},
  {key: '?', words: 'this help', action: {do: 'help'}},
];

/** What the key does in the article. */
export function actionFor({key, ctrlKey, metaKey, altKey}: KeyPress): Action | undefined {
  if (altKey) return undefined;
  const pressed = ctrlKey || metaKey ? `Ctrl+${key}` : key;
  return SHORTCUTS.find((shortcut) => shortcut.key === pressed)?.action;
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** 'Ctrl+Z' -> 'Ctrl+Shift+Z', 'j' -> 'J' */
export function keyWords(key: string): string {
  const [, control = '', name = ''] = /^(Ctrl\+)?(.+)$/.exec(key) ?? [];
  if (name.length > 1) return key;
  return `${control}${/^[A-Z]$/.test(name) ? 'Shift+' : ''}${name.toUpperCase()}`;
}
