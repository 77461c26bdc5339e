import {type Channel, MainChannel, type Mode, openCore, WorkerChannel} from './channel.js';
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

/**
 * The first place in which the core starts: module worker, blob worker, main thread. It is made ready while the WebAssembly
 * is on its way.
 */
export async function openChannel(wasm: Promise<WasmSource>, places: Places, model?: ModelSource): Promise<Channel> {
  const {moduleWorker, blobWorker} = places;
  const workerChannel = (worker: Worker, mode: Mode): Promise<Channel> =>
    WorkerChannel.open(worker, mode, WORKER_START_LIMIT_MS, wasm);
  const attempts: (() => Promise<Channel>)[] = [];
  if (moduleWorker) attempts.push(async () => workerChannel(moduleWorker(), 'worker'));
  if (blobWorker) attempts.push(async () => workerChannel(blobWorker(), 'blob-worker'));
  attempts.push(async () => new MainChannel(await places.main()));

  let failure: AnnotatorError | undefined;
  for (const attempt of attempts) {
    const starting = attempt();
    try {
      const [channel, source] = await Promise.all([starting, wasm]);
      await openCore(channel, source, model);
      return channel;
    } catch (error) {
      starting.then((channel) => channel.close()).catch(() => {});
      failure = AnnotatorError.from(error, 'worker');
      if (!TRY_ELSEWHERE.has(failure.code)) break;
    }
  }
  throw failure;
}
