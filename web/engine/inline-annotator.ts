import packedCore from 'annotator-packed-core';
import workerSource from 'annotator-worker-source';
import {Annotator} from './annotator.js';
import {type LoadOptions, loadAnnotator} from './load-annotator.js';
import {placesFor, workerOf} from './places.js';

/** The annotator with its WebAssembly and its worker inside this script: it asks for no other file. */
export class InlineAnnotator extends Annotator {
  static load(options: LoadOptions = {}): Promise<Annotator> {
    return loadAnnotator(options, {
      wasm: () => unpacked(packedCore),
      places: placesFor(options, (policy) => ({blobWorker: () => workerOf(workerSource, policy, 'classic')})),
    });
  }
}

function unpacked(gzip: Uint8Array): Promise<ArrayBuffer> {
  const stream = new Blob([gzip as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
