import assert from 'node:assert/strict';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {parityTexts} from './support/texts.js';
import {CLANG_TOOL, GCC_TOOL, NODE_TOOL, type Outcome, runTool, temporaryFolder} from './support/tools.js';

const TOOLS = [CLANG_TOOL, GCC_TOOL, NODE_TOOL] as const;

async function assertEqual(args: readonly string[], input: string | Uint8Array, words: string): Promise<Outcome> {
  const [first, ...others] = await Promise.all(TOOLS.map((tool) => runTool(tool, args, input)));
  others.forEach((other, index) => {
    assert.deepEqual(other, first, `${TOOLS[index + 1]?.name} differs from ${TOOLS[0].name}: ${words}`);
  });
  return first ?? assert.fail();
}

const FORMATS: readonly string[][] = [
  ['--format', 'json'],
  ['--format', 'json', '--offsets', 'utf-16', '--date', '2025-10-29'],
  ['--format', 'json', '--offsets', 'byte', '--indirect', '--fuzzy', 'all', '--labels', 'person,place'],
  ...['csv', 'markdown', 'html', 'w3c', 'brat', 'spacy', 'conll', 'tei', 'timeml', 'icalendar'].map((format) => [
    '--format',
    format,
    '--date',
    '2025-10-29',
  ]),
  ['--explain', '--date', '2025-10-29T14:30'],
];

for (const args of FORMATS) {
  test(`parity: clang, g++ and WebAssembly write the same bytes: ${args.join(' ')}`, async (context) => {
    const texts = parityTexts();
    const file = temporaryFolder(context, Object.fromEntries(texts.map(([name, text]) => [`${name}.txt`, text])));
    const files = texts.map(([name]) => file(`${name}.txt`));
    const results = await Promise.all(
      TOOLS.map(async (tool) => {
        const folder = file(tool.name);
        const outcome = await runTool(tool, [...args, ...files, '-o', folder]);
        assert.equal(outcome.code, 0, outcome.err);
        const written = readdirSync(folder).map((name): [string, Buffer] => [name, readFileSync(join(folder, name))]);
        return {err: outcome.err, written: new Map(written)};
      }),
    );
    const [first, ...others] = results;
    assert.equal(first?.written.size, texts.length);
    others.forEach((other, index) => {
      const tool = TOOLS[index + 1]?.name;
      assert.equal(other.err, first?.err, `${tool}: standard error`);
      for (const [name, bytes] of first?.written ?? []) {
        assert.ok(other.written.get(name)?.equals(bytes), `${tool} differs from ${TOOLS[0].name} in ${name}`);
      }
    });
  });
}

test('parity: documents that are read, and names that are given', async (context) => {
  const texts = parityTexts();
  const file = temporaryFolder(context, Object.fromEntries(texts.map(([name, text]) => [`${name}.txt`, text])));
  writeFileSync(file('names.csv'), 'Lisbon,work\n"Sousa",group,Ana;came\n');
  for (const [name] of texts) {
    const text = file(`${name}.txt`);
    await assertEqual(['--names', file('names.csv'), text], '', `${name} with names`);
    for (const [format, ending, again] of [
      ['w3c', 'jsonld', 'brat'],
      ['brat', 'ann', 'json'],
    ] as const) {
      const {out} = await runTool(CLANG_TOOL, ['--format', format, text]);
      writeFileSync(file(`${name}.${ending}`), Buffer.from(out, 'latin1'));
      const args = ['--from', format, '--format', again, file(`${name}.${ending}`)];
      const {code, err} = await assertEqual(args, '', args.join(' '));
      assert.deepEqual([code, err.replace(/.*has no place for.*\n/, '')], [0, ''], args.join(' '));
    }
  }
});

test('parity: ndjson, good lines and bad', async () => {
  const decoder = new TextDecoder();
  const records = parityTexts().map(([id, text]) =>
    JSON.stringify({id, text: decoder.decode(text), date: '2025-10-29'}),
  );
  const bad = [
    '{',
    '[]',
    '{"id":"no text"}',
    '{"text":5}',
    '{"id":"x","text":"a","date":"2025-02-30"}',
    '{"text":"\\ud800"}',
  ];
  const {code, out} = await assertEqual(['--format', 'ndjson'], [...records, ...bad].join('\n'), 'ndjson');
  assert.equal(code, 0);
  assert.equal(out.trimEnd().split('\n').length, records.length + bad.length);
});

test('parity: help, version and refusals', async () => {
  const rows: [args: string[], code: number][] = [
    [['--help'], 0],
    [['-h', '--version'], 0],
    [['--version'], 0],
    [['--wrong'], 2],
    [['-x'], 2],
    [['--date'], 2],
    [['--date', '2025-02-30'], 2],
    [['--date=yesterday'], 2],
    [['--format', 'xml'], 2],
    [['--offsets', 'words'], 2],
    [['--labels', 'person,dog'], 2],
    [['--fuzzy', 'some'], 2],
    [['--jobs', '0'], 2],
    [['--help=yes'], 2],
    [['--format', 'ndjson', '--explain'], 2],
    [['--from', 'csv'], 2],
    [['--from', 'json', '--format', 'ndjson'], 2],
    [['--from', 'json', 'package.json'], 1],
    [['--from', 'brat', 'package.json'], 1],
    [['--names', 'package.json'], 1],
    [['--names', 'no-such-file.csv'], 1],
    [['--', '--wrong'], 1],
    [['no-such-file.txt'], 1],
    [['tests'], 1],
    [['no-such-file.txt', 'tests/web/parity.test.ts', '-'], 1],
    [['-o', 'no-such-folder/out.json', 'package.json'], 1],
    [['-o', 'README.md', 'package.json', 'tsconfig.json'], 1],
  ];
  for (const [args, expected] of rows) {
    const {code} = await assertEqual(args, 'Ana Sousa came to Lisbon.', args.join(' '));
    assert.equal(code, expected, args.join(' '));
  }
});
