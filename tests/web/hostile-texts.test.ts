import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import type {AnnotatedDocument} from '../../web/document/annotated-document.js';
import type * as Package from '../../web/node/index.js';
import {CLANG_TOOL, NODE_TOOL, runTool} from './support/tools.js';

const {Annotator} = (await import(pathToFileURL(resolve('dist/node.js')).href)) as typeof Package;
const annotator = await Annotator.load();

const NAUGHTY = JSON.parse(readFileSync('tests/spec/naughty-strings.json', 'utf8')) as {
  kind: string;
  strings: string[];
}[];
const ALL_NAUGHTY = NAUGHTY.flatMap(({strings}) => strings);

/** Unicode's own tests of segmentation, as Debian's unicode-data packages them: each line a text. */
function breakTests(name: 'Grapheme' | 'Word' | 'Sentence'): string[] {
  const lines = readFileSync(`/usr/share/unicode/auxiliary/${name}BreakTest.txt`, 'utf8').split('\n');
  return lines
    .map((line) => line.replace(/#.*/, '').match(/[0-9A-F]{4,6}/g) ?? [])
    .filter((codes) => codes.length > 0)
    .map((codes) => String.fromCodePoint(...codes.map((code) => Number.parseInt(code, 16))));
}

const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'});

/** The borders of findings that lie inside a grapheme. */
function insideGraphemes({text, annotations}: AnnotatedDocument): string[] {
  const borders = new Set([...graphemes.segment(text)].map(({index}) => index)).add(text.length);
  return annotations
    .filter(({start, end}) => !borders.has(start) || !borders.has(end))
    .map(({id, start, end}) => `${id} ${JSON.stringify(text.slice(start, end))}`);
}

test('naughty strings: there are 500 or more, none twice', () => {
  assert.ok(ALL_NAUGHTY.length >= 500);
  assert.equal(new Set(ALL_NAUGHTY).size, ALL_NAUGHTY.length);
});

/** A text that stands alone, inside a sentence, and inside a quotation. */
const settings = (text: string): string[] => [
  text,
  `On Monday, Ana Roth ${text} of Lisbon said so.`,
  `“${text},” Ana Roth said in May 2024.`,
];

const SOURCES: readonly [words: string, texts: () => readonly string[]][] = [
  ...NAUGHTY.map(({kind, strings}): [string, () => string[]] => [`naughty strings, ${kind}`, () => strings]),
  ['grapheme break test', () => breakTests('Grapheme')],
  ['word break test', () => breakTests('Word')],
  ['sentence break test', () => breakTests('Sentence')],
];

for (const [words, texts] of SOURCES) {
  test(`graphemes: no finding cuts one: ${words}`, async () => {
    for (const text of texts().flatMap(settings)) {
      const document = await annotator.annotate(text, {date: '2024-02-29'});
      assert.equal(document.text, text);
      assert.deepEqual(insideGraphemes(document), [], JSON.stringify(text));
    }
  });
}

test('naughty strings: the native tool and WebAssembly write the same bytes', async () => {
  const lines = ALL_NAUGHTY.flatMap(settings).map((text, i) => JSON.stringify({id: i, text, date: '2024-02-29'}));
  const input = `${lines.join('\n')}\n`;
  const [native, node] = await Promise.all(
    [CLANG_TOOL, NODE_TOOL].map((tool) => runTool(tool, ['--format', 'ndjson', '--indirect'], input)),
  );
  assert.equal(native?.code, 0);
  assert.equal(native?.out.trimEnd().split('\n').length, lines.length);
  assert.ok(node?.out === native?.out, 'they differ');
});
