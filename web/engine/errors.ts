export type ErrorCode =
  | 'textTooLong'
  | 'badOptions'
  | 'badDate'
  | 'badModel'
  | 'badInput'
  | 'wasmFetch'
  | 'wasmNotWasm'
  | 'wasmCompile'
  | 'csp'
  | 'worker'
  | 'schemaMismatch'
  | 'aborted'
  | 'timeout'
  | 'invalidDocument'
  | 'disposed';

export interface ErrorDetails {
  /** Address of the file that could not be used. */
  url?: string | undefined;
  cause?: unknown;
}

/** Marks the errors of every copy of this class; each entry point of the package is bundled with one. */
const BRAND = Symbol.for('article-annotator.error');

/** The one error of this package: every promise rejects with it. `instanceof` knows those of the other entry points too. */
export class AnnotatorError extends Error {
  readonly code: ErrorCode;
  readonly url: string | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : {cause: details.cause});
    Object.defineProperty(this, BRAND, {value: true});
    this.name = 'AnnotatorError';
    this.code = code;
    this.url = details.url;
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && BRAND in value;
  }

  /** `error` itself when it is an AnnotatorError, else one with `code` that keeps it as the cause. */
  static from(error: unknown, code: ErrorCode): AnnotatorError {
    if (error instanceof AnnotatorError) return error;
    return new AnnotatorError(code, error instanceof Error ? error.message : String(error), {cause: error});
  }
}
