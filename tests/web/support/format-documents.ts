import type {Annotation, AnnotatedDocument as Document} from '../../../web/document/annotated-document.js';
import type {DateExpression, Label, Mention, Quote} from '../../../web/engine/contract.js';
import type * as Package from '../../../web/node/index.js';
import {analysisOf} from './analysis.js';

export const SAMPLE = '“We will rebuild 🏗️ Lisbon,” Mayor Ana Sousa of the City Council said on Monday.';

/** Articles that are annotated, with what breaks writers: the text is the whole test. */
export const TEXTS: readonly [words: string, text: string][] = [
  ['sample', SAMPLE],
  ['empty', ''],
  ['spaces', ' \n\t '],
  ['emoji', '👩‍👩‍👧 Ana Sousa 🏗️ came to Lisbon 🎉 on Monday. “🙂 Yes,” Sousa said.'],
  ['CRLF', 'Bridge opens\r\n\r\nAna Sousa came to Lisbon on Monday.\r\nShe left in May 2027.\r\n'],
  ['tabs', 'Ana\tSousa\tcame to Lisbon on 3 May 2024.\tIt rained.'],
  ['quotation marks', '"No," Ana Sousa said. "It is \'late\' & "<b>", isn\'t it?" asked Rui Orr, of "Acme; Inc".'],
  ['formulas', '=1+1 is what Ana Sousa said on Monday.\n\n-5, @home and +3 are what Rui Orr wrote in 1999.'],
  ['over a line break', 'The mayor, Ana\nSousa, told the City\nCouncil: “It rained\non Monday.”'],
  ['markdown', '# *Ana Sousa* said: “1. _this_ [is](x) `code` | ~no~ <i>html</i>”\n\n1. Rui Orr came in 2024.'],
  ['lone surrogates', 'A \ud800 said \udc00 Ana Sousa came to Lisbon on Monday.'],
  ['control characters', 'Ana Sousa\u0001 came\u0085to Lisbon\u2028on Monday.\ufffe'],
  [
    'histories',
    'In 44 BC, in the 1990s, last week, at 3 p.m. on Monday and every Friday for two weeks Ana Sousa waited.',
  ],
];

type Found = Partial<Record<'person' | 'organization' | 'place' | 'quote' | 'date', [start: number, end: number][]>>;

const FINDING = {confidence: 0.9, rule: 'test'} as const;

/** A document with these findings, however they cross. */
export function documentWith(
  AnnotatedDocument: typeof Package.AnnotatedDocument,
  text: string,
  found: Found,
): Document {
  const {quote = [], date = [], ...names} = found;
  const mentions = Object.entries(names)
    .flatMap(([label, spans]) => spans.map(([start, end]) => ({label: label as Label, start, end})))
    .sort((a, b) => a.start - b.start)
    .map((span, i): Mention => ({id: `m${i}`, ...span, form: 'name', entity: `e${i}`, ...FINDING}));
  return new AnnotatedDocument(
    text,
    analysisOf(text, {
      mentions,
      entities: mentions.map(({id, label, entity, start, end}) => {
        const name = text.slice(start, end);
        return {id: entity, label, name, aliases: [name], mentions: [id]};
      }),
      quotes: quote.map(
        ([start, end], i): Quote => ({
          id: `q${i}`,
          start,
          end,
          kind: 'direct',
          utterance: `u${i}`,
          speaker: null,
          cue: null,
          ...FINDING,
        }),
      ),
      dates: date.map(
        ([start, end], i): DateExpression => ({
          id: `d${i}`,
          start,
          end,
          type: 'DATE',
          value: '2026-11-16',
          mod: null,
          quant: null,
          freq: null,
          begin: '2026-11-16',
          until: '2026-11-17',
          anchor: 'none',
          ...FINDING,
        }),
      ),
    }),
  );
}

/** Documents of an editor, in which findings cross. */
export const CROSSING: readonly [words: string, text: string, found: Found][] = [
  ['a name out of a quotation', '“Ana Sousa” left.', {quote: [[0, 4]], person: [[1, 10]]}],
  ['a date out of a name', 'April May Monday came.', {person: [[0, 9]], date: [[6, 16]]}],
  ['a quotation over blocks', '“It rained.\n\nAna Sousa left.”', {quote: [[0, 29]], person: [[13, 22]]}],
  ['a name over a line break', 'Ana\r\nSousa left.', {person: [[0, 10]]}],
  [
    'formulas',
    '=1+1 and -x and @y and +z',
    {
      person: [
        [0, 4],
        [9, 11],
      ],
      place: [[16, 18]],
      organization: [[23, 25]],
    },
  ],
  ['the same place', 'Monday', {quote: [[0, 6]], person: [[0, 6]], date: [[0, 6]]}],
];

/** The text as it comes through UTF-8: a lone surrogate becomes U+FFFD. */
export function wellFormed(text: string): string {
  return new TextDecoder('utf-8', {ignoreBOM: true}).decode(new TextEncoder().encode(text));
}

/** What XML can hold of a text; U+FFFD stands for the rest. */
export function asXmlText(text: string): string {
  return Array.from(wellFormed(text), (character) => (isXml(character) ? character : '\ufffd')).join('');
}

function isXml(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x20 ? code !== 0xfffe && code !== 0xffff : '\t\n\r'.includes(character);
}

export const oneLine = (text: string): string => text.replace(/[\p{White_Space}\p{Cc}]+/gu, ' ').trim();
export const packed = (text: string): string => text.replace(/[\p{White_Space}\p{Cc}]+/gu, '');

/** Code points [start, end) of a text. */
export function codePoints(text: string, start: number, end: number): string {
  return [...text].slice(start, end).join('');
}

export const textsOf = (document: Document, annotations: readonly Annotation[]): string[] =>
  annotations.map((annotation) => wellFormed(document.textOf(annotation)));
