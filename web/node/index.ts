import {readFile} from 'node:fs/promises';
import createCore from 'annotator-core-glue';
import {Annotator} from '../engine/annotator.js';
import {AnnotatorError} from '../engine/errors.js';
import type {WasmInput} from '../engine/load.js';
import {type LoadOptions, loadAnnotator} from '../engine/load-annotator.js';

export * from '../api.js';

/** The annotator of Node: the same core on the thread that calls it. A `file:` address is read, not fetched. */
class NodeAnnotator extends Annotator {
  static async load(options: LoadOptions = {}): Promise<Annotator> {
    const wasm = options?.wasm;
    return loadAnnotator(wasm !== undefined && isFile(wasm) ? {...options, wasm: await read(wasm)} : options, {
      wasm: () => read(new URL('./core.wasm', import.meta.url)),
      places: {main: async () => createCore},
    });
  }
}

function isFile(wasm: WasmInput): wasm is URL {
  return wasm instanceof URL && wasm.protocol === 'file:';
}

async function read(file: URL): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new AnnotatorError('wasmFetch', `cannot read ${file.href}: ${(error as Error).message}`, {
      cause: error,
      url: file.href,
    });
  }
}

export {NodeAnnotator as Annotator};
