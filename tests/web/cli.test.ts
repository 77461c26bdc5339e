import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {test} from 'node:test';
import {MAX_TEXT_BYTES} from '../../web/engine/contract.js';
import {NODE_TOOL, runTool, temporaryFolder} from './support/tools.js';

const run = (args: readonly string[], input?: string | Uint8Array) => runTool(NODE_TOOL, args, input);
const SENTENCE = 'Ana Sousa came to Lisbon.';
const FRENCH =
  'Le maire a dit que le pont de la ville est fermé pour des travaux, et que les habitants sont dans la rue avec une ' +
  'banderole. Il a demandé aux ouvriers de finir le chantier avant la fin du mois, mais ils ne sont pas sûrs que ce ' +
  'soit possible.';

test('tool: reads standard input by default and for "-"', async () => {
  for (const args of [[], ['-'], ['--format', 'json']]) {
    const {code, out, err} = await run(args, SENTENCE);
    assert.deepEqual([code, err], [0, ''], args.join(' '));
    assert.equal((JSON.parse(out) as {length: number}).length, SENTENCE.length);
  }
});

test('tool: bad input has its message and exit code', async (context) => {
  const file = temporaryFolder(context);
  const rows: [words: string, args: string[], input: string | Uint8Array, code: number, message: RegExp][] = [
    ['empty', [], '', 0, /^$/],
    ['spaces', [], '  \n ', 0, /^$/],
    ['NUL', [], 'Ana\0Sousa', 0, /^$/],
    ['CRLF', [], 'Ana\r\nSousa\r\n', 0, /^$/],
    ['byte order mark', [], `\ufeff${SENTENCE}`, 0, /^$/],
    [
      'invalid UTF-8',
      [],
      Uint8Array.of(0x41, 0x42, 0xff, 0x43),
      0,
      /^article-annotator: -: .*invalid UTF-8 at byte 2\b.*U\+FFFD/,
    ],
    ['UTF-16', [], Uint8Array.of(0xff, 0xfe, 0x41, 0), 1, /^article-annotator: -: is UTF-16; expected UTF-8, .*iconv/],
    ['an encoded lone surrogate', [], Uint8Array.of(0x41, 0xed, 0xa0, 0x80), 0, /^article-annotator: -: .*byte 1\b/],
    ['no such file', [file('none.txt')], '', 1, /none\.txt: no such file\n$/],
    ['a folder', [file('')], '', 1, /: is a folder\n$/],
    ['no name of a file', [''], '', 1, /^article-annotator: "": no such file\n$/],
    ['French, to read', ['--format', 'markdown'], FRENCH, 0, /^article-annotator: -: the text does not look English; /],
    ['French, as JSON, which says so itself', [], FRENCH, 0, /^$/],
    ['bad date', ['--date', '2025-02-30'], '', 2, /--date|2025-02-30/],
    ['unknown option', ['--colour'], '', 2, /^article-annotator: unknown option --colour; see --help\n$/],
    ['unknown format', ['--format', 'xml'], '', 2, /expected one of json, ndjson, csv, markdown, html, w3c/],
    ['no value', ['--date'], '', 2, /option --date needs a value/],
  ];
  for (const [words, args, input, code, message] of rows) {
    const outcome = await run(args, input);
    assert.equal(outcome.code, code, words);
    assert.match(outcome.err, message, words);
  }
});

test('tool: 5 MiB of text are taken, one byte more is not', async () => {
  const text = 'It rains. '.repeat(MAX_TEXT_BYTES / 10 + 1).slice(0, MAX_TEXT_BYTES);
  const taken = await run([], text);
  assert.deepEqual([taken.code, taken.err], [0, '']);
  const refused = await run([], `${text}x`);
  assert.equal(refused.code, 1);
  assert.equal(refused.err, 'article-annotator: -: text is longer than 5242880 bytes (5 MiB)\n');
  assert.equal(refused.out, '');
});

