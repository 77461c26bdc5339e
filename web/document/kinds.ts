import type {Label, Quote} from '../engine/contract.js';

export const LABELS: readonly Label[] = [
  'person',
  'organization',
  'place',
  'group',
  'facility',
  'event',
  'product',
  'work',
  'law',
];

export const QUOTE_KINDS: readonly Quote['kind'][] = ['direct', 'mixed', 'scare', 'title', 'indirect'];

export function isLabel(word: string): word is Label {
  return (LABELS as readonly string[]).includes(word);
}

export function isQuoteKind(word: string): word is Quote['kind'] {
  return (QUOTE_KINDS as readonly string[]).includes(word);
}
