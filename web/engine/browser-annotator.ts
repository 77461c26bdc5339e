import {Annotator} from './annotator.js';
import {type LoadOptions, loadAnnotator} from './load-annotator.js';
import {importingWorker, placesFor, workerAt} from './places.js';

/** The annotator of the browser, with worker.js and core.wasm as files beside this module. */
export class BrowserAnnotator extends Annotator {
  static load(options: LoadOptions = {}): Promise<Annotator> {
    return loadAnnotator(options, {
      wasm: () => new URL('./core.wasm', import.meta.url),
      places: placesFor(options, (policy) => ({
        moduleWorker: () => {
          if ('trustedTypes' in globalThis) return workerAt(new URL('./worker.js', import.meta.url).href, policy);
          // Bundlers know the worker by this very expression.
          return new Worker(new URL('./worker.js', import.meta.url), {type: 'module'});
        },
        blobWorker: () => importingWorker(new URL('./worker.js', import.meta.url), policy),
      })),
    });
  }
}
