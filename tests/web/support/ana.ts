import {AnnotatedDocument} from '../../../web/document/annotated-document.js';
import {analysisOf} from './analysis.js';

export const TEXT = '“Ana Sousa is late,” said Rui. Sousa came on Monday. He waved.';

const at = (words: string, from = 0): {start: number; end: number} => {
  const start = TEXT.indexOf(words, from);
  return {start, end: start + words.length};
};

/** A small article with a quotation around a name, two people, a pronoun and a date. */
export function anaDocument(): AnnotatedDocument {
  const mention = {label: 'person', form: 'name', confidence: 0.9, rule: 'name.list'} as const;
  return new AnnotatedDocument(
    TEXT,
    analysisOf(TEXT, {
      mentions: [
        {...mention, id: 'm0', ...at('Ana Sousa'), entity: 'e0'},
        {...mention, id: 'm1', ...at('Rui'), entity: 'e1'},
        {...mention, id: 'm2', ...at('Sousa', 20), entity: 'e0'},
        {...mention, id: 'm3', ...at('He'), entity: 'e1', form: 'pronoun'},
      ],
      entities: [
        {id: 'e0', label: 'person', name: 'Ana Sousa', aliases: ['Ana Sousa', 'Sousa'], mentions: ['m0', 'm2']},
        {id: 'e1', label: 'person', name: 'Rui', aliases: ['Rui'], mentions: ['m1', 'm3']},
      ],
      quotes: [
        {
          id: 'q0',
          ...at('“Ana Sousa is late,”'),
          kind: 'direct',
          utterance: 'u0',
          speaker: {...at('Rui'), entity: 'e1', confidence: 0.9},
          cue: at('said'),
          confidence: 0.9,
          rule: 'quote.after.verb',
        },
      ],
      dates: [
        {
          id: 'd0',
          ...at('Monday'),
          type: 'DATE',
          value: 'XXXX-WXX-1',
          mod: null,
          quant: null,
          freq: null,
          begin: null,
          until: null,
          anchor: 'none',
          confidence: 0.9,
          rule: 'date.weekday',
        },
      ],
    }),
  );
}
