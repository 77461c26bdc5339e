/// <reference lib="esnext.disposable" preserve="true" />
import {AnnotatedDocument, type AnnotatedDocumentJson} from '../document/annotated-document.js';
import type {Channel, Mode} from './channel.js';
import type {
  Analysis,
  CoreOptions,
  FormatInfo,
  FormatName,
  Formatted,
  Label,
  Loss,
  OffsetUnit,
  ReadableFormatName,
  UserName,
} from './contract.js';
import {AnnotatorError, type ErrorCode} from './errors.js';
import {nextTask} from './next-task.js';
import {VERSION} from './version.js';

export interface AnnotateOptions {
  /**
   * Date of the article, YYYY-MM-DD or YYYY-MM-DDThh:mm, or what prints itself so (Temporal.PlainDate); without it the
   * text is searched for one, never today's.
   */
  date?: string | {toString(): string};
  /** Default: all. */
  labels?: readonly Label[];
  /** Also find reported speech without quotation marks. */
  indirect?: boolean;
  /** Which vague words ("now", "recently") count as dates. Default: 'core'. */
  fuzzy?: 'none' | 'core' | 'all';
  /** Names that you know; they win over what is found. */
  names?: readonly UserName[];
  signal?: AbortSignal;
}

export interface FormatOptions {
  /** Of the offsets in json and csv; the other formats have their own. Default: 'utf-16'. */
  offsetUnit?: OffsetUnit;
  /** Of the page or the notes; default: the headline. */
  title?: string;
  signal?: AbortSignal;
}

export interface ReadOptions {
  /** What the annotations are about, for formats that do not hold it: w3c, brat. */
  text?: string;
  signal?: AbortSignal;
}

/** A document that was read, and what could not be read as it stood. */
export interface ReadResult {
  readonly document: AnnotatedDocument;
  readonly losses: readonly Loss[];
}

// 5 MiB take a few seconds; a call that lasts longer than this hangs.
const DEFAULT_TIMEOUT_MS = 60_000;
// How long a call that nobody waits for may go on before its worker is replaced, which costs more than a short text.
const ABORT_GRACE_MS = 300;

/** Annotates texts one after the other. A core that trapped or timed out is replaced before the next text. */
export class Annotator {
  static readonly version: string = VERSION;

  /** Only where the platform has the symbol: `await using annotator = await Annotator.load()`. */
  declare readonly [Symbol.asyncDispose]: () => Promise<void>;

  readonly #open: () => Promise<Channel>;
  readonly #timeoutMs: number;
  readonly #pending = new Set<Stopper>();
  #isDisposed = false;
  #channel: Channel | undefined;
  #mode: Mode;
  #queue: Promise<void> = Promise.resolve();

