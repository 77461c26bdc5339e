import type {Analysis} from '../../../web/engine/contract.js';

/** An analysis of `text` in which nothing was found, with what a test adds to it. */
export function analysisOf(text: string, found: Partial<Analysis> = {}): Analysis {
  return {
    schema: 1,
    offsetUnit: 'utf-16',
    length: text.length,
    language: 'en',
    warnings: [],
    date: {value: null, source: 'none', start: null, end: null},
    sentences: [],
    blocks: [],
    mentions: [],
    entities: [],
    quotes: [],
    dates: [],
    ...found,
  };
}
