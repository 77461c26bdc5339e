import {Annotator, checkedOptions} from './annotator.js';
import {AnnotatorError} from './errors.js';
import {loadWasm, type ModelOptions, modelFrom, type WasmInput, type WasmOptions} from './load.js';
import {openChannel, type Places} from './open-channel.js';
import type {PlaceOptions} from './places.js';

export interface LoadOptions extends WasmOptions, ModelOptions, PlaceOptions {
  /** Default: core.wasm beside this module, or what the inline build holds. */
  wasm?: WasmInput;
  /** Longest time for one text. */
  timeoutMs?: number;
}

/** What an entry of the package brings with it. */
export interface Parts {
  wasm(): WasmInput | Promise<WasmInput>;
  places: Places;
}

const KNOWN: readonly string[] = [
  'wasm',
  'integrity',
  'model',
  'words',
  'worker',
  'trustedTypesPolicy',
  'timeoutMs',
  'signal',
  'onprogress',
] satisfies (keyof LoadOptions)[];

function check(options: LoadOptions): void {
  const {timeoutMs = 1} = checkedOptions(options);
  const other = Object.keys(options).find((key) => !KNOWN.includes(key));
  if (other !== undefined) {
    throw new AnnotatorError('badOptions', `options: ${other} is none of ${KNOWN}`);
  }
  if (!(timeoutMs > 0)) throw new AnnotatorError('badOptions', 'timeoutMs: expected a number above 0');
}

/** An abort rejects at once. */
export async function loadAnnotator(options: LoadOptions, parts: Parts): Promise<Annotator> {
  check(options);
  return unlessAborted(options.signal, open(options, parts), (annotator) => annotator.dispose());
}

async function open(options: LoadOptions, {wasm, places}: Parts): Promise<Annotator> {
  const model = modelFrom(options);
  const source = (async () => loadWasm(options.wasm ?? (await wasm()), options))();
  const annotator = await Annotator.over(() => openChannel(source, places, model), options.timeoutMs);
  options.onprogress?.({phase: 'ready'});
  return annotator;
}

/** `undo` gets what comes when nobody waits for it any more. */
function unlessAborted<T>(signal: AbortSignal | undefined, work: Promise<T>, undo: (done: T) => unknown): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      reject(new AnnotatorError('aborted', 'loading was aborted', {cause: signal.reason}));
      work.then(undo, () => {});
    };
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, {once: true});
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
