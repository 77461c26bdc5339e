import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {openCore, WorkerChannel} from '../../web/engine/channel.js';
import {AnnotatorError} from '../../web/engine/errors.js';
import {modelFrom} from '../../web/engine/load.js';
import type {Call} from '../../web/engine/protocol.js';
import type * as Package from '../../web/node/index.js';
import {FakeWorker, HELLO, INFO} from './support/fake-worker.js';
import {CLANG_TOOL, NODE_TOOL, runTool, temporaryFolder} from './support/tools.js';

const TEXT = 'Ana Roth flew to Lisbon in a Zorblat.';
// Takes "Zorblat" for a product and finds nothing else; tests/core/ner/model_test.cpp writes it.
const TINY = new Uint8Array(readFileSync('tests/support/tiny-model.bin'));
const WORDS = new Uint8Array(readFileSync('data/model/words-en.bin'));

const load = (): Promise<typeof Package> =>
  import(pathToFileURL(resolve('dist', 'node.js')).href) as Promise<typeof Package>;

const flipped = (bytes: Uint8Array, at: number): Uint8Array => {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

/** Models that are refused, with the words that say why. */
const REFUSED: readonly [words: string, model: Uint8Array, message: RegExp][] = [
  ['empty', new Uint8Array(), /^model: is empty; give a file that tools\/train wrote$/],
  ['a page', new TextEncoder().encode('<!doctype html>'), /^model: does not begin with AANM/],
  ['cut off in the header', TINY.slice(0, 20), /^model: ends after 20 bytes, inside its header of 24; copy it again$/],
  ['another version', flipped(TINY, 4), /^model: is of version 2 but this build reads version 3/],
  [
    'other features',
    flipped(TINY, 8),
    /^model: its feature fingerprint is [0-9a-f]{8} but this build has [0-9a-f]{8};/,
  ],
  [
    'too many features announced',
    flipped(TINY, 14),
    /^model: has more weights than the 1 it announces; train it again$/,
  ],
  ['a changed checksum', flipped(TINY, 20), /^model: its checksum is .* so it is damaged; copy it again$/],
  ['a changed weight', flipped(TINY, TINY.length - 1), /^model: its checksum is .* so it is damaged; copy it again$/],
  ['cut off', TINY.slice(0, -1), /^model: its checksum is .* so it is damaged; copy it again$/],
];

const refusal = (message: RegExp) => (error: unknown) =>
  (error as AnnotatorError).code === 'badModel' && message.test((error as AnnotatorError).message);

test('model: its weights decide in place of the embedded ones', async () => {
  const {Annotator} = await load();
  const names = async (options: Package.LoadOptions): Promise<string[]> => {
    const annotator = await Annotator.load(options);
    const document = await annotator.annotate(TEXT);
    return document.mentions.map((mention) => `${mention.label} ${document.textOf(mention)}`);
  };
  assert.deepEqual(await names({model: TINY}), ['product Zorblat']);
  assert.deepEqual(await names({model: TINY, words: WORDS}), ['product Zorblat']);
  assert.deepEqual((await names({})).slice(0, 2), ['person Ana Roth', 'place Lisbon']);
});

test('model: the embedded file given as bytes changes nothing', async () => {
  const {Annotator} = await load();
  const model = new Uint8Array(readFileSync('data/model/ner-en.bin'));
  const text = readFileSync('tests/golden/court.txt', 'utf8');
  const [given, embedded] = await Promise.all(
    [{model, words: WORDS}, {}].map(async (options) => (await Annotator.load(options)).annotate(text)),
  );
  assert.deepEqual(given?.mentions, embedded?.mentions);
});

test('model: what cannot be used is refused with what is wrong', async () => {
  const {Annotator} = await load();
  for (const [words, model, message] of REFUSED) {
    await assert.rejects(Annotator.load({model}), refusal(message), words);
  }
  const rows: [words: Uint8Array, message: RegExp][] = [
    [new Uint8Array(), /^word table: is empty/],
    [TINY, /^word table: does not begin with AAWC/],
    [WORDS.slice(0, -1), /^word table: its checksum is/],
  ];
  for (const [words, message] of rows) await assert.rejects(Annotator.load({model: TINY, words}), refusal(message));
});

test('model: options that are no bytes are refused before anything is loaded', () => {
  const rows: [options: object, message: RegExp][] = [
    [{model: 'names.bin'}, /^model: expected a Uint8Array/],
    [{model: TINY.buffer}, /^model: expected a Uint8Array/],
    [{model: null}, /^model: expected a Uint8Array/],
    [{model: TINY, words: [1, 2]}, /^words: expected a Uint8Array/],
    [{words: WORDS}, /^words: comes with a model only/],
  ];
  for (const [options, message] of rows) assert.throws(() => modelFrom(options), refusal(message));
  assert.equal(modelFrom({}), undefined);
});

test('model: bytes that change after loading do not matter', () => {
  const model = TINY.slice();
  const source = modelFrom({model});
  model.fill(0);
  assert.deepEqual(source, {names: TINY, words: undefined});
});

test('model: goes to the worker when it is opened', async () => {
  const calls: Call[] = [];
  const worker = new FakeWorker(HELLO, (call) => {
    calls.push(call);
    return {id: call.id, result: INFO};
  });
  const channel = await WorkerChannel.open(worker.asWorker(), 'worker', 100);
  const wasm = Uint8Array.of(0, 0x61, 0x73, 0x6d);
  await openCore(channel, wasm, {names: TINY});
  assert.deepEqual(calls[0]?.args, [wasm, {names: TINY}]);
});

test('model: one that the worker refuses is an error of the caller, and the worker is ended', async () => {
  const worker = new FakeWorker(HELLO, ({id}) => ({id, error: {code: 'badModel', message: 'model: is empty'}}));
  const channel = await WorkerChannel.open(worker.asWorker(), 'worker', 100);
  await assert.rejects(
    openCore(channel, TINY, {names: new Uint8Array()}),
    (error) => error instanceof AnnotatorError && error.code === 'badModel',
  );
  assert.equal(worker.isTerminated, true);
});

test('tool: --model replaces the embedded model, the same in both tools', async (context) => {
  const file = temporaryFolder(context, {'tiny.bin': TINY, 'words.bin': WORDS});
  for (const more of [[], ['--words', file('words.bin')], ['--format', 'html']]) {
    const args = ['--model', file('tiny.bin'), ...more];
    const [native, node] = await Promise.all([CLANG_TOOL, NODE_TOOL].map((tool) => runTool(tool, args, TEXT)));
    assert.deepEqual(native, node);
    assert.equal(native?.code, 0, native?.err);
    assert.match(native?.out ?? '', /Zorblat/);
  }
});

test('tool: a model that cannot be used ends it with the reason, the same in both tools', async (context) => {
  const file = temporaryFolder(context, {
    'tiny.bin': TINY,
    'empty.bin': '',
    ...Object.fromEntries(REFUSED.map(([words, model]) => [`${words}.bin`, model])),
  });
  const rows: [args: string[], code: number, message: RegExp][] = [
    [['--model', file('none.bin')], 1, /none\.bin: no such file\n$/],
    [['--model', file('')], 1, /: is a folder\n$/],
    [['--model', file('tiny.bin'), '--words', file('none.bin')], 1, /none\.bin: no such file\n$/],
    [['--model', file('tiny.bin'), '--words', file('empty.bin')], 1, /empty\.bin: word table: is empty; /],
    [['--words', file('tiny.bin')], 2, /--words needs --model/],
    ...REFUSED.map(([words, , message]): [string[], number, RegExp] => [
      ['--model', file(`${words}.bin`)],
      1,
      new RegExp(`${words}\\.bin: ${message.source.replace(/^\^/, '').replace(/\$$/, '')}`),
    ]),
  ];
  for (const [args, code, message] of rows) {
    const [native, node] = await Promise.all([CLANG_TOOL, NODE_TOOL].map((tool) => runTool(tool, args, TEXT)));
    assert.deepEqual(native, node, args.join(' '));
    assert.equal(native?.code, code, args.join(' '));
    assert.equal(native?.out, '');
    assert.match(native?.err ?? '', message);
  }
});
