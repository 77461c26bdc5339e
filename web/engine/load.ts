import type {WasmSource} from './core.js';
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
