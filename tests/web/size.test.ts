import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {brotliCompressSync, constants} from 'node:zlib';
import {Core, type CoreFactory, type RawCore} from '../../web/engine/core.js';
import {initialPages} from './support/wasm-memory.js';

const KB = 1000;
const WASM_PAGE_BYTES = 65_536;

test('size: what a page loads is within its limits', (context) => {
  const wasm = sentBytes('dist/core.wasm');
  const model = ['ner-en', 'words-en', 'gazetteer-en'].map((name) => sentBytes(`data/model/${name}.bin`));
  const rows: [words: string, bytes: number, limitKb: number][] = [
    [
      'engine: glue and WebAssembly, less what model, word classes and gazetteer take by themselves',
      sentBytes('dist/glue.js') + wasm - sum(model),
      228,
    ],
    [
      'page: script, style, markup',
      sum(['app.js', 'page.css', 'index.html'].map((name) => sentBytes(`dist/page/${name}`))),
      40,
    ],
    [
      'package as separate files: index.js, worker.js, core.wasm',
      sentBytes('dist/index.js') + sentBytes('dist/worker.js') + wasm,
      850,
    ],
    ['package inline', sentBytes('dist/inline.js'), 905],
  ];
  for (const [words, bytes, limitKb] of rows) {
    context.diagnostic(`${words}: ${Math.round(bytes / KB)} KB`);
    assert.ok(bytes <= limitKb * KB, `${words}: ${bytes} bytes, the limit is ${limitKb} KB`);
  }
});

test('size: the memory asked for at the start is small, for phones refuse more', () => {
  const bytes = initialPages(readFileSync('dist/core.wasm')) * WASM_PAGE_BYTES;
  assert.ok(bytes <= 16 * 1024 * 1024, `${bytes} bytes`);
});

test('size: the heap after texts of three lengths', async (context) => {
  const rows: [bytes: number, limitMiB: number][] = [
    [100_000, 17],
    [1_000_000, 28],
    [5_000_000, 76],
  ];
  const article =
    readFileSync('bench/articles/harbour.txt', 'utf8') + readFileSync('bench/articles/archive.txt', 'utf8');
  for (const [bytes, limitMiB] of rows) {
    const [core, heap] = await freshCore();
    const text = article.repeat(Math.ceil(bytes / article.length)).slice(0, bytes);
    core.annotate(text, {});
    const mib = heap() / 2 ** 20;
    context.diagnostic(`${bytes} bytes: ${mib.toFixed(1)} MiB`);
    assert.ok(mib <= limitMiB, `${bytes} bytes: ${mib} MiB, the limit is ${limitMiB}`);
  }
});

/** A core that has read nothing, and the bytes of its heap. */
async function freshCore(): Promise<[Core, () => number]> {
  const {default: factory} = (await import(pathToFileURL(resolve('build/wasm/core.js')).href)) as {
    default: CoreFactory;
  };
  let raw: RawCore | undefined;
  const core = await Core.create(async (module) => (raw = await factory(module)), readFileSync('dist/core.wasm'));
  return [core, () => raw?.HEAPU8.length ?? 0];
}

/** Of a file, as a server with brotli at its best sends it. */
function sentBytes(file: string): number {
  const params = {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24};
  return brotliCompressSync(readFileSync(file), {params}).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
