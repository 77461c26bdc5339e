import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {type TestContext, test} from 'node:test';
import {AnnotatorError} from '../../web/engine/errors.js';
import {type LoadProgress, loadWasm, type WasmInput} from '../../web/engine/load.js';
import {loadAnnotator} from '../../web/engine/load-annotator.js';

const WASM = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
const DAMAGED = Uint8Array.of(0, 0x61, 0x73, 0x6d, 9, 9, 9, 9);
const asWasm = {headers: {'Content-Type': 'application/wasm'}};
const INTEGRITY = `sha256-${Buffer.from(await crypto.subtle.digest('SHA-256', WASM)).toString('base64')}`;

test('load: bytes, a buffer, a response and a module are taken, and compiled once', async () => {
  const module = new WebAssembly.Module(WASM);
  const inputs: [words: string, input: WasmInput][] = [
    ['bytes', WASM],
    ['buffer', WASM.buffer],
    ['view', new DataView(WASM.buffer)],
    ['response', new Response(WASM)],
    ['response that names its type', new Response(WASM, asWasm)],
    ['promise', Promise.resolve(new Response(WASM))],
  ];
  for (const [words, input] of inputs) assert.ok((await loadWasm(input)) instanceof WebAssembly.Module, words);
  assert.equal(await loadWasm(module), module);
});

test('load: only what is of the right type is compiled while it arrives', async (context) => {
  const streaming = context.mock.method(WebAssembly, 'compileStreaming');
  for (const type of ['application/octet-stream', 'text/plain', 'application/wasm; charset=utf-8', '']) {
    await loadWasm(new Response(WASM, {headers: {'Content-Type': type}}));
  }
  assert.equal(streaming.mock.callCount(), 0);
  await loadWasm(new Response(WASM, asWasm));
  assert.equal(streaming.mock.callCount(), 1);
});

test('load: where this page may not compile, the bytes are given to whoever may', async (context) => {
  const refuse = async (): Promise<never> => {
    throw new WebAssembly.CompileError('blocked by Content Security Policy');
  };
  context.mock.method(WebAssembly, 'compile', refuse);
  context.mock.method(WebAssembly, 'compileStreaming', refuse);
  assert.deepEqual(await loadWasm(WASM), WASM);
  assert.deepEqual(await loadWasm(new Response(WASM, asWasm)), WASM);
});

test('load: what is not WebAssembly is named', async () => {
  const rows: [input: () => WasmInput, code: string, word: RegExp][] = [
    [() => new Response('<!doctype html>'), 'wasmNotWasm', /an HTML page from the response \(status 200\)/],
    [() => new Response('<!doctype html>', asWasm), 'wasmNotWasm', /an HTML page from the response \(status 200\)/],
    [() => new TextEncoder().encode('PK'), 'wasmNotWasm', /something else from the bytes given/],
    [() => new Response('gone', {status: 404}), 'wasmFetch', /status 404/],
    [() => Promise.reject(new TypeError('network down')), 'wasmFetch', /network down/],
    [() => 'http://127.0.0.1:1/core.wasm', 'wasmFetch', /cannot fetch http:\/\/127\.0\.0\.1:1\/core\.wasm/],
  ];
  for (const [input, code, word] of rows) await assert.rejects(loadWasm(input()), isError(code, word));
  assert.deepEqual(await loadWasm(DAMAGED), DAMAGED);
});

test('load: the integrity of what is fetched is checked', async (context) => {
  const url = await served(context);
  assert.ok((await loadWasm(url, {integrity: INTEGRITY})) instanceof WebAssembly.Module);
  const wrong = `sha256-${'A'.repeat(43)}=`;
  await assert.rejects(loadWasm(url, {integrity: wrong}), isError('wasmFetch', /integrity/));
  await assert.rejects(loadWasm(WASM, {integrity: INTEGRITY}), isError('badOptions', /only what is fetched/));
});

test('load: progress tells the bytes that have arrived', async (context) => {
  const url = await served(context);
  const seen: LoadProgress[] = [];
  await loadWasm(url, {onprogress: (progress) => seen.push(progress)});
  assert.deepEqual(seen, [{phase: 'download', loaded: 8, total: 8}, {phase: 'compile'}]);
});

test('load: an abort rejects, whatever is under way', async (context) => {
  const url = await served(context);
  const parts = {wasm: () => WASM, places: {main: () => new Promise<never>(() => {})}};
  const already = AbortSignal.abort();
  await assert.rejects(loadWasm(url, {signal: already}), isError('aborted', /aborted/));
  await assert.rejects(loadAnnotator({signal: already}, parts), isError('aborted', /aborted/));
  const abort = new AbortController();
  const loading = loadAnnotator({signal: abort.signal}, parts);
  setTimeout(() => abort.abort(), 10);
  await assert.rejects(loading, isError('aborted', /aborted/));
});

async function served(context: TestContext): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(200, {'Content-Type': 'application/wasm', 'Content-Length': WASM.length}).end(WASM);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/core.wasm`;
}

function isError(code: string, word: RegExp): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof AnnotatorError);
    assert.equal(error.code, code);
    assert.match(error.message, word);
    return true;
  };
}
