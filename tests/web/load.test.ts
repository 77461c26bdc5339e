import assert from 'node:assert/strict';
import {test} from 'node:test';
import {AnnotatorError} from '../../web/engine/errors.js';
import {loadWasm, type WasmInput} from '../../web/engine/load.js';

const WASM = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

test('load: bytes, a buffer, a response and a module are taken', async () => {
  const module = new WebAssembly.Module(WASM);
  const inputs: [words: string, input: WasmInput][] = [
    ['bytes', WASM],
    ['buffer', WASM.buffer],
    ['view', new DataView(WASM.buffer)],
    ['response', new Response(WASM)],
    ['promise', Promise.resolve(new Response(WASM))],
  ];
  for (const [words, input] of inputs) assert.deepEqual(await loadWasm(input), WASM, words);
  assert.equal(await loadWasm(module), module);
});

test('load: what is not WebAssembly is named', async () => {
  const rows: [input: WasmInput, code: string, word: RegExp][] = [
    [new Response('<!doctype html>'), 'wasmNotWasm', /an HTML page from the response \(status 200\)/],
    [new TextEncoder().encode('PK'), 'wasmNotWasm', /something else from the bytes given/],
    [new Response('gone', {status: 404}), 'wasmFetch', /status 404/],
    [Promise.reject(new TypeError('network down')), 'wasmFetch', /network down/],
    ['http://127.0.0.1:1/core.wasm', 'wasmFetch', /cannot fetch http:\/\/127\.0\.0\.1:1\/core\.wasm/],
  ];
  for (const [input, code, word] of rows) {
    await assert.rejects(loadWasm(input), (error) => {
      assert.ok(error instanceof AnnotatorError);
      assert.equal(error.code, code);
      assert.match(error.message, word);
      return true;
    });
  }
});
