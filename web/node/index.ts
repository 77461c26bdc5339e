import {readFile} from 'node:fs/promises';
import createCore from 'annotator-core-glue';
import {Annotator} from '../engine/annotator.js';
import {MainChannel, openCore} from '../engine/channel.js';
import {loadWasm, type ModelOptions, modelFrom, type WasmInput} from '../engine/load.js';

export {AnnotatedDocument, type AnnotatedDocumentJson, type Annotation} from '../document/annotated-document.js';
export {toCodePoint, toUtf16} from '../document/offsets.js';
export type {AnnotateOptions, FormatOptions, ReadOptions, ReadResult} from '../engine/annotator.js';
export type * from '../engine/contract.js';
export {AnnotatorError, type ErrorCode} from '../engine/errors.js';

export interface LoadOptions extends ModelOptions {
  /** Default: core.wasm beside this module. */
  wasm?: WasmInput;
  signal?: AbortSignal;
}

/** The annotator of Node: the same core on the thread that calls it. */
class NodeAnnotator extends Annotator {
  static async load(options: LoadOptions = {}): Promise<Annotator> {
    const model = modelFrom(options);
    const wasm = await loadWasm(
      options.wasm ?? (await readFile(new URL('./core.wasm', import.meta.url))),
      options.signal,
    );
    return Annotator.over(async () => {
      const channel = new MainChannel(createCore);
      await openCore(channel, wasm, model);
      return channel;
    });
  }
}

export {NodeAnnotator as Annotator};
