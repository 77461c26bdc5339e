/** Counts up when a message changes its meaning; both sides name theirs. */
export const MESSAGE_VERSION = 1;

export interface AnnotateRequest {
  readonly type: 'article-annotator/annotate';
  readonly version: typeof MESSAGE_VERSION;
  /** Comes back with the answer. */
  readonly id: string | number;
  readonly text: string;
  /** Date of the article, YYYY-MM-DD. */
  readonly date: string | null;
}

/** A request that is addressed to the annotator but cannot be one, with what is wrong with it. */
export interface BadRequest {
  readonly id: string | number | null;
  readonly problem: string;
}

/** What a message asks for; null when it is not meant for the annotator at all. Anything may come. */
export function readRequest(data: unknown): AnnotateRequest | BadRequest | null {
  if (typeof data !== 'object' || data === null) return null;
  const {type, version, id, text, date} = data as Partial<Record<string, unknown>>;
  if (type !== 'article-annotator/annotate') return null;
  if (typeof id !== 'string' && typeof id !== 'number') return {id: null, problem: 'id: expected a string or a number'};
  if (version !== MESSAGE_VERSION) return {id, problem: `version: this frame speaks ${MESSAGE_VERSION}`};
  if (typeof text !== 'string') return {id, problem: 'text: expected a string'};
  if (date !== undefined && date !== null && typeof date !== 'string')
    return {id, problem: 'date: expected YYYY-MM-DD'};
  return {type, version, id, text, date: date ?? null};
}

/** The origins after `#origin=`; what is not exactly an origin, a wildcard for one, is passed over. */
export function originsFrom(hash: string): string[] {
  return new URLSearchParams(hash.replace(/^#/, '')).getAll('origin').filter(isOrigin);
}

function isOrigin(value: string): boolean {
  return /^https?:[^*]+$/.test(value) && URL.canParse(value) && new URL(value).origin === value;
}
