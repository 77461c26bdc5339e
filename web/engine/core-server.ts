import {Core, type CoreFactory} from './core.js';
import {AnnotatorError} from './errors.js';
import type {Call, Methods, Reply} from './protocol.js';

/** Answers calls with one core; runs in the worker, or on the main thread where no worker may. */
export class CoreServer {
  readonly #factory: CoreFactory;
  #core: Core | undefined;

  constructor(factory: CoreFactory) {
    this.#factory = factory;
  }

  async answer(call: Call): Promise<Reply> {
    try {
      return {id: call.id, result: await this.#run(call)};
    } catch (error) {
      // Whatever is not an error of ours is a trap: the instance is dead and the caller makes a new one.
      const {code, message} = AnnotatorError.from(error, 'worker');
      return {id: call.id, error: {code, message}};
    }
  }

  async #run(call: Call): Promise<ReturnType<Methods[Call['method']]>> {
    if (call.method === 'open') {
      const [wasm, model] = call.args as Parameters<Methods['open']>;
      const core = await Core.create(this.#factory, wasm);
      if (model !== undefined) core.useModel(model);
      this.#core = core;
      return core.info();
    }
    if (this.#core === undefined) throw new AnnotatorError('worker', 'the engine was not opened');
    switch (call.method) {
      case 'annotate':
        return this.#core.annotate(...(call.args as Parameters<Methods['annotate']>));
      case 'format':
        return this.#core.format(...(call.args as Parameters<Methods['format']>));
      case 'read':
        return this.#core.read(...(call.args as Parameters<Methods['read']>));
      case 'formats':
        return this.#core.info().formats;
    }
  }
}
