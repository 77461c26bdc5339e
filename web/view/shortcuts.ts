import {KINDS, type Kind} from './kinds.js';
import type {Direction, Stop} from './navigation.js';

export type Action =
  | {do: 'step'; stop: Stop; direction: Direction}
  | {do: 'toggle'; kind: Kind}
  | {do: 'toggle all'}
  | {do: 'open card'}
  | {do: 'help'};

export interface Shortcut {
  /** `KeyboardEvent.key`. */
  readonly key: string;
  readonly words: string;
  readonly action: Action;
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
  {key: '?', words: 'this help', action: {do: 'help'}},
];

export function actionFor(event: KeyboardEvent): Action | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  return SHORTCUTS.find(({key}) => key === event.key)?.action;
}
