import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openCore, WorkerChannel} from '../../web/engine/channel.js';
import {AnnotatorError, type ErrorCode} from '../../web/engine/errors.js';
import {openChannel} from '../../web/engine/open-channel.js';
import type {Call, Reply} from '../../web/engine/protocol.js';
import {FakeWorker, HELLO, INFO} from './support/fake-worker.js';

const WASM = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
const ARRIVED = Promise.resolve(WASM);
const hasCode =
  (code: ErrorCode, word = /./) =>
  (error: unknown) =>
    error instanceof AnnotatorError && error.code === code && word.test(error.message);

test('worker: is used once it has said hello', async () => {
  const channel = await WorkerChannel.open(new FakeWorker(HELLO).asWorker(), 'worker', 100);
  assert.deepEqual(await openCore(channel, WASM), INFO);
});

test('worker: one that says nothing is given up and ended', async () => {
  const worker = new FakeWorker(undefined);
  await assert.rejects(WorkerChannel.open(worker.asWorker(), 'worker', 10), hasCode('worker', /within 10 ms/));
  assert.equal(worker.isTerminated, true);
});

test('worker: its time runs from when what else is loading is there', async () => {
  const worker = new FakeWorker(undefined);
  const others = new Promise((resolve) => setTimeout(resolve, 50));
  const opening = WorkerChannel.open(worker.asWorker(), 'worker', 10, others);
  const first = await Promise.race([others.then(() => 'others'), opening.catch(() => 'worker')]);
  assert.equal(first, 'others');
  await assert.rejects(opening, hasCode('worker', /within 10 ms/));
});

test('worker: one that is blocked is given up', async () => {
  const worker = new FakeWorker(undefined);
  worker.fail('');
  await assert.rejects(WorkerChannel.open(worker.asWorker(), 'worker', 1000), hasCode('worker', /blocked/));
});

test('worker: one of another version or schema is refused', async () => {
  const rows: [schema: number, version: string, word: RegExp][] = [
    [2, HELLO.hello.version, /speaks schema 2/],
    [1, '0.0.0-other', /of version 0\.0\.0-other/],
  ];
  for (const [schema, version, word] of rows) {
    const worker = new FakeWorker({hello: {schema, version}});
    await assert.rejects(WorkerChannel.open(worker.asWorker(), 'worker', 100), hasCode('schemaMismatch', word));
  }
});

test('worker: answers may come in any order', async () => {
  const calls: Call[] = [];
  const worker = new FakeWorker(HELLO, (call) => {
    calls.push(call);
    return undefined;
  });
  const channel = await WorkerChannel.open(worker.asWorker(), 'worker', 100);
  const answers = Promise.all([channel.call('annotate', 'a', {}), channel.call('annotate', 'b', {})]);
  for (const {id, args} of calls.reverse()) worker.onmessage?.({data: {id, result: `of ${args[0]}`}});
  assert.deepEqual(await answers, ['of a', 'of b']);
});

test('worker: an error keeps its code and message', async () => {
  const answer = ({id}: Call): Reply => ({id, error: {code: 'textTooLong', message: 'text is longer'}});
  const channel = await WorkerChannel.open(new FakeWorker(HELLO, answer).asWorker(), 'worker', 100);
  await assert.rejects(channel.call('annotate', 'a', {}), hasCode('textTooLong', /text is longer/));
});

test('worker: when it stops, every call in it fails', async () => {
  const worker = new FakeWorker(HELLO, () => undefined);
  const channel = await WorkerChannel.open(worker.asWorker(), 'worker', 100);
  const call = channel.call('annotate', 'a', {});
  worker.fail('out of memory');
  await assert.rejects(call, hasCode('worker', /out of memory/));
});

const blocked = (): Worker => {
  const worker = new FakeWorker(undefined);
  worker.fail('');
  return worker.asWorker();
};
const noMain = async (): Promise<never> => assert.fail('the main thread was not to be used');

test('places: the module worker comes first', async () => {
  const channel = await openChannel(ARRIVED, {
    moduleWorker: () => new FakeWorker(HELLO).asWorker(),
    blobWorker: () => assert.fail('no second worker was to be made'),
    main: noMain,
  });
  assert.equal(channel.mode, 'worker');
});

test('places: the blob worker comes where the module worker is blocked', async () => {
  const channel = await openChannel(ARRIVED, {
    moduleWorker: blocked,
    blobWorker: () => new FakeWorker(HELLO).asWorker(),
    main: noMain,
  });
  assert.equal(channel.mode, 'blob-worker');
});

test('places: the main thread comes last', async () => {
  const info = new TextEncoder().encode(JSON.stringify(INFO));
  const raw = {HEAPU8: info, info: () => info.length, output: () => 0} as never;
  const throwing = (): Worker => {
    throw new DOMException('refused', 'SecurityError');
  };
  const channel = await openChannel(ARRIVED, {
    moduleWorker: throwing,
    blobWorker: blocked,
    main: async () => async () => raw,
  });
  assert.equal(channel.mode, 'main');
});

test('places: WebAssembly that does not compile is not tried elsewhere', async () => {
  const answer = ({id}: Call): Reply => ({id, error: {code: 'wasmCompile', message: 'bad section'}});
  const moduleWorker = (): Worker => new FakeWorker(HELLO, answer).asWorker();
  await assert.rejects(openChannel(ARRIVED, {moduleWorker, main: noMain}), hasCode('wasmCompile', /bad section/));
});

test('places: the worker starts while the WebAssembly is on its way', async () => {
  let arrive: (wasm: Uint8Array) => void = () => {};
  const wasm = new Promise<Uint8Array>((resolve) => {
    arrive = resolve;
  });
  let isMade = false;
  const moduleWorker = (): Worker => {
    isMade = true;
    return new FakeWorker(HELLO).asWorker();
  };
  const opening = openChannel(wasm, {moduleWorker, main: noMain});
  assert.equal(isMade, true);
  arrive(WASM);
  assert.equal((await opening).mode, 'worker');
});

test('places: WebAssembly that does not arrive is told at once, and its worker is ended', async () => {
  const missing = Promise.reject(new AnnotatorError('wasmFetch', 'cannot load core.wasm'));
  const workers = [new FakeWorker(HELLO), new FakeWorker(HELLO)];
  let made = 0;
  const moduleWorker = (): Worker => (workers[made++] as FakeWorker).asWorker();
  await assert.rejects(openChannel(missing, {moduleWorker, main: noMain}), hasCode('wasmFetch', /core\.wasm/));
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(made, 1);
  assert.equal(workers[0]?.isTerminated, true);
});
