import {
  type Analysis,
  type ArticleDate,
  type Block,
  type DateExpression,
  type Entity,
  type Mention,
  type Quote,
  SCHEMA,
  type Span,
  type Warning,
} from '../engine/contract.js';
import {AnnotatorError} from '../engine/errors.js';
import {diff} from './diff.js';
import {Draft} from './draft.js';
import type {EditOperation} from './edit-operation.js';
import {readDocument} from './read-document.js';
import {type AnnotatedDocumentJson, byId, freeze, inTextOrder, type Sourced, sourced} from './records.js';

export type {AnnotatedDocumentJson};
export type Annotation = Mention | Quote | DateExpression;

// With their text, keys and records in the order of the contract: what the core writes, and what edits leave but for records
// that are given whole. To put them in order again takes a while.
const ordered = new WeakSet<object>();

/** A text and what was found in it. Immutable. Offsets are UTF-16 code units into `text`. */
export class AnnotatedDocument {
  readonly text: string;
  readonly #json: AnnotatedDocumentJson;
  // Made when they are asked for.
  #annotationsById: ReadonlyMap<string, Annotation> | undefined;
  #entitiesById: ReadonlyMap<string, Entity> | undefined;
  #annotations: readonly Annotation[] | undefined;

  constructor(text: string, analysis: Analysis) {
    check(text, analysis);
    this.text = text;
    this.#json = freeze(ordered.has(analysis) ? (analysis as AnnotatedDocumentJson) : withText(text, analysis));
  }

  /** @internal Takes what the core wrote for itself. `text` is as it was given: the core replaces half surrogate pairs. */
  static ofCore(
    text: string,
    json: {-readonly [key in keyof AnnotatedDocumentJson]: AnnotatedDocumentJson[key]},
  ): AnnotatedDocument {
    json.text = text;
    ordered.add(json);
    return new AnnotatedDocument(text, json);
  }

  /** What `toJSON` gave; throws an AnnotatorError with the path of the field that is wrong. */
  static fromJSON(json: unknown): AnnotatedDocument {
    const document = readDocument(json);
    return new AnnotatedDocument(document.text, document);
  }

  get language(): string {
    return this.#json.language;
  }
  get date(): ArticleDate {
    return this.#json.date;
  }
  get warnings(): readonly Warning[] {
    return this.#json.warnings;
  }
  get blocks(): readonly Block[] {
    return this.#json.blocks;
  }
  get sentences(): readonly Span[] {
    return this.#json.sentences;
  }
  get mentions(): readonly Sourced<Mention>[] {
    return this.#json.mentions;
  }
  get entities(): readonly Sourced<Entity>[] {
    return this.#json.entities;
  }
  get quotes(): readonly Sourced<Quote>[] {
    return this.#json.quotes;
  }
  get dates(): readonly Sourced<DateExpression>[] {
    return this.#json.dates;
  }

  /** Mentions, quotes and dates together, by start, the longer first. */
  get annotations(): readonly Annotation[] {
    this.#annotations ??= Object.freeze([...this.mentions, ...this.quotes, ...this.dates].sort(inTextOrder));
    return this.#annotations;
  }

  get(id: string): Annotation | Entity | undefined {
    return this.annotation(id) ?? this.entity(id);
  }

  annotation(id: string): Annotation | undefined {
    this.#annotationsById ??= byId(this.annotations);
    return this.#annotationsById.get(id);
  }

  entity(id: string): Entity | undefined {
    this.#entitiesById ??= byId(this.entities);
    return this.#entitiesById.get(id);
  }

  /** The annotations over the character at `offset`, the shortest first. */
  at(offset: number): Annotation[] {
    return this.between(offset, offset + 1).sort((a, b) => a.end - a.start - (b.end - b.start));
  }

  /** The annotations that share a character with the range, by start. */
  between(start: number, end: number): Annotation[] {
    return this.annotations.filter((annotation) => annotation.start < end && start < annotation.end);
  }

  /** Throws an AnnotatorError for what is no record, such as its id. */
  textOf({start, end}: Span): string {
    if (!(start <= end)) throw new AnnotatorError('badInput', 'textOf: expected a record, not its id');
    return this.text.slice(start, end);
  }

  /** The name to show for the speaker of `quote`, or null when it is not known who speaks. */
  speakerName({speaker}: Quote): string | null {
    if (speaker === null) return null;
    const entity = speaker.entity === null ? undefined : this.entity(speaker.entity);
    return entity?.name ?? this.textOf(speaker);
  }

  /** The document with the changes, one after the other; throws an AnnotatorError for one that cannot be made. */
  edit(...operations: readonly EditOperation[]): AnnotatedDocument {
    const draft = new Draft(this.#json);
    for (const operation of operations) draft.apply(operation);
    const json = draft.finish();
    if (operations.every(({op}) => op !== 'restore')) ordered.add(json);
    return new AnnotatedDocument(this.text, json);
  }

  /** The operations with which `edit` makes `other` of this document; both are of one text. */
  diff(other: AnnotatedDocument): EditOperation[] {
    return diff(this.#json, other.#json);
  }

  toJSON(): AnnotatedDocumentJson {
    return this.#json;
  }
}

/** In the order of keys of the contract. */
function withText(
  text: string,
  {schema, offsetUnit, length, language, warnings, date, sentences, blocks, ...lists}: Analysis,
): AnnotatedDocumentJson {
  return {
    schema,
    offsetUnit,
    length,
    text,
    language,
    warnings,
    date,
    sentences,
    blocks,
    mentions: lists.mentions.map((record) => sourced(record)),
    entities: lists.entities.map((record) => sourced(record)),
    quotes: lists.quotes.map((record) => sourced(record)),
    dates: lists.dates.map((record) => sourced(record)),
  };
}

function check(text: string, analysis: Analysis): void {
  if (analysis.schema !== SCHEMA) {
    throw new AnnotatorError('schemaMismatch', `the analysis is of schema ${analysis.schema}, expected ${SCHEMA}`);
  }
  if (analysis.offsetUnit !== 'utf-16') {
    throw new AnnotatorError('invalidDocument', `offsets are in ${analysis.offsetUnit}, expected utf-16`);
  }
  if (analysis.length !== text.length) {
    throw new AnnotatorError(
      'invalidDocument',
      `the analysis is of a text of ${analysis.length} UTF-16 units, this one has ${text.length}`,
    );
  }
}
