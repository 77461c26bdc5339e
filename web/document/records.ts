import type {Analysis, DateExpression, Entity, Mention, Quote, Source, Span} from '../engine/contract.js';

export type Sourced<T> = T & {readonly source: Source};

/** An analysis together with its text: what is saved and exported. Keys and records in the order of the contract. */
export interface AnnotatedDocumentJson extends Omit<Analysis, 'mentions' | 'entities' | 'quotes' | 'dates'> {
  readonly text: string;
  readonly mentions: readonly Sourced<Mention>[];
  readonly entities: readonly Sourced<Entity>[];
  readonly quotes: readonly Sourced<Quote>[];
  readonly dates: readonly Sourced<DateExpression>[];
}

/** As lists of the contract are sorted. */
export function inTextOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Without a list of pairs, which for a long text would be as much again to tidy up. */
export function byId<T extends {readonly id: string}>(records: readonly T[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const record of records) found.set(record.id, record);
  return found;
}

/** `record` with `source` as its last key: itself where it is so already, for records never change. */
export function sourced<T extends object>(record: T & {readonly source?: Source}, source?: Source): Sourced<T> {
  // Without taking it apart first, which costs several times as much: what the analyzer found has no source yet.
  if (!('source' in record)) return {...(record as T), source: source ?? 'auto'};
  let last = '';
  for (const key in record) last = key;
  if ((source ?? record.source) === record.source && last === 'source') return record as Sourced<T>;
  const {source: before, ...rest} = record;
  return {...rest, source: source ?? before ?? 'auto'} as unknown as Sourced<T>;
}

/** Called for every record of every document: no list of keys or values is made. */
export function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (Array.isArray(value)) value.forEach(freeze);
  else for (const key in value) freeze(value[key]);
  return Object.freeze(value);
}
