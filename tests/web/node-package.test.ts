import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {MAX_TEXT_BYTES} from '../../web/engine/contract.js';
import type * as Package from '../../web/node/index.js';
import {parityTexts} from './support/texts.js';
import {NODE_TOOL, runTool, temporaryFolder} from './support/tools.js';

const distFile = (name: string): string => pathToFileURL(resolve('dist', name)).href;
const load = (): Promise<typeof Package> => import(distFile('node.js')) as Promise<typeof Package>;

test('package: annotates in Node', async () => {
  const {Annotator} = await load();
  const annotator = await Annotator.load();
  const document = await annotator.annotate('Ana Sousa came to Lisbon.', {date: '2026-11-18'});
  assert.equal(document.date.value, '2026-11-18');
  assert.ok(document.mentions.some((mention) => document.textOf(mention) === 'Lisbon'));
  await annotator.dispose();
});

test('package: who makes an annotator by `new` is told how', async () => {
  const {Annotator} = (await load()) as unknown as {Annotator: new () => unknown};
  assert.throws(() => new Annotator(), /await Annotator\.load\(\)/);
});

test('package: takes the WebAssembly as bytes and as a module', async () => {
  const {Annotator} = await load();
  const bytes = readFileSync('dist/core.wasm');
  for (const wasm of [bytes, await WebAssembly.compile(bytes)]) {
    assert.equal((await (await Annotator.load({wasm})).annotate('Lisbon')).text, 'Lisbon');
  }
});

test('package: gives what the tool prints', async (context) => {
  const {Annotator} = await load();
  const annotator = await Annotator.load();
  const decoder = new TextDecoder('utf-8', {ignoreBOM: true});
  // A string cannot hold what is not UTF-8.
  const texts = parityTexts().filter(([words]) => words !== 'invalid UTF-8');
  const file = temporaryFolder(context, Object.fromEntries(texts.map(([words, text]) => [`${words}.txt`, text])));
  const files = texts.map(([words]) => file(`${words}.txt`));
  await runTool(NODE_TOOL, ['--offsets', 'utf-16', ...files, '-o', file('out')]);
  for (const [words, bytes] of texts) {
    const text = decoder.decode(bytes);
    const out = readFileSync(file(`out/${words}.json`), 'utf8');
    const document = await annotator.annotate(text);
    const {text: _, ...analysis} = document.toJSON();
    // A document is the analysis, with the text and who put each record there.
    assert.equal(JSON.stringify(analysis).replaceAll(',"source":"auto"}', '}'), out.trimEnd(), words);
  }
});

test('package: a document holds the text as it was given, half a surrogate pair included, and is frozen', async () => {
  const {Annotator, AnnotatedDocument} = await load();
  const annotator = await Annotator.load();
  const text = 'Ana Sousa \ud83c came to Lisbon on Monday, “tired”, she said.';
  const document = await annotator.annotate(text);
  assert.equal(document.text, text);
  const json = document.toJSON();
  assert.equal(json.text, text);
  assert.ok([json, ...json.mentions, ...json.dates, json.mentions].every(Object.isFrozen));
  assert.deepEqual(AnnotatedDocument.fromJSON(JSON.parse(JSON.stringify(document))).toJSON(), json);
});

test('package: a date that is set by hand gets the interval that the core gives its value', async () => {
  const {Annotator} = await load();
  const annotator = await Annotator.load();
  const names = ['careless', 'court', 'debris', 'history'];
  const texts = names.map((name) => readFileSync(`tests/golden/${name}.txt`, 'utf8'));
  const values =
    'On May 3, in the third quarter, in the 1990s, in the last century, next weekend, last winter, tonight at 9 p.m.';
  let seen = 0;
  for (const text of [...texts, values]) {
    const document = await annotator.annotate(text, {date: '2026-11-18'});
    for (const {id, value, begin, until} of document.dates) {
      const [date] = document.edit({op: 'setDate', id, value}).dates.filter((one) => one.id === id);
      assert.deepEqual([date?.value, date?.begin, date?.until], [value, begin, until]);
      seen++;
    }
  }
  assert.ok(seen > 20, `${seen} dates`);
});

test('package: offsets are right whatever the text holds', async () => {
  const {Annotator} = await load();
  const annotator = await Annotator.load();
  const before = ['', '🏗️ ', 'A \ud800 ', '\ufeff', 'e\u0301 ', '\0 ', '\r\n', '\udc00\udc00 '];
  for (const prefix of before) {
    const document = await annotator.annotate(`${prefix}Ana Sousa came to Lisbon.`);
    assert.deepEqual(
      document.mentions.map((mention) => document.textOf(mention)),
      ['Ana Sousa', 'Lisbon'],
      JSON.stringify(prefix),
    );
  }
});

test('package: errors have the codes of the contract', async () => {
  const {Annotator, AnnotatorError} = await load();
  const annotator = await Annotator.load();
  const rows: [text: string, options: Package.AnnotateOptions, code: string][] = [
    ['x'.repeat(MAX_TEXT_BYTES + 1), {}, 'textTooLong'],
    ['é'.repeat(MAX_TEXT_BYTES / 2 + 1), {}, 'textTooLong'],
    ['Ana', {date: '2025-02-30'}, 'badDate'],
    ['Ana', {labels: ['dog' as 'person']}, 'badOptions'],
  ];
  for (const [text, options, code] of rows) {
    await assert.rejects(
      annotator.annotate(text, options),
      (error) => error instanceof AnnotatorError && error.code === code,
      code,
    );
  }
  assert.equal((await annotator.annotate('é'.repeat(MAX_TEXT_BYTES / 2))).text.length, MAX_TEXT_BYTES / 2);
});

test('package: what bundlers look for is in it', () => {
  const index = readFileSync('dist/index.js', 'utf8');
  assert.match(index, /new URL\(["']\.\/core\.wasm["'], ?import\.meta\.url\)/);
  assert.match(
    index,
    /new Worker\(new URL\(["']\.\/worker\.js["'], ?import\.meta\.url\), ?\{type: ?["']module["']\}\)/,
  );
});

test('package: importing it does nothing by itself, in Node too', async () => {
  const before = Object.getOwnPropertyNames(globalThis);
  await import(distFile('index.js'));
  assert.deepEqual(Object.getOwnPropertyNames(globalThis), before);
});
