/** The shape of the answer, schema 1. Offsets are half-open, in the unit named by `offsetUnit`. */
export const SCHEMA = 1;

/** Longest text in bytes of UTF-8. */
export const MAX_TEXT_BYTES: number = 5 * 1024 * 1024;

/** Longest model in bytes. */
export const MAX_MODEL_BYTES: number = 64 * 1024 * 1024;

/** Longest document, or file of names, in bytes. */
export const MAX_DOCUMENT_BYTES: number = 64 * 1024 * 1024;

export type OffsetUnit = 'utf-16' | 'code-point' | 'byte';

export type Label = 'person' | 'organization' | 'place' | 'group' | 'facility' | 'event' | 'product' | 'work' | 'law';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Warning {
  readonly code: 'noDate' | 'notEnglish' | 'badUtf8' | 'truncatedQuote';
  readonly message: string;
}

/** `start` and `end` are the evidence in the text, or null when the date was given or is not known. */
export interface ArticleDate {
  readonly value: string | null;
  readonly source: 'given' | 'dateline' | 'published' | 'none';
  readonly start: number | null;
  readonly end: number | null;
}

export type BlockKind =
  | 'headline'
  | 'subheading'
  | 'byline'
  | 'dateline'
  | 'paragraph'
  | 'list'
  | 'caption'
  | 'boilerplate';

export interface Block extends Span {
  readonly kind: BlockKind;
}

/** Who put a record into a document: the annotator, or somebody who edited it. */
export type Source = 'auto' | 'user';

/** What is only there in a document, as the last key. */
export interface MaybeSourced {
  readonly source?: Source;
}

export interface Mention extends Span, MaybeSourced {
  readonly id: string;
  readonly label: Label;
  readonly form: 'name' | 'pronoun' | 'nominal';
  readonly entity: string;
  readonly confidence: number;
  readonly rule: string;
}

export interface Entity extends MaybeSourced {
  readonly id: string;
  readonly label: Label;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mentions: readonly string[];
}

export interface Speaker extends Span {
  readonly entity: string | null;
  readonly confidence: number;
}

export interface Quote extends Span, MaybeSourced {
  readonly id: string;
  readonly kind: 'direct' | 'mixed' | 'scare' | 'title' | 'indirect';
  /** Shared by the parts of one split or many-paragraph quotation. */
  readonly utterance: string;
  readonly speaker: Speaker | null;
  readonly cue: Span | null;
  readonly confidence: number;
  readonly rule: string;
}

/** A TIMEX3 expression; `begin` and `until` are the half-open calendar interval of `value`. */
export interface DateExpression extends Span, MaybeSourced {
  readonly id: string;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
  readonly mod: string | null;
  readonly quant: string | null;
  readonly freq: string | null;
  readonly begin: string | null;
  readonly until: string | null;
  /** 'date' (the article's), the id of another date, or 'none'. */
  readonly anchor: string;
  readonly confidence: number;
  readonly rule: string;
}

export interface Analysis {
  readonly schema: number;
  readonly offsetUnit: OffsetUnit;
  readonly length: number;
  readonly language: string;
  readonly warnings: readonly Warning[];
  readonly date: ArticleDate;
  readonly sentences: readonly Span[];
  readonly blocks: readonly Block[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
  readonly dates: readonly DateExpression[];
}

/** The interchange formats; docs/formats.md says what each is for. */
export type FormatName =
  | 'json'
  | 'ndjson'
  | 'csv'
  | 'markdown'
  | 'html'
  | 'w3c'
  | 'brat'
  | 'spacy'
  | 'conll'
  | 'tei'
  | 'timeml'
  | 'icalendar';

export type ReadableFormatName = 'json' | 'w3c' | 'brat';

export interface FormatInfo {
  readonly name: FormatName;
  readonly mediaType: string;
  /** Ending of its files, without the full stop. */
  readonly extension: string;
  /** What positions are counted in; '' where there are none. */
  readonly offsets: string;
  /** Can it be read as well? */
  readonly readable: boolean;
  /** For people: what it has no place for. */
  readonly notHeld: string;
}

/** Something that a format has no place for, or that could not be read as it stood. */
export interface Loss {
  readonly kind:
    | 'names'
    | 'pronouns'
    | 'entities'
    | 'quotes'
    | 'speakers'
    | 'dates'
    | 'dateValues'
    | 'overlaps'
    | 'gaps'
    | 'others';
  readonly count: number;
  /** "2 quotations" */
  readonly message: string;
}

export interface Formatted {
  readonly text: string;
  readonly losses: readonly Loss[];
}

/** A name that you know: it is found wherever it stands, and wins over what is found. */
export interface UserName {
  readonly name: string;
  readonly label: Label;
  readonly aliases?: readonly string[];
}

/** What the core is asked for; every key may be absent. */
export interface CoreOptions {
  date?: string;
  offsetUnit?: OffsetUnit;
  labels?: readonly Label[];
  indirect?: boolean;
  fuzzy?: 'none' | 'core' | 'all';
  format?: FormatName | 'text' | 'explain';
  names?: readonly UserName[];
  /** Of json: with the text, and the source of each record. */
  document?: boolean;
  /** Of a document: false leaves "" in place of the text. */
  text?: boolean;
  color?: boolean;
  width?: number;
  title?: string;
}

export interface CoreInfo {
  readonly name: string;
  readonly version: string;
  readonly schema: number;
  readonly labels: readonly Label[];
  readonly formats: readonly FormatInfo[];
}
