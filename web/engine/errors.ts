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

/** The one error of this package: every promise rejects with it. */
export class AnnotatorError extends Error {
  readonly code: ErrorCode;
  readonly url: string | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : {cause: details.cause});
    this.name = 'AnnotatorError';
    this.code = code;
    this.url = details.url;
  }

  /** `error` itself when it is an AnnotatorError, else one with `code` that keeps it as the cause. */
  static from(error: unknown, code: ErrorCode): AnnotatorError {
    if (error instanceof AnnotatorError) return error;
    return new AnnotatorError(code, error instanceof Error ? error.message : String(error), {cause: error});
  }
}