test('tool: a file that fails does not stop the others', async (context) => {
  const file = temporaryFolder(context, {'a.txt': SENTENCE});
  const {code, out, err} = await run([file('none.txt'), file('a.txt')]);
  assert.equal(code, 1);
  assert.match(err, /none\.txt: no such file/);
  assert.match(out, /^\{"schema":1/);
});

test('tool: -o writes one file, or a folder for several, which is made', async (context) => {
  const file = temporaryFolder(context, {'a.txt': SENTENCE, 'b.txt': SENTENCE});
  assert.equal((await run([file('a.txt'), '-o', file('out.json')])).code, 0);
  assert.match(readFileSync(file('out.json'), 'utf8'), /^\{"schema":1/);

  for (const folder of [file('made'), file('there')]) {
    if (folder.endsWith('there')) mkdirSync(folder);
    const {code, err} = await run([file('a.txt'), file('b.txt'), '--format', 'html', '-o', folder]);
    assert.deepEqual([code, err], [0, '']);
    for (const name of ['a.html', 'b.html']) assert.ok(existsSync(`${folder}/${name}`), name);
  }
});

test('tool: -o with a folder that is there takes one file too', async (context) => {
  const file = temporaryFolder(context, {'a.txt': SENTENCE});
  assert.equal((await run([file('a.txt'), '-o', file('')])).code, 0);
  assert.match(readFileSync(file('a.json'), 'utf8'), /^\{"schema":1/);
});

test('tool: -o loses nothing: not the file it reads, not one of two of one name, not what is there when nothing comes', async (context) => {
  const file = temporaryFolder(context, {'a.txt': SENTENCE, 'old.json': 'old'});
  for (const args of [
    ['-o', file('a.txt')],
    ['--format', 'ndjson', '-o', file('a.txt')],
  ]) {
    const {code, err} = await run([file('a.txt'), ...args]);
    assert.deepEqual([code, /a\.txt: is read and would be written over\n$/.test(err)], [1, true]);
    assert.equal(readFileSync(file('a.txt'), 'utf8'), SENTENCE);
  }

  assert.equal((await run([file('none.txt'), '-o', file('old.json')])).code, 1);
  assert.equal(readFileSync(file('old.json'), 'utf8'), 'old');

  for (const folder of ['one', 'two']) mkdirSync(file(folder));
  for (const folder of ['one', 'two']) writeFileSync(file(`${folder}/a.txt`), SENTENCE);
  const twice = await run([file('one/a.txt'), file('two/a.txt'), '-o', file('made')]);
  assert.equal(twice.code, 1);
  assert.match(twice.err, /made\/a\.json: both \S+one\/a\.txt and \S+two\/a\.txt would be written there\n$/);
  assert.ok(!existsSync(file('made')));

  const onFile = await run([file('one/a.txt'), file('old.json'), '-o', file('old.json')]);
  assert.deepEqual([onFile.code, /is a file; several files/.test(onFile.err)], [1, true]);
});

test('tool: of no lines -o makes an empty file', async (context) => {
  const file = temporaryFolder(context);
  assert.equal((await run(['--format', 'ndjson', '-o', file('out.ndjson')], '')).code, 0);
  assert.equal(readFileSync(file('out.ndjson'), 'utf8'), '');
});

test('tool: ndjson gives a line for a line, in order, with what is wrong in its place', async () => {
  const input = ['{"id":"a","text":"Ana"}', '', '  \r', '{nonsense', '{"id":"c","text":"Lisbon"}\r'].join('\n');
  const {code, out, err} = await run(['--format', 'ndjson'], input);
  assert.deepEqual([code, err], [0, '']);
  const records = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as {id: unknown; error?: {code: string}});
  assert.deepEqual(
    records.map(({id, error}) => [id, error?.code]),
    [
      ['a', undefined],
      [null, 'badInput'],
      ['c', undefined],
    ],
  );
});

test('tool: ndjson is answered while it comes, a line longer than a chunk included', async () => {
  const child = spawn(NODE_TOOL.file, [...NODE_TOOL.before, '--format', 'ndjson'], {stdio: 'pipe'});
  child.stdin.write(`${JSON.stringify({id: 'long', text: 'It rains. '.repeat(30_000)})}\n{"id":"half","te`);
  const [first] = (await once(child.stdout, 'data')) as [Buffer];
  assert.match(first.toString(), /^\{"schema":1,"id":"long"/);
  child.stdin.end('xt":"Ana"}');
  child.stdout.resume();
  const [code] = (await once(child, 'close')) as [number];
  assert.equal(code, 0);
});

test('tool: a reader that goes away is no error', async () => {
  const child = spawn(NODE_TOOL.file, [...NODE_TOOL.before, '--format', 'ndjson'], {stdio: 'pipe'});
  child.stdin.on('error', () => {});
  const line = `${JSON.stringify({text: 'It rains. '.repeat(2000)})}\n`;
  child.stdin.write(line);
  await once(child.stdout, 'data');
  child.stdout.destroy();
  child.stdin.end(line.repeat(20));
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number];
  assert.deepEqual([code, err], [0, '']);
});

test('tool: what a format has no place for goes to standard error', async () => {
  const {code, out, err} = await run(['--format', 'conll', '--date', '2026-11-18'], 'Ana Sousa said on Monday: “No.”');
  assert.equal(code, 0);
  assert.match(out, /^Ana\tB-PER\nSousa\tI-PER\n/);
  assert.equal(err, 'article-annotator: -: conll has no place for 1 quotation, 1 value of a date\n');
});

test('tool: --from reads documents, with their text beside them', async (context) => {
  const annotations = 'T1\tPerson 0 9\tAna Sousa\nT2\tMood 10 14\tcame\n';
  const file = temporaryFolder(context, {'a.txt': SENTENCE, 'a.ann': annotations, 'b.ann': annotations});
  const {code, out, err} = await run(['--from', 'brat', file('a.ann')]);
  assert.equal(code, 0);
  assert.match(err, /a\.ann: read without 1 finding of another kind\n$/);
  const document = JSON.parse(out) as {text: string; mentions: {start: number; label: string}[]};
  assert.equal(document.text, SENTENCE);
  assert.deepEqual(
    document.mentions.map(({start, label}) => [start, label]),
    [[0, 'person']],
  );

  const saved = temporaryFolder(context, {'a.json': out});
  assert.equal((await run(['--from', 'json', '--format', 'brat', saved('a.json')])).out, annotations.slice(0, 24));
  const rows: [args: string[], code: number, message: RegExp][] = [
    [['--from', 'brat', file('b.ann')], 1, /b\.txt: no such file\n$/],
    [['--from', 'json', file('a.txt')], 1, /a\.txt: not JSON at byte 1\n$/],
    [['--from', 'tei', file('a.txt')], 2, /expected one of json, w3c, brat/],
  ];
  for (const [args, expected, message] of rows) {
    const outcome = await run(args);
    assert.equal(outcome.code, expected, args.join(' '));
    assert.match(outcome.err, message);
  }
});

test('tool: --names gives names, and says what is wrong in the file', async (context) => {
  const file = temporaryFolder(context, {
    'good.csv': 'name,label\nLisbon,work\n',
    'bad.csv': 'Lisbon,work\nAna,city\n',
    'twice.csv': 'Lisbon,work\nAna,person,Lisbon\n',
  });
  const {out} = await run(['--names', file('good.csv')], SENTENCE);
  assert.match(out, /"label":"work","form":"name"/);
  const rows: [name: string, message: RegExp][] = [
    ['bad.csv', /bad\.csv: line 2: label "city": expected one of person, /],
    ['twice.csv', /twice\.csv: line 2: "Lisbon" is a form of two names/],
    ['none.csv', /none\.csv: no such file\n$/],
  ];
  for (const [name, message] of rows) {
    const outcome = await run(['--names', file(name)], SENTENCE);
    assert.deepEqual([outcome.code, outcome.out], [1, '']);
    assert.match(outcome.err, message);
  }
});

test('tool: --explain beside a format goes to standard error', async () => {
  const {code, out, err} = await run(['--explain', '--format', 'json'], SENTENCE);
  assert.equal(code, 0);
  assert.match(out, /^\{"schema":1/);
  assert.match(err, /Lisbon/);
});
