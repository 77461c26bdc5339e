// What keeps state gives the same as what begins anew, whatever was edited before: the annotator, and the edits of a
// reader. ANNOTATOR_EDITS=10000 for a long run.
import assert from 'node:assert/strict';
import {resolve} from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import type {AnnotatedDocument} from '../../web/document/annotated-document.js';
import {type Edit, editOf, type ReaderOperation} from '../../web/document/edit.js';
import {type Replay, replay, replayed} from '../../web/document/replay.js';
import {AnnotatorError} from '../../web/engine/errors.js';
import type * as Package from '../../web/node/index.js';

const {Annotator} = (await import(pathToFileURL(resolve('dist/node.js')).href)) as typeof Package;

const {ANNOTATOR_EDITS = '300'} = process.env;
const EDITS = Number(ANNOTATOR_EDITS);
const FRESH_EVERY = 20;

const SENTENCES = [
  'Ana Roth came to Lisbon on Monday.',
  '“The bridge will open in May,” said Mayor Luis Ortega.',
  'According to Dr. Mina Sato, the Harbour Board lost 2 million last year.',
  'She told reporters: “We waited for a long time.”',
  'The next day Roth left for Oslo.',
  '“Nobody asked us 👩‍👧.” He had read “The Long Winter” twice.',
  'On 3 March 2021 the Harbour Board met in Norway.',
];

/** The same sequence everywhere (mulberry32): below 1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Hand {
  readonly #random: () => number;
  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }
  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }
  of<T>(items: readonly T[]): T | undefined {
    return items[this.below(items.length)];
  }

  /** The paragraphs with one put in, taken out, replaced, moved or spoilt. */
  changed(paragraphs: readonly string[]): string[] {
    const out = [...paragraphs];
    const at = this.below(out.length);
    const [words = ''] = [this.of(SENTENCES)];
    const kind = this.below(5);
    if (kind === 0 && out.length < 8) out.splice(at, 0, words);
    else if (kind === 1 && out.length > 3) out.splice(at, 1);
    else if (kind === 2) out[at] = words;
    else if (kind === 3) out.push(...out.splice(at, 1));
    else {
      const old = out[at] ?? '';
      const from = this.below(old.length + 1);
      out[at] = old.slice(0, from) + words.slice(0, this.below(12)) + old.slice(from + this.below(9));
    }
    return out;
  }

  /** Something that a reader may do; it may be refused. */
  operation(document: AnnotatedDocument): ReaderOperation | undefined {
    const {id} = this.of(document.annotations) ?? {id: 'm0'};
    const start = this.below(document.text.length);
    const span = {start, end: start + 1 + this.below(12)};
    const entity = this.of(document.entities)?.id ?? null;
    const all = this.below(2) === 0;
    return this.of<ReaderOperation>([
      {op: 'remove', id, all},
      {op: 'accept', id, all},
      {op: 'relabel', id, label: 'place', all},
      {op: 'relabel', id, label: 'direct'},
      {op: 'move', id, ...span, all},
      {op: 'split', id, all},
      {op: 'merge', entity: entity ?? 'e0', into: document.entities[0]?.id ?? 'e0'},
      {op: 'setSpeaker', id, entity, all},
      {op: 'setSpeaker', id, entity: null, words: span},
      {op: 'setDate', id, value: '2025-10', all},
      {op: 'add', ...span, label: 'work', all},
      {op: 'add', ...span, label: 'scare'},
      {op: 'add', ...span, label: 'date', value: '2024'},
    ]);
  }
}

const bytes = (document: AnnotatedDocument): string => JSON.stringify(document);

test('random edits: an annotator with a history gives what a fresh one gives', async () => {
  const hand = new Hand(7);
  const kept = await Annotator.load();
  let paragraphs: string[] = SENTENCES.slice(0, 5);
  for (let n = 0; n < EDITS; n += FRESH_EVERY) {
    const fresh = await Annotator.load();
    const [text, options] = [paragraphs.join('\n\n'), n % 3 === 0 ? {} : {date: '2025-10-29', indirect: true}];
    assert.equal(bytes(await kept.annotate(text, options)), bytes(await fresh.annotate(text, options)), text);
    for (let step = 0; step < FRESH_EVERY; step++) {
      paragraphs = hand.changed(paragraphs);
      await kept.annotate(paragraphs.join('\n\n'));
    }
    await fresh.dispose();
  }
  await kept.dispose();
});

test('random edits: what is replayed step by step is what is replayed at once, and what diff tells', async () => {
  const hand = new Hand(11);
  const annotator = await Annotator.load();
  let paragraphs: string[] = SENTENCES.slice(0, 5);
  let found = await annotator.annotate(paragraphs.join('\n\n'));
  let edits: Edit[] = [];
  let done: Replay = replay(found, edits);
  let made = 0;
  for (let n = 0; n < EDITS; n++) {
    if (n % 10 === 9) {
      paragraphs = hand.changed(paragraphs);
      found = await annotator.annotate(paragraphs.join('\n\n'));
      edits = edits.slice(-6);
    } else if (hand.below(6) === 0) {
      edits = edits.slice(0, hand.below(edits.length + 1));
    } else {
      const edit = editFrom(replayed(done), hand);
      if (edit === undefined) continue;
      made++;
      edits = [...edits, edit];
    }
    done = replay(found, edits, done);
    const after = replayed(done);
    assert.equal(bytes(after), bytes(replayed(replay(found, edits))), `edit ${n}`);
    assert.equal(bytes(found.edit(...found.diff(after))), bytes(after), `edit ${n}: diff`);
  }
  assert.ok(made * 4 > EDITS, `only ${made} edits were made`);
  await annotator.dispose();
});

function editFrom(document: AnnotatedDocument, hand: Hand): Edit | undefined {
  const operation = hand.operation(document);
  if (operation === undefined) return undefined;
  try {
    document.edit(operation);
  } catch (error) {
    if (error instanceof AnnotatorError) return undefined;
    throw error;
  }
  return editOf(document, operation);
}
