import {
  type ArticleDate,
  type Block,
  type DateExpression,
  type Entity,
  type Mention,
  type Quote,
  SCHEMA,
  type Source,
  type Span,
  type Speaker,
  type Warning,
} from '../engine/contract.js';
import {AnnotatorError} from '../engine/errors.js';
import {LABELS, QUOTE_KINDS} from './kinds.js';
import {type AnnotatedDocumentJson, inTextOrder, type Sourced} from './records.js';
import {integer, list, object, oneOf, orNull, type Shape, share, string, wrong} from './shape.js';

/** A document as `toJSON` writes it, from anywhere; throws `invalidDocument` or `schemaMismatch`. */
export function readDocument(json: unknown): AnnotatedDocumentJson {
  const {schema, text} = object<{schema: unknown; text: string}>({schema: (value) => value, text: string})(json, '');
  if (schema !== SCHEMA) {
    throw new AnnotatorError('schemaMismatch', `schema: expected ${SCHEMA}, got ${JSON.stringify(schema)}`);
  }
  const document = documentOf(text.length)(json, '');
  checkOrder(document);
  checkReferences(document);
  return document;
}

function documentOf(length: number): Shape<AnnotatedDocumentJson> {
  const offset = integer(0, length);
  const bounds = {start: offset, end: offset};
  const span = withinText(object<Span>(bounds));
  const found = {confidence: share, rule: string, source: oneOf<Source>('auto', 'user')};
  return object<AnnotatedDocumentJson>({
    schema: integer(SCHEMA, SCHEMA),
    offsetUnit: oneOf('utf-16'),
    length: integer(length, length),
    text: string,
    language: string,
    warnings: list(
      object<Warning>({code: oneOf('noDate', 'notEnglish', 'badUtf8', 'truncatedQuote'), message: string}),
    ),
    date: object<ArticleDate>({
      value: orNull(string),
      source: oneOf('given', 'dateline', 'published', 'none'),
      start: orNull(offset),
      end: orNull(offset),
    }),
    sentences: list(span),
    blocks: list(
      withinText(
        object<Block>({
          ...bounds,
          kind: oneOf('headline', 'subheading', 'byline', 'dateline', 'paragraph', 'list', 'caption', 'boilerplate'),
        }),
      ),
    ),
    mentions: list(
      withinText(
        object<Sourced<Mention>>({
          id: string,
          ...bounds,
          label: oneOf(...LABELS),
          form: oneOf('name', 'pronoun', 'nominal'),
          entity: string,
          ...found,
        }),
      ),
    ),
    entities: list(
      object<Sourced<Entity>>({
        id: string,
        label: oneOf(...LABELS),
        name: string,
        aliases: list(string),
        mentions: list(string),
        source: found.source,
      }),
    ),
    quotes: list(
      withinText(
        object<Sourced<Quote>>({
          id: string,
          ...bounds,
          kind: oneOf(...QUOTE_KINDS),
          utterance: string,
          speaker: orNull(withinText(object<Speaker>({...bounds, entity: orNull(string), confidence: share}))),
          cue: orNull(span),
          ...found,
        }),
      ),
    ),
    dates: list(
      withinText(
        object<Sourced<DateExpression>>({
          id: string,
          ...bounds,
          type: oneOf('DATE', 'TIME', 'DURATION', 'SET'),
          value: string,
          mod: orNull(string),
          quant: orNull(string),
          freq: orNull(string),
          begin: orNull(string),
          until: orNull(string),
          anchor: string,
          ...found,
        }),
      ),
    ),
  });
}

function withinText<T extends Span>(shape: Shape<T>): Shape<T> {
  return (value, path) => {
    const read = shape(value, path);
    if (read.start > read.end) throw wrong(`${path}.end`, `at least ${read.start}, the start`, read.end);
    return read;
  };
}

function checkOrder(document: AnnotatedDocumentJson): void {
  for (const name of ['mentions', 'quotes', 'dates'] as const) {
    const records: readonly Span[] = document[name];
    records.forEach((record, index) => {
      const before = records[index - 1];
      if (before !== undefined && inTextOrder(before, record) > 0) {
        throw wrong(`${name}[${index}].start`, 'records sorted by start, the longer first', record.start);
      }
    });
  }
  document.mentions.forEach(({start}, index) => {
    const before = document.mentions[index - 1];
    if (before !== undefined && start < before.end) {
      throw wrong(`mentions[${index}].start`, `at least ${before.end}: mentions do not overlap`, start);
    }
  });
}

function checkReferences({mentions, entities, quotes, dates}: AnnotatedDocumentJson): void {
  const ids = new Set<string>();
  for (const [name, records] of Object.entries({mentions, entities, quotes, dates})) {
    records.forEach(({id}, index) => {
      if (ids.has(id)) throw wrong(`${name}[${index}].id`, 'an id of its own', id);
      ids.add(id);
    });
  }
  const entityIds = new Set(entities.map(({id}) => id));
  const ownerOf = new Map(mentions.map(({id, entity}) => [id, entity]));
  mentions.forEach(({entity}, index) => {
    if (!entityIds.has(entity)) throw wrong(`mentions[${index}].entity`, 'the id of an entity', entity);
  });
  entities.forEach(({id, mentions: own}, index) => {
    own.forEach((mention, nth) => {
      const path = `entities[${index}].mentions[${nth}]`;
      if (ownerOf.get(mention) !== id) throw wrong(path, `the id of a mention of ${id}`, mention);
      ownerOf.delete(mention);
    });
  });
  const [stray] = ownerOf;
  if (stray !== undefined) {
    const index = entities.findIndex(({id}) => id === stray[1]);
    throw wrong(
      `entities[${index}].mentions`,
      `every mention of ${stray[1]}, ${stray[0]} too`,
      entities[index]?.mentions,
    );
  }
  quotes.forEach(({speaker}, index) => {
    if (speaker === null || speaker.entity === null || entityIds.has(speaker.entity)) return;
    throw wrong(`quotes[${index}].speaker.entity`, 'the id of an entity, or null', speaker.entity);
  });
  const anchors = new Set(['date', 'none', ...dates.map(({id}) => id)]);
  dates.forEach(({anchor}, index) => {
    if (!anchors.has(anchor)) throw wrong(`dates[${index}].anchor`, '"date", "none" or the id of a date', anchor);
  });
}
