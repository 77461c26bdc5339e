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
  readonly action: Action;
}

function correct(key: string, what: Correcting): Shortcut {
  return {key, action: {do: 'correct', what}};
}

function stepBy(key: string, stop: Stop, direction: Direction): Shortcut {
  return {key, action: {do: 'step', stop, direction}};
}

/** They act only while the focus is in the article, so they take no key from a field or from assistive technology. */
export const SHORTCUTS: readonly Shortcut[] = [
  stepBy('j', 'mention', 1),
  stepBy('k', 'mention', -1),
  stepBy('J', 'same entity', 1),
  stepBy('K', 'same entity', -1),
  stepBy(']', 'quote', 1),
  stepBy('[', 'quote', -1),
  stepBy('}', 'date', 1),
  stepBy('{', 'date', -1),
  ...KINDS.map(({kind}, index): Shortcut => ({key: String(index + 1), action: {do: 'toggle', kind}})),
  {key: '0', action: {do: 'toggle all'}},
  {key: 'Enter', action: {do: 'open card'}},
  {key: '/', action: {do: 'find'}},
  correct('e', 'kind'),
  correct('x', 'reject'),
  correct('X', 'reject all'),
  correct('a', 'accept'),
  correct('m', 'merge'),
  {key: 'Ctrl+z', action: {do: 'undo'}},
  {key: 'Ctrl+Z', action: {do: 'redo'}},
  {key: '?', action: {do: 'help'}},
];

/** What the key does in the article. */
export function actionFor({key, ctrlKey, metaKey, altKey}: KeyPress): Action | undefined {
  if (altKey) return undefined;
  const pressed = ctrlKey || metaKey ? `Ctrl+${key}` : key;
  return SHORTCUTS.find((shortcut) => shortcut.key === pressed)?.action;
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;
