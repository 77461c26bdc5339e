import {type CoreInfo, SCHEMA} from './contract.js';
import type {CoreFactory, ModelSource, WasmSource} from './core.js';
import {CoreServer} from './core-server.js';
import {AnnotatorError} from './errors.js';
import {type Call, type Hello, isHello, type MethodName, type Methods, type Reply} from './protocol.js';
import {VERSION} from './version.js';

/** Where the core runs. */
export type Mode = 'worker' | 'blob-worker' | 'main';

/** The way to one running core. After `close`, or after an error of code 'worker', it is not used again. */
export interface Channel {
  readonly mode: Mode;
  call<Name extends MethodName>(method: Name, ...args: Parameters<Methods[Name]>): Promise<ReturnType<Methods[Name]>>;
  close(): void;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: AnnotatorError): void;
}

/** Talks to a worker that has said hello. */
export class WorkerChannel implements Channel {
  readonly mode: Mode;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  private constructor(worker: Worker, mode: Mode) {
    this.mode = mode;
    this.#worker = worker;
    worker.onmessage = ({data}: MessageEvent<Reply>) => this.#settle(data);
    worker.onerror = (event) => this.#fail(event.message || 'the worker stopped');
    worker.onmessageerror = () => this.#fail('a message of the worker could not be read');
  }

  /**
   * Resolves when the worker has loaded. A blocked worker may only fire `error`, or nothing at all: hence the limit, which
   * runs from when `others` has settled, for what else is loading shares the line with the worker's script.
   */
  static open(worker: Worker, mode: Mode, limitMs: number, others?: Promise<unknown>): Promise<WorkerChannel> {
    return new Promise((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let isSettled = false;
      const settle = (): void => {
        isSettled = true;
        clearTimeout(timer);
      };
      const fail = (error: AnnotatorError): void => {
        settle();
        worker.terminate();
        reject(error);
      };
      const limit = (): void => {
        if (isSettled) return;
        timer = setTimeout(
          () => fail(new AnnotatorError('worker', `the worker did not start within ${limitMs} ms`)),
          limitMs,
        );
      };
      if (others === undefined) limit();
      else others.then(limit, limit);
      worker.onerror = (event) => fail(new AnnotatorError('worker', event.message || 'the worker was blocked'));
      worker.onmessage = ({data}: MessageEvent<Hello | Reply>) => {
        if (!isHello(data)) return;
        const mismatch = versionMismatch(data);
        if (mismatch !== undefined) return fail(mismatch);
        settle();
        resolve(new WorkerChannel(worker, mode));
      };
    });
  }

  call<Name extends MethodName>(method: Name, ...args: Parameters<Methods[Name]>): Promise<ReturnType<Methods[Name]>> {
    const call: Call<Name> = {id: ++this.#lastId, method, args};
    return new Promise((resolve, reject) => {
      this.#waiting.set(call.id, {resolve: (result) => resolve(result as ReturnType<Methods[Name]>), reject});
      this.#worker.postMessage(call);
    });
  }

  close(): void {
    this.#worker.terminate();
    this.#fail('the worker was ended');
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ('error' in reply) waiting?.reject(new AnnotatorError(reply.error.code, reply.error.message));
    else waiting?.resolve(reply.result);
  }

  #fail(message: string): void {
    for (const {reject} of this.#waiting.values()) reject(new AnnotatorError('worker', message));
    this.#waiting.clear();
  }
}

/** Runs the core on this thread, for places where no worker is allowed. */
export class MainChannel implements Channel {
  readonly mode = 'main';
  readonly #server: CoreServer;

  constructor(factory: CoreFactory) {
    this.#server = new CoreServer(factory);
  }

  async call<Name extends MethodName>(
    method: Name,
    ...args: Parameters<Methods[Name]>
  ): Promise<ReturnType<Methods[Name]>> {
    const reply = await this.#server.answer({id: 0, method, args});
    if ('error' in reply) throw new AnnotatorError(reply.error.code, reply.error.message);
    return reply.result as ReturnType<Methods[Name]>;
  }

  close(): void {}
}

/** Makes the core ready and checks that it speaks this schema. */
export async function openCore(channel: Channel, wasm: WasmSource, model?: ModelSource): Promise<CoreInfo> {
  try {
    const info = await channel.call('open', wasm, model);
    if (info.schema !== SCHEMA) throw schemaMismatch(info.schema);
    return info;
  } catch (error) {
    channel.close();
    throw error;
  }
}

export function schemaMismatch(got: number): AnnotatorError {
  return new AnnotatorError(
    'schemaMismatch',
    `the engine speaks schema ${got}, this package expects ${SCHEMA}; reload`,
  );
}

function versionMismatch({hello}: Hello): AnnotatorError | undefined {
  if (hello.schema !== SCHEMA) return schemaMismatch(hello.schema);
  if (hello.version === VERSION) return undefined;
  return new AnnotatorError(
    'schemaMismatch',
    `worker.js is of version ${hello.version}, this package of ${VERSION}; deploy both from one release`,
  );
}
