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

export type Annotation = Mention | Quote | DateExpression;

/** Who a record is from: the annotator, or somebody who edited the document. */
type Sourced<T> = T & {readonly source: 'auto' | 'user'};

/** An analysis together with its text: what is saved and exported. */
export interface AnnotatedDocumentJson extends Omit<Analysis, 'mentions' | 'entities' | 'quotes' | 'dates'> {
  readonly text: string;
  readonly mentions: readonly Sourced<Mention>[];
  readonly entities: readonly Sourced<Entity>[];
  readonly quotes: readonly Sourced<Quote>[];
  readonly dates: readonly Sourced<DateExpression>[];
}

/** A text and what was found in it. Immutable. Offsets are UTF-16 code units into `text`. */
export class AnnotatedDocument {
  readonly text: string;
  readonly #analysis: Analysis;
  readonly #byId: ReadonlyMap<string, Annotation | Entity>;
  readonly #annotations: readonly Annotation[];

  constructor(text: string, analysis: Analysis) {
    check(text, analysis);
    this.text = text;
    this.#analysis = freeze(analysis);
    const {mentions, quotes, dates, entities} = analysis;
    this.#annotations = [...mentions, ...quotes, ...dates].sort((a, b) => a.start - b.start || b.end - a.end);
    this.#byId = new Map([...this.#annotations, ...entities].map((record) => [record.id, record]));
  }

  /** From what `toJSON` gave, in UTF-16 units. */
  static fromJson({text, ...analysis}: AnnotatedDocumentJson): AnnotatedDocument {
    return new AnnotatedDocument(text, analysis);
  }

  get language(): string {
    return this.#analysis.language;
  }
  get date(): ArticleDate {
    return this.#analysis.date;
  }
  get warnings(): readonly Warning[] {
    return this.#analysis.warnings;
  }
  get blocks(): readonly Block[] {
    return this.#analysis.blocks;
  }
  get sentences(): readonly Span[] {
    return this.#analysis.sentences;
  }
  get mentions(): readonly Mention[] {
    return this.#analysis.mentions;
  }
  get entities(): readonly Entity[] {
    return this.#analysis.entities;
  }
  get quotes(): readonly Quote[] {
    return this.#analysis.quotes;
  }
  get dates(): readonly DateExpression[] {
    return this.#analysis.dates;
  }

  /** Mentions, quotes and dates together, by start, the longer first. */
  get annotations(): readonly Annotation[] {
    return this.#annotations;
  }

  get(id: string): Annotation | Entity | undefined {
    return this.#byId.get(id);
  }

  annotation(id: string): Annotation | undefined {
    const found = this.get(id);
    return found !== undefined && 'start' in found ? found : undefined;
  }

  entity(id: string): Entity | undefined {
    const found = this.get(id);
    return found !== undefined && 'aliases' in found ? found : undefined;
  }

  /** The annotations over the character at `offset`, the shortest first. */
  at(offset: number): Annotation[] {
    return this.between(offset, offset + 1).sort((a, b) => a.end - a.start - (b.end - b.start));
  }

  /** The annotations that share a character with the range, by start. */
  between(start: number, end: number): Annotation[] {
    return this.#annotations.filter((annotation) => annotation.start < end && start < annotation.end);
  }

  textOf({start, end}: Span): string {
    return this.text.slice(start, end);
  }

  /** The name to show for the speaker of `quote`, or null when it is not known who speaks. */
  speakerName({speaker}: Quote): string | null {
    if (speaker === null) return null;
    const entity = speaker.entity === null ? undefined : this.entity(speaker.entity);
    return entity?.name ?? this.textOf(speaker);
  }

  toJSON(): AnnotatedDocumentJson {
    const {schema, offsetUnit, length, mentions, entities, quotes, dates, ...rest} = this.#analysis;
    return {
      schema,
      offsetUnit,
      length,
      text: this.text,
      ...rest,
      mentions: mentions.map(withSource),
      entities: entities.map(withSource),
      quotes: quotes.map(withSource),
      dates: dates.map(withSource),
    };
  }
}

function withSource<T>(record: T): Sourced<T> {
  return {...record, source: (record as Partial<Sourced<T>>).source ?? 'auto'};
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

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
  return value;
}
