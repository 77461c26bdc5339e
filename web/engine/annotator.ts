/// <reference lib="esnext.disposable" preserve="true" />
import {AnnotatedDocument} from '../document/annotated-document.js';
import type {Channel, Mode} from './channel.js';
import type {Analysis, CoreOptions, Label} from './contract.js';
import {AnnotatorError} from './errors.js';
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
  signal?: AbortSignal;
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
  readonly #disposed = new AbortController();
  #channel: Channel | undefined;
  #mode: Mode;
  #queue: Promise<void> = Promise.resolve();

  /** @internal `open` gives a channel whose core is ready. */
  protected constructor(first: Channel, open: () => Promise<Channel>, timeoutMs: number = DEFAULT_TIMEOUT_MS) {
    this.#channel = first;
    this.#mode = first.mode;
    this.#open = open;
    this.#timeoutMs = timeoutMs;
    if (Symbol.asyncDispose !== undefined) {
      Object.defineProperty(this, Symbol.asyncDispose, {value: () => this.dispose()});
    }
  }

  /** @internal */
  static async over(open: () => Promise<Channel>, timeoutMs?: number): Promise<Annotator> {
    return new Annotator(await open(), open, timeoutMs);
  }

  /** Where the core runs. */
  get mode(): Mode {
    return this.#mode;
  }

  annotate(text: string, options: AnnotateOptions = {}): Promise<AnnotatedDocument> {
    const {signal, date, ...others} = options;
    const coreOptions: CoreOptions = {...others, ...(date !== undefined && {date: String(date)})};
    return new Promise((resolve, reject) => {
      const stop = stopper(signal, this.#disposed.signal, reject);
      this.#queue = this.#queue.then(async () => {
        if (stop.stopped) return;
        try {
          resolve(new AnnotatedDocument(text, JSON.parse(await this.#run(text, coreOptions, stop)) as Analysis));
        } catch (error) {
          reject(AnnotatorError.from(error, 'worker'));
        } finally {
          stop.release();
        }
      });
    });
  }

  async dispose(): Promise<void> {
    this.#disposed.abort();
    this.#replace();
  }

  async #run(text: string, options: CoreOptions, stop: Stopper): Promise<string> {
    this.#channel ??= await this.#open();
    this.#mode = this.#channel.mode;
    const limit = new Deadline(this.#timeoutMs);
    stop.onStop = () => limit.shorten(ABORT_GRACE_MS);
    try {
      return await Promise.race([this.#channel.call('annotate', text, options), limit.passed]);
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

interface Stopper {
  readonly stopped: boolean;
  onStop: () => void;
  release(): void;
}

/** Rejects at once when the caller aborts or the annotator is disposed. */
function stopper(
  caller: AbortSignal | undefined,
  disposed: AbortSignal,
  reject: (error: AnnotatorError) => void,
): Stopper {
  const listening = new AbortController();
  const stop = {stopped: false, onStop: () => {}, release: () => listening.abort()};
  const watch = (signal: AbortSignal, error: () => AnnotatorError): void => {
    const onAbort = (): void => {
      stop.stopped = true;
      stop.release();
      reject(error());
      stop.onStop();
    };
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, {signal: listening.signal});
  };
  watch(disposed, () => new AnnotatorError('disposed', 'the annotator was disposed'));
  if (caller) watch(caller, () => new AnnotatorError('aborted', 'the call was aborted', {cause: caller.reason}));
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
