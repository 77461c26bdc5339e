import {Annotator} from './annotator.js';
import type {CoreFactory} from './core.js';
import {loadWasm, type ModelOptions, modelFrom, type WasmInput} from './load.js';
import {openChannel, type Places} from './open-channel.js';

export interface LoadOptions extends ModelOptions {
  /** Default: core.wasm beside this module. */
  wasm?: WasmInput;
  /** 'auto': module worker, else blob worker, else main thread; false: main thread; else where the worker is. */
  worker?: 'auto' | boolean | string | URL | (() => Worker);
  /** Longest time for one text. */
  timeoutMs?: number;
  signal?: AbortSignal;
}

/** The annotator of the browser. */
export class BrowserAnnotator extends Annotator {
  static async load(options: LoadOptions = {}): Promise<Annotator> {
    const model = modelFrom(options);
    const wasm = await loadWasm(options.wasm ?? new URL('./core.wasm', import.meta.url), options.signal);
    const places = placesFor(options.worker ?? 'auto');
    return Annotator.over(() => openChannel(wasm, places, model), options.timeoutMs);
  }
}

function placesFor(worker: NonNullable<LoadOptions['worker']>): Places {
  const main = async (): Promise<CoreFactory> => (await import('annotator-core-glue')).default;
  if (worker === false) return {main};
  if (typeof worker === 'function') return {moduleWorker: worker, main};
  if (worker === 'auto' || worker === true) {
    return {
      moduleWorker: () => new Worker(new URL('./worker.js', import.meta.url), {type: 'module'}),
      blobWorker: () => workerFromBlob(new URL('./worker.js', import.meta.url)),
      main,
    };
  }
  const url = new URL(worker, globalThis.location?.href);
  return {
    moduleWorker: () => new Worker(url, {type: 'module'}),
    blobWorker: () => workerFromBlob(url),
    main,
  };
}

/** A worker of this origin that imports a script from any origin. */
function workerFromBlob(script: URL): Worker {
  const source = `import ${JSON.stringify(script.href)};`;
  const url = URL.createObjectURL(new Blob([source], {type: 'text/javascript'}));
  const worker = new Worker(url, {type: 'module'});
  // The worker has read the blob by the time it says hello, or it never will.
  worker.addEventListener('message', () => URL.revokeObjectURL(url), {once: true});
  worker.addEventListener('error', () => URL.revokeObjectURL(url), {once: true});
  return worker;
}
