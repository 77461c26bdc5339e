import assert from 'node:assert/strict';
import {test} from 'node:test';
import {AnnotatedDocument} from '../../web/document/annotated-document.js';
import {editOf} from '../../web/document/edit.js';
import type {AnnotateOptions} from '../../web/engine/annotator.js';
import {AnnotatorError} from '../../web/engine/errors.js';
import {type Engine, Session} from '../../web/view/session.js';
import {anaDocument, TEXT} from './support/ana.js';
import {analysisOf} from './support/analysis.js';

/** Answers when the test says so. */
class SlowEngine implements Engine {
  readonly calls: {text: string; options: AnnotateOptions; answer: () => void}[] = [];

  annotate(text: string, options: AnnotateOptions): Promise<AnnotatedDocument> {
    return new Promise((resolve, reject) => {
      options.signal?.addEventListener('abort', () => reject(new AnnotatorError('aborted', 'aborted')));
      this.calls.push({text, options, answer: () => resolve(new AnnotatedDocument(text, analysisOf(text)))});
    });
  }
}

const sessionOver = (engine: Engine): Session =>
  new Session(
    async () => engine,
    () => {},
  );
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('session: the text is there before the analysis', async () => {
  const engine = new SlowEngine();
  const session = sessionOver(engine);
  session.setText('Ana');
  const done = session.annotate();
  await settled();
  assert.equal(session.text, 'Ana');
  assert.equal(session.document, null);
  engine.calls[0]?.answer();
  assert.equal((await done)?.text, 'Ana');
  assert.deepEqual(session.status, {kind: 'ready'});
});

test('session: the newest text supersedes the one under way', async () => {
  const engine = new SlowEngine();
  const session = sessionOver(engine);
  session.setText('old');
  const old = session.annotate();
  await settled();
  session.setText('new');
  const done = session.annotate();
  await settled();
  engine.calls[1]?.answer();
  assert.equal(await old, null);
  assert.equal((await done)?.text, 'new');
  assert.equal(session.document?.text, 'new');
});

test('session: the date is given only when the reader gave one', async () => {
  const engine = new SlowEngine();
  const session = sessionOver(engine);
  session.setText('Ana');
  void session.annotate();
  await settled();
  void session.setDate('2026-11-18');
  await settled();
  assert.deepEqual(
    engine.calls.map(({options}) => options.date),
    [undefined, '2026-11-18'],
  );
});

test('session: a change of the date tells how many dates moved', async () => {
  const before = anaDocument();
  const {dates, ...rest} = JSON.parse(JSON.stringify(before)) as ReturnType<AnnotatedDocument['toJSON']>;
  const after = new AnnotatedDocument(TEXT, {...rest, dates: dates.map((date) => ({...date, value: '2026-11-16'}))});
  const session = new Session(
    async () => ({annotate: async (_, options) => (options.date === undefined ? before : after)}),
    () => {},
  );
  session.setText(TEXT);
  await session.annotate();
  assert.equal(session.movedDates, null);
  await session.setDate('2026-11-18');
  assert.equal(session.movedDates, 1);
});

test('session: a failure is kept, and retry loads the engine anew', async () => {
  let loads = 0;
  const session = new Session(
    async () => {
      loads++;
      if (loads === 1) throw new AnnotatorError('wasmFetch', 'cannot fetch');
      return {annotate: async (text) => new AnnotatedDocument(text, analysisOf(text))};
    },
    () => {},
  );
  session.setText('Ana');
  await session.annotate();
  assert.equal(session.status.kind, 'failed');
  await session.retry();
  assert.deepEqual(session.status, {kind: 'ready'});
});

test('session: the edits are made on every answer, and those that do not fit are told', async () => {
  let shown = 0;
  const session = new Session(
    async () => ({
      annotate: async (text) => (text === TEXT ? anaDocument() : new AnnotatedDocument(text, analysisOf(text))),
    }),
    () => shown++,
  );
  const edit = editOf(anaDocument(), {op: 'relabel', id: 'm0', label: 'place', all: true});
  session.setText(TEXT);
  session.edits = [edit];
  assert.equal(session.document, null);
  const label = (): string | undefined => session.document?.mentions[0]?.label;
  await session.annotate();
  assert.equal(label(), 'place');
  assert.equal(session.found?.mentions[0]?.label, 'person');
  const before = shown;
  session.edits = [];
  assert.equal(label(), 'person');
  assert.equal(shown, before + 1);
  session.edits = [edit];
  await session.setDate('2026-11-18');
  assert.equal(label(), 'place');
  session.setText('Nobody came.');
  await session.annotate();
  assert.deepEqual([...session.lostEdits], [edit]);
  session.setText(TEXT);
  await session.annotate();
  assert.equal(label(), 'place');
  assert.equal(session.lostEdits.size, 0);
});

test('session: cancel keeps the text, what was found in it before, and the date with which it was found', async () => {
  const engine = new SlowEngine();
  const session = sessionOver(engine);
  session.setText('Ana');
  void session.annotate();
  await settled();
  session.cancel();
  await settled();
  assert.deepEqual([session.text, session.document, session.status], ['Ana', null, {kind: 'stopped'}]);
  const again = session.annotate();
  await settled();
  engine.calls[1]?.answer();
  const found = await again;
  void session.setDate('2026-11-18');
  await settled();
  session.cancel();
  await settled();
  assert.deepEqual([session.document, session.givenDate, session.status], [found, null, {kind: 'ready'}]);
});

test('session: what is known ahead is shown until there is an answer, and stays where that is the same', async () => {
  const rows = [
    {text: 'Ana', ahead: analysisOf('Ana'), given: null, shown: true, stays: true},
    {text: 'Ana', ahead: {...analysisOf('Ana'), language: 'und'}, given: null, shown: true, stays: false},
    {text: 'Rui', ahead: analysisOf('Rui'), given: null, shown: false, stays: false},
    {text: 'Ana', ahead: analysisOf('Ana'), given: '2026-11-18', shown: false, stays: false},
  ];
  for (const {text, ahead, given, shown, stays} of rows) {
    const engine = new SlowEngine();
    const session = sessionOver(engine);
    session.givenDate = given;
    session.setText('Ana');
    const done = session.annotate();
    const document = new AnnotatedDocument(text, ahead);
    session.showAhead(document);
    assert.equal(session.document === document, shown);
    assert.equal(session.status.kind, 'loading');
    await settled();
    engine.calls[0]?.answer();
    assert.equal((await done) === document, stays);
    assert.deepEqual(session.status, {kind: 'ready'});
  }
});

test('session: until the engine is there it is loading, whichever text waits for it', async () => {
  const engine = new SlowEngine();
  let arrive = (): void => {};
  const session = new Session(
    () => new Promise((resolve) => (arrive = () => resolve(engine))),
    () => {},
  );
  for (const text of ['Ana', 'Rui']) {
    session.setText(text);
    void session.annotate();
    assert.equal(session.status.kind, 'loading', text);
  }
  arrive();
  await settled();
  session.setText('Eva');
  void session.annotate();
  assert.equal(session.status.kind, 'annotating');
});
