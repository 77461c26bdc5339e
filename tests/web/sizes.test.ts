import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {brotliCompressSync} from 'node:zlib';

const LIMIT_BYTES = 40_000;

/** What a reader downloads before anything of it runs, without the WebAssembly and its worker. */
const ROWS: readonly [words: string, files: readonly string[]][] = [
  ['the element', ['dist/define.js']],
  ['annotation in place', ['dist/dom.js']],
  ['the script tag', ['dist/auto.js']],
  ['the page', ['dist/page/app.js', 'dist/page/page.css', 'dist/page/index.html']],
  ['the frame', ['dist/page/embed.js', 'dist/page/embed.css', 'dist/page/embed.html']],
];

/** The file and everything it imports. */
function withImports(file: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, name] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s?"(\.\/[\w-]+\.js)"/g)) {
    withImports(join(dirname(file), name as string), seen);
  }
  return seen;
}

function compressedBytes(files: readonly string[]): number {
  const all = new Set(files.flatMap((file) => [...withImports(file)]));
  return [...all].reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0);
}

for (const [words, files] of ROWS) {
  test(`sizes: ${words} takes no more than ${LIMIT_BYTES / 1000} kB, compressed`, (context) => {
    const bytes = compressedBytes(files);
    context.diagnostic(`${bytes} bytes`);
    assert.ok(bytes <= LIMIT_BYTES, `${bytes} bytes`);
  });
}
