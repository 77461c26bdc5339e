import type {CoreFactory} from './core.js';
import type {Places} from './open-channel.js';
import {type ScriptUrlPolicy, trusted} from './trusted-types.js';

/** 'auto' and true: the package's own places in their order; false: the main thread; else where the worker is. */
export type WorkerChoice = 'auto' | boolean | string | URL | (() => Worker);

export interface PlaceOptions {
  /** Default: 'auto', a module worker, else a blob worker, else the main thread. */
  worker?: WorkerChoice;
  /** Makes the addresses of workers where Trusted Types are enforced. Default: a policy named "article-annotator". */
  trustedTypesPolicy?: ScriptUrlPolicy;
}

/** Where a core may run; `own` makes the workers that come with the package. */
export function placesFor(
  {worker = 'auto', trustedTypesPolicy}: PlaceOptions,
  own: (policy: ScriptUrlPolicy | undefined) => Omit<Places, 'main'>,
): Places {
  const main = async (): Promise<CoreFactory> => (await import('annotator-core-glue')).default;
  if (worker === false) return {main};
  if (typeof worker === 'function') return {moduleWorker: worker, main};
  if (worker === 'auto' || worker === true) return {...own(trustedTypesPolicy), main};
  const url = new URL(worker, globalThis.location?.href);
  return {
    moduleWorker: () => workerAt(url.href, trustedTypesPolicy),
    blobWorker: () => importingWorker(url, trustedTypesPolicy),
    main,
  };
}

export function workerAt(url: string, policy: ScriptUrlPolicy | undefined, type: WorkerType = 'module'): Worker {
  return new Worker(trusted(url, policy), {type});
}

/** A worker of this origin that imports a module, from whatever origin. */
export function importingWorker(script: URL, policy: ScriptUrlPolicy | undefined): Worker {
  return workerOf(`import ${JSON.stringify(script.href)};`, policy, 'module');
}

/** A worker that runs `source`. In a sandboxed frame Chromium starts a classic one only. */
export function workerOf(source: string, policy: ScriptUrlPolicy | undefined, type: WorkerType): Worker {
  const url = URL.createObjectURL(new Blob([source], {type: 'text/javascript'}));
  const worker = workerAt(url, policy, type);
  // The worker has read the blob by the time it says hello, or it never will.
  worker.addEventListener('message', () => URL.revokeObjectURL(url), {once: true});
  worker.addEventListener('error', () => URL.revokeObjectURL(url), {once: true});
  return worker;
}
