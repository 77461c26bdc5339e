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

/** How far loading has come; `loaded` and `total` are bytes, `total` only where the server tells it. */
export interface LoadProgress {
  phase: 'download' | 'compile' | 'ready';
  loaded?: number;
  total?: number;
}

export interface WasmOptions {
  /** Subresource integrity ("sha384-…") of the WebAssembly, for an address. */
  integrity?: string | undefined;
  signal?: AbortSignal | undefined;
  onprogress?: ((progress: LoadProgress) => void) | undefined;
}

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

/**
 * Fetches at most once and compiles at most once: every worker gets the same module. Gives the bytes where this page may
 * not compile, for a worker's own response may allow it. Bytes are checked for the WebAssembly magic number, so that a
 * 404 page is named as such.
 */
export async function loadWasm(input: WasmInput, options: WasmOptions = {}): Promise<WasmSource> {
  if (typeof WebAssembly === 'undefined') {
    throw new AnnotatorError(
      'wasmCompile',
      'this browser has no WebAssembly, or it is switched off, as in a lockdown mode',
    );
  }
  if (options.integrity !== undefined && !isAddress(input)) {
    throw new AnnotatorError('badOptions', 'integrity: only what is fetched from an address can be checked');
  }
  if (!isAddress(input) && (typeof input !== 'object' || input === null)) {
    throw new AnnotatorError('badOptions', 'wasm: expected an address, bytes, a module or a response');
  }
  if (input instanceof WebAssembly.Module) return input;
  if (input instanceof ArrayBuffer) return compiled(checkedBytes(new Uint8Array(input), 'the bytes given'), options);
  if (ArrayBuffer.isView(input)) {
    const bytes = new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
    return compiled(checkedBytes(bytes, 'the bytes given'), options);
  }
  const response = await fetched(input, options);
  const {url} = response;
  const where = `${url || 'the response'} (status ${response.status})`;
  if (!response.ok) throw new AnnotatorError('wasmFetch', `cannot load ${where}`, {url});
  const {onprogress} = options;
  const counted = onprogress === undefined ? response : counting(response, onprogress);
  try {
    return (
      (await streamed(counted, options)) ?? (await compiled(checkedBytes(await bytesOf(counted), where, url), options))
    );
  } catch (error) {
    throw failed(error, url || undefined, options.signal);
  }
}

async function fetched(
  input: string | URL | Response | Promise<Response>,
  {integrity, signal}: WasmOptions,
): Promise<Response> {
  try {
    if (!isAddress(input)) return await input;
    return await fetch(input, {...(signal && {signal}), ...(integrity !== undefined && {integrity})});
  } catch (error) {
    throw failed(error, isAddress(input) ? String(input) : undefined, signal);
  }
}

function isAddress(input: WasmInput): input is string | URL {
  return typeof input === 'string' || input instanceof URL;
}

function failed(error: unknown, url: string | undefined, signal: AbortSignal | undefined): AnnotatorError {
  if (error instanceof AnnotatorError) return error;
  if (signal?.aborted) return new AnnotatorError('aborted', 'loading was aborted', {cause: error});
  const {message, cause} = error as Error;
  const why = cause instanceof Error ? `${message}: ${cause.message}` : message;
  return new AnnotatorError('wasmFetch', `cannot fetch ${url ?? 'the WebAssembly'}: ${why}`, {cause: error, url});
}

/** Compiled while it arrives, only where the server names the type; undefined where that is refused. */
async function streamed(response: Response, {onprogress}: WasmOptions): Promise<WebAssembly.Module | undefined> {
  const type = response.headers.get('Content-Type') ?? '';
  if (!/^application\/wasm$/i.test(type) || typeof WebAssembly.compileStreaming !== 'function') return undefined;
  try {
    const module = await WebAssembly.compileStreaming(response.clone());
    onprogress?.({phase: 'compile'});
    await response.body?.cancel();
    return module;
  } catch {
    // The bytes are still there, and whatever is wrong with them shows again with a better message.
    return undefined;
  }
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}

async function compiled(bytes: Uint8Array, {onprogress}: WasmOptions): Promise<WasmSource> {
  onprogress?.({phase: 'compile'});
  try {
    return await WebAssembly.compile(bytes as Uint8Array<ArrayBuffer>);
  } catch {
    return bytes;
  }
}

/** The same response, which tells how much of it has arrived. */
function counting(response: Response, onprogress: (progress: LoadProgress) => void): Response {
  const total = Number(response.headers.get('Content-Length'));
  const isWhole = total > 0 && !response.headers.has('Content-Encoding');
  let loaded = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      loaded += chunk.length;
      onprogress({phase: 'download', loaded, ...(isWhole && {total})});
      controller.enqueue(chunk);
    },
  });
  const {status, headers} = response;
  return new Response(response.body?.pipeThrough(counter) ?? null, {status, headers});
}

const MAGIC = [0x00, 0x61, 0x73, 0x6d];

function checkedBytes(bytes: Uint8Array, where: string, url?: string): Uint8Array {
  if (MAGIC.every((byte, index) => bytes[index] === byte)) return bytes;
  const what = bytes[0] === '<'.charCodeAt(0) ? 'an HTML page' : 'something else';
  throw new AnnotatorError('wasmNotWasm', `expected WebAssembly but got ${what} from ${where}`, {url});
}
