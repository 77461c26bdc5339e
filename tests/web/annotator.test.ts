import assert from 'node:assert/strict';
import {test} from 'node:test';
import {AnnotatorError, type ErrorCode} from '../../web/engine/errors.js';
import {analysisOf} from './support/analysis.js';
import {annotatorOver, answering, FakeChannel, hanging} from './support/fake-channel.js';

const hasCode = (code: ErrorCode) => (error: unknown) => error instanceof AnnotatorError && error.code === code;

test('annotator: gives a document of the text', async () => {
  const annotator = await annotatorOver([answering()]);
  const document = await annotator.annotate('Ana');
  assert.equal(document.text, 'Ana');
  assert.equal(annotator.mode, 'worker');
});

test('annotator: options go to the core, the signal does not', async () => {
  let seen: unknown;
  const channel = new FakeChannel(async (text, options) => {
    seen = options;
    return JSON.stringify(analysisOf(text));
  });
  const annotator = await annotatorOver([channel]);
  await annotator.annotate('Ana', {date: '2026-11-18', labels: ['person'], signal: new AbortController().signal});
  assert.deepEqual(seen, {date: '2026-11-18', labels: ['person'], document: true, text: false});
});

test('annotator: texts are annotated one after the other', async () => {
  const channel = answering();
  const annotator = await annotatorOver([channel]);
  await Promise.all(['a', 'b', 'c'].map((text) => annotator.annotate(text)));
  assert.deepEqual(channel.texts, ['a', 'b', 'c']);
});

test('annotator: a waiting call that is aborted never reaches the core', async () => {
  const channel = answering();
  const annotator = await annotatorOver([channel]);
  const abort = new AbortController();
  const first = annotator.annotate('first');
  const second = annotator.annotate('second', {signal: abort.signal});
  abort.abort();
  await assert.rejects(second, hasCode('aborted'));
  await first;
  await annotator.annotate('third');
  assert.deepEqual(channel.texts, ['first', 'third']);
});

test('annotator: a signal that is already aborted rejects', async () => {
  const annotator = await annotatorOver([answering()]);
  await assert.rejects(annotator.annotate('Ana', {signal: AbortSignal.abort()}), hasCode('aborted'));
});

test('annotator: aborting a call that hangs makes way for the next', async () => {
  const channels = [hanging(), answering()];
  const annotator = await annotatorOver(channels);
  const abort = new AbortController();
  const first = annotator.annotate('first', {signal: abort.signal});
  const second = annotator.annotate('second');
  setTimeout(() => abort.abort(), 10);
  await assert.rejects(first, hasCode('aborted'));
  assert.equal((await second).text, 'second');
  assert.equal(channels[0]?.isClosed, true);
});

test('annotator: after a time-out a fresh core takes the next text', async () => {
  const channels = [hanging(), answering()];
  const annotator = await annotatorOver(channels, 20);
  await assert.rejects(annotator.annotate('first'), hasCode('timeout'));
  assert.equal(channels[0]?.isClosed, true);
  assert.equal((await annotator.annotate('second')).text, 'second');
});

test('annotator: after a trap a fresh core takes the next text', async () => {
  const trapping = new FakeChannel(() => Promise.reject(new AnnotatorError('worker', 'unreachable')));
  const channels = [trapping, answering()];
  const annotator = await annotatorOver(channels);
  await assert.rejects(annotator.annotate('first'), hasCode('worker'));
  assert.equal(trapping.isClosed, true);
  assert.equal((await annotator.annotate('second')).text, 'second');
});

test('annotator: an error of the core leaves it in place', async () => {
  const channel = new FakeChannel(async (text) => {
    if (text === 'bad') throw new AnnotatorError('textTooLong', 'text is longer');
    return JSON.stringify(analysisOf(text));
  });
  const annotator = await annotatorOver([channel]);
  await assert.rejects(annotator.annotate('bad'), hasCode('textTooLong'));
  assert.equal((await annotator.annotate('good')).text, 'good');
  assert.equal(channel.isClosed, false);
});

test('annotator: an answer about another text is refused', async () => {
  const annotator = await annotatorOver([new FakeChannel(async () => JSON.stringify(analysisOf('other text')))]);
  await assert.rejects(annotator.annotate('Ana'), hasCode('invalidDocument'));
});

test('annotator: dispose() ends the core and what waits for it', async () => {
  const channel = hanging();
  const annotator = await annotatorOver([channel]);
  const call = annotator.annotate('Ana');
  await annotator.dispose();
  await assert.rejects(call, hasCode('disposed'));
  await assert.rejects(annotator.annotate('Ana'), hasCode('disposed'));
  assert.equal(channel.isClosed, true);
});

test('annotator: gives its core back when the page is left, unless a text waits for it; the next call has a new one', async () => {
  const page = new EventTarget();
  const own = {addEventListener: globalThis.addEventListener, removeEventListener: globalThis.removeEventListener};
  Object.assign(globalThis, {
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
  });
  try {
    const [first, second] = [answering(), answering()];
    const annotator = await annotatorOver([first, second]);
    const waiting = annotator.annotate('Ana');
    page.dispatchEvent(new Event('pagehide'));
    assert.equal((await waiting).text, 'Ana');
    assert.equal(first.isClosed, false);
    page.dispatchEvent(new Event('pagehide'));
    assert.equal(first.isClosed, true);
    assert.equal((await annotator.annotate('Rui')).text, 'Rui');
    await annotator.dispose();
    assert.equal(second.isClosed, true);
    page.dispatchEvent(new Event('pagehide'));
  } finally {
    Object.assign(globalThis, own);
  }
});