  /** @internal `open` gives a channel whose core is ready. */
  protected constructor(first: Channel, open: () => Promise<Channel>, timeoutMs: number = DEFAULT_TIMEOUT_MS) {
    if (first === undefined) throw new AnnotatorError('badInput', 'an annotator is made by: await Annotator.load()');
    this.#channel = first;
    this.#mode = first.mode;
    this.#open = open;
    this.#timeoutMs = timeoutMs;
    if (Symbol.asyncDispose !== undefined) {
      Object.defineProperty(this, Symbol.asyncDispose, {value: () => this.dispose()});
    }
    globalThis.addEventListener?.('pagehide', this.#onPageHide);
  }

  /** A page that is left gives its memory back at once: some phones have none for the next page otherwise. */
  readonly #onPageHide = (): void => {
    if (this.#pending.size === 0) this.#replace();
  };

  /** @internal */
  static async over(open: () => Promise<Channel>, timeoutMs?: number): Promise<Annotator> {
    return new Annotator(await open(), open, timeoutMs);
  }

  /** Where the core runs. */
  get mode(): Mode {
    return this.#mode;
  }

  async annotate(text: string, options: AnnotateOptions = {}): Promise<AnnotatedDocument> {
    const {signal, date, ...others} = checkedOptions(options);
    checkString('text', text);
    const coreOptions: CoreOptions = {
      ...others,
      ...(date !== undefined && {date: String(date)}),
      ...(text.length < LONG_TEXT_UNITS && {document: true, text: false}),
    };
    return this.#queued(signal, async (channel) => {
      const json = await channel.call('annotate', text, coreOptions);
      return documentOf(text, json);
    });
  }

  /** The formats that `format` writes, with what each has no place for. */
  formats(): Promise<readonly FormatInfo[]> {
    return this.#queued(undefined, (channel) => channel.call('formats'));
  }

  /** A document in another format, and what that has no place for. */
  async format(document: AnnotatedDocument, name: FormatName, options: FormatOptions = {}): Promise<Formatted> {
    const {signal, ...coreOptions} = checkedOptions(options);
    checkString('name of the format', name);
    return this.#queued(signal, async (channel) =>
      channel.call('format', await jsonOf(document), {...coreOptions, format: name, document: true}),
    );
  }

  /** A document from another format. Ids are given anew, in order of the text. */
  async read(input: string, name: ReadableFormatName, options: ReadOptions = {}): Promise<ReadResult> {
    const {signal, text: beside} = checkedOptions(options);
    checkString('input', input);
    checkString('name of the format', name);
    if (beside !== undefined) checkString('text', beside);
    return this.#queued(signal, async (channel) => {
      const {text: json, losses} = await channel.call('read', input, name, beside);
      const document = JSON.parse(json) as AnnotatedDocumentJson;
      return {document: AnnotatedDocument.ofCore(document.text, document), losses};
    });
  }

  #queued<T>(signal: AbortSignal | undefined, work: (channel: Channel) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const stop = stopper(signal, reject, this.#pending);
      if (this.#isDisposed) stop.stop(disposed());
      this.#queue = this.#queue.then(async () => {
        if (stop.stopped) return;
        try {
          resolve(await this.#run(work, stop));
        } catch (error) {
          reject(AnnotatorError.from(error, 'worker'));
        } finally {
          stop.release();
        }
      });
    });
  }

  async dispose(): Promise<void> {
    this.#isDisposed = true;
    globalThis.removeEventListener?.('pagehide', this.#onPageHide);
    for (const stop of this.#pending) stop.stop(disposed());
    this.#replace();
  }

  async #run<T>(work: (channel: Channel) => Promise<T>, stop: Stopper): Promise<T> {
    this.#channel ??= await this.#open();
    this.#mode = this.#channel.mode;
    const limit = new Deadline(this.#timeoutMs);
    stop.onStop = () => limit.shorten(ABORT_GRACE_MS);
    try {
      return await Promise.race([work(this.#channel), limit.passed]);
    } catch (error) {
      const {code} = AnnotatorError.from(error, 'worker');
      if (code === 'worker' || code === 'timeout') this.#replace();
      throw error;
    } finally {
      limit.clear();
    }
  }

  #replace(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }
}

// The core writes documents for shorter texts, without the text, which is here already: to make one of an analysis takes longer
// than to read it. For longer texts the source of each record would take memory.
const LONG_TEXT_UNITS = 50_000;
// Reading so much JSON and making a document of it takes 10 ms or so.
const LONG_JSON_UNITS = 500_000;

/** In tasks of their own for a long text, so that a page stays usable. */
async function documentOf(text: string, json: string): Promise<AnnotatedDocument> {
  if (json.length < LONG_JSON_UNITS) {
    const read = JSON.parse(json) as Analysis | AnnotatedDocumentJson;
    return 'text' in read ? AnnotatedDocument.ofCore(text, read) : new AnnotatedDocument(text, read);
  }
  const {analysisInParts} = await import('./analysis-in-parts.js');
  const document = AnnotatedDocument.ofCore(text, await analysisInParts(text, json));
  await nextTask();
  return document;
}

/** The same. */
async function jsonOf(document: AnnotatedDocument): Promise<Uint8Array | string> {
  if (!(document instanceof AnnotatedDocument) || document.text.length < LONG_TEXT_UNITS) {
    return JSON.stringify(document) ?? 'null';
  }
  const {writtenInParts} = await import('./written-in-parts.js');
  return writtenInParts(document);
}

/** Callers may be without types. */
function checkString(what: string, value: unknown): void {
  if (typeof value !== 'string') throw unexpected('badInput', what, 'a string', value);
}

/** @internal */
export function checkedOptions<Options extends object>(options: Options): Options {
  if (typeof options === 'object' && options !== null) return options;
  throw unexpected('badOptions', 'options', 'an object', options);
}

function unexpected(code: ErrorCode, what: string, wanted: string, value: unknown): AnnotatorError {
  return new AnnotatorError(code, `${what}: expected ${wanted}, got ${value === null ? 'null' : typeof value}`);
}

const disposed = (): AnnotatorError => new AnnotatorError('disposed', 'the annotator was disposed');

interface Stopper {
  stopped: boolean;
  onStop(): void;
  stop(error: AnnotatorError): void;
  release(): void;
}

/**
 * Rejects at once when the caller aborts or the annotator is disposed. Stands in `pending` until it has stopped or is
 * released. An AbortController for each call would cost more than a short call.
 */
function stopper(
  signal: AbortSignal | undefined,
  reject: (error: AnnotatorError) => void,
  pending: Set<Stopper>,
): Stopper {
  const abort = (): void => stop.stop(new AnnotatorError('aborted', 'the call was aborted', {cause: signal?.reason}));
  const stop: Stopper = {
    stopped: false,
    onStop() {},
    stop(error) {
      stop.stopped = true;
      stop.release();
      reject(error);
      stop.onStop();
    },
    release() {
      pending.delete(stop);
      signal?.removeEventListener('abort', abort);
    },
  };
  pending.add(stop);
  if (signal?.aborted) abort();
  else signal?.addEventListener('abort', abort);
  return stop;
}

/** A promise that rejects when the time is up. */
class Deadline {
  readonly passed: Promise<never>;
  readonly #expire: () => void;
  #timer: ReturnType<typeof setTimeout>;

  constructor(limitMs: number) {
    let expire = (): void => {};
    this.passed = new Promise((_, reject) => {
      expire = () => reject(new AnnotatorError('timeout', `no answer within ${limitMs} ms`));
    });
    this.#expire = expire;
    this.#timer = setTimeout(expire, limitMs);
  }

  shorten(limitMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#expire, limitMs);
  }

  clear(): void {
    clearTimeout(this.#timer);
  }
}
