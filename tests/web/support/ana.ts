import {AnnotatedDocument} from '../../../web/document/annotated-document.js';
import type {Mention, Span} from '../../../web/engine/contract.js';
import {analysisOf} from './analysis.js';

export const TEXT = '“Ana Sousa is late,” said Rui. Sousa came on Monday. He waved.';

const at = (words: string, from = 0): Span => {
  const start = TEXT.indexOf(words, from);
  return {start, end: start + words.length};
};

/** A small article with a quotation around a name, two people, a pronoun and a date. */
export function anaDocument(): AnnotatedDocument {
  const mention = (id: string, span: Span, entity: string, form: Mention['form'] = 'name'): Mention => ({
    id,
    ...span,
    label: 'person',
    form,
    entity,
    confidence: 0.9,
    rule: 'name.list',
  });
  return new AnnotatedDocument(
    TEXT,
    analysisOf(TEXT, {
      mentions: [
        mention('m0', at('Ana Sousa'), 'e0'),
        mention('m1', at('Rui'), 'e1'),
        mention('m2', at('Sousa', 20), 'e0'),
        mention('m3', at('He'), 'e1', 'pronoun'),
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
