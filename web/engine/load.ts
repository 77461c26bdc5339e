import type {ModelSource, WasmSource} from './core.js';
import {AnnotatorError} from './errors.js';

/** Where the WebAssembly comes from. */
export type WasmInput =
  | string
  | URL
  | Response
  | Promise<Response>
  | ArrayBuffer
  | ArrayBufferView
  | WebAssembly.Module;

/** A model in place of the embedded one. */
export interface ModelOptions {
  /** Bytes of a model that tools/train wrote (data/model/ner-en.bin is one). */
  model?: Uint8Array;
  /** Bytes of the word table of that model; default: the embedded one. */
  words?: Uint8Array;
}

/** A copy of the bytes, which the caller may change later: a core that is replaced needs them again. */
export function modelFrom({model, words}: ModelOptions): ModelSource | undefined {
  for (const [name, bytes] of Object.entries({model, words})) {
    if (bytes !== undefined && !(bytes instanceof Uint8Array))
      throw new AnnotatorError('badModel', `${name}: expected a Uint8Array with the bytes of the file`);
  }
  if (model === undefined) {
    if (words === undefined) return undefined;
    throw new AnnotatorError('badModel', 'words: comes with a model only; give `model` too');
  }
  return {names: model.slice(), words: words?.slice()};
}

/** Fetches at most once; bytes are checked for the WebAssembly magic number, so that a 404 page is named as such. */
export async function loadWasm(input: WasmInput, signal?: AbortSignal): Promise<WasmSource> {
  if (input instanceof WebAssembly.Module) return input;
  if (input instanceof ArrayBuffer) return checkedBytes(new Uint8Array(input), 'the bytes given');
  if (ArrayBuffer.isView(input)) {
    return checkedBytes(new Uint8Array(input.buffer, input.byteOffset, input.byteLength), 'the bytes given');
  }
  const response = await fetched(input, signal);
  const where = `${response.url || 'the response'} (status ${response.status})`;
  if (!response.ok) throw new AnnotatorError('wasmFetch', `cannot load ${where}`, {url: response.url});
  return checkedBytes(new Uint8Array(await response.arrayBuffer()), where, response.url);
}

async function fetched(input: string | URL | Response | Promise<Response>, signal?: AbortSignal): Promise<Response> {
  const isAddress = typeof input === 'string' || input instanceof URL;
  try {
    return isAddress ? await fetch(input, signal === undefined ? {} : {signal}) : await input;
  } catch (error) {
    if (signal?.aborted) throw new AnnotatorError('aborted', 'loading was aborted', {cause: error});
    const url = isAddress ? String(input) : undefined;
    throw new AnnotatorError('wasmFetch', `cannot fetch ${url ?? 'the WebAssembly'}: ${(error as Error).message}`, {
      cause: error,
      url,
    });
  }
}

const MAGIC = [0x00, 0x61, 0x73, 0x6d];

function checkedBytes(bytes: Uint8Array, where: string, url?: string): Uint8Array {
  if (MAGIC.every((byte, index) => bytes[index] === byte)) return bytes;
  const what = bytes[0] === '<'.charCodeAt(0) ? 'an HTML page' : 'something else';
  throw new AnnotatorError('wasmNotWasm', `expected WebAssembly but got ${what} from ${where}`, {url});
}
