import {type Channel, MainChannel, openCore, WorkerChannel} from './channel.js';
import type {CoreFactory, ModelSource, WasmSource} from './core.js';
import {AnnotatorError, type ErrorCode} from './errors.js';

// A worker script of 100 kB starts in 30 ms; this is for a cold cache behind a slow line.
const WORKER_START_LIMIT_MS = 10_000;

// The place is at fault, not the WebAssembly: the next place may do.
const TRY_ELSEWHERE: ReadonlySet<ErrorCode> = new Set(['worker', 'csp']);

export interface Places {
  /** Makes the module worker; absent where no worker is wanted. */
  moduleWorker?: (() => Worker) | undefined;
  /** Makes a worker from a blob: works where the worker script lies on another origin. */
  blobWorker?: (() => Worker) | undefined;
  /** Gives the factory of the main thread; loaded only when it is needed. */
  main(): Promise<CoreFactory>;
}

/** The first place in which the core starts: module worker, blob worker, main thread. */
export async function openChannel(wasm: WasmSource, places: Places, model?: ModelSource): Promise<Channel> {
  const attempts: (() => Promise<Channel>)[] = [];
  const {moduleWorker, blobWorker} = places;
  if (moduleWorker) attempts.push(() => WorkerChannel.open(moduleWorker(), 'worker', WORKER_START_LIMIT_MS));
  if (blobWorker) attempts.push(() => WorkerChannel.open(blobWorker(), 'blob-worker', WORKER_START_LIMIT_MS));
  attempts.push(async () => new MainChannel(await places.main()));

  let failure: AnnotatorError | undefined;
  for (const attempt of attempts) {
    try {
      const channel = await attempt();
      await openCore(channel, wasm, model);
      return channel;
    } catch (error) {
      failure = AnnotatorError.from(error, 'worker');
      if (!TRY_ELSEWHERE.has(failure.code)) break;
    }
  }
  throw failure;
}
