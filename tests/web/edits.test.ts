import assert from 'node:assert/strict';
import {test} from 'node:test';
import {anchorOf, locate} from '../../web/document/anchor.js';
import {AnnotatedDocument} from '../../web/document/annotated-document.js';
import {type Edit, editOf, type ReaderOperation, spanOf, withEdit} from '../../web/document/edit.js';
import {replay, replayed} from '../../web/document/replay.js';
import {anaDocument, TEXT} from './support/ana.js';
import {analysisOf} from './support/analysis.js';

const at = (words: string, from = 0, text = TEXT): {start: number; end: number} => {
  const start = text.indexOf(words, from);
  return {start, end: start + words.length};
};

test('anchor: words are found again where most around them is the same', () => {
  const before = 'The mayor came. A mayor is not the mayor of all, said the mayor.';
  const rows: [words: string, from: number, now: string, expected: number | undefined][] = [
    ['mayor', 4, before, 4],
    ['mayor', 18, before, 18],
    ['mayor', 50, before, 58],
    ['mayor', 18, `News. ${before}`, 24],
    ['mayor', 18, 'The mayor came. A mayor is a person.', 18],
    ['mayor', 4, 'The mayor left.', 4],
    ['mayor', 4, 'In Lisbon the mayor left.', undefined],
    ['mayor', 18, 'Nobody came.', undefined],
    ['The', 0, `“${before}`, 1],
  ];
  for (const [words, from, now, expected] of rows) {
    assert.equal(locate(now, anchorOf(before, at(words, from, before)))?.start, expected, `${words} ${from} ${now}`);
  }
});

const OPERATIONS: [words: string, operation: ReaderOperation][] = [
  ['add', {op: 'add', ...at('late'), label: 'work', all: true}],
  ['add to an entity', {op: 'add', ...at('late'), label: 'person', entity: 'e1'}],
  ['add a quotation', {op: 'add', ...at('He waved'), label: 'scare'}],
  ['add a date', {op: 'add', ...at('late'), label: 'date', value: '2026'}],
  ['remove', {op: 'remove', id: 'm2'}],
  ['remove all', {op: 'remove', id: 'm0', all: true}],
  ['accept', {op: 'accept', id: 'm0', all: true}],
  ['relabel', {op: 'relabel', id: 'm2', label: 'place'}],
  ['relabel all', {op: 'relabel', id: 'm0', label: 'place', all: true}],
  ['relabel a quotation', {op: 'relabel', id: 'q0', label: 'scare'}],
  ['move', {op: 'move', id: 'm0', ...at('Ana')}],
  ['move a date', {op: 'move', id: 'd0', ...at('on Monday')}],
  ['merge', {op: 'merge', entity: 'e1', into: 'e0'}],
  ['split', {op: 'split', id: 'm2'}],
  ['speaker', {op: 'setSpeaker', id: 'q0', entity: 'e0'}],
  ['nobody', {op: 'setSpeaker', id: 'q0', entity: null}],
  ['speaker in words', {op: 'setSpeaker', id: 'q0', entity: null, words: at('Monday')}],
  ['date', {op: 'setDate', id: 'd0', value: '2026-11-16'}],
];

test('edit: does on the same document what its operation does', () => {
  for (const [words, operation] of OPERATIONS) {
    const document = anaDocument();
    const edit = JSON.parse(JSON.stringify(editOf(document, operation))) as Edit;
    assert.deepEqual(withEdit(document, edit)?.toJSON(), document.edit(operation).toJSON(), words);
  }
});

test('edit: words for a speaker that are a name are that of the entity', () => {
  const edit = editOf(anaDocument(), {op: 'setSpeaker', id: 'q0', entity: null, words: at('He')});
  assert.equal(withEdit(anaDocument(), edit)?.quotes[0]?.speaker?.entity, 'e1');
});

/** The small article behind some words more, as if it had been annotated anew. */
function later(lead: string): AnnotatedDocument {
  const json = JSON.parse(JSON.stringify(anaDocument())) as ReturnType<AnnotatedDocument['toJSON']>;
  const move = <T extends {start: number; end: number}>(one: T): T => ({
    ...one,
    start: one.start + lead.length,
    end: one.end + lead.length,
  });
  const speaker = json.quotes[0]?.speaker;
  const text = lead + TEXT;
  return new AnnotatedDocument(text, {
    ...analysisOf(text),
    // Ids are given anew each time.
    mentions: json.mentions.map(move).map((one) => ({...one, id: `m1${one.id.slice(1)}`})),
    entities: json.entities.map((one) => ({...one, mentions: one.mentions.map((id) => `m1${id.slice(1)}`)})),
    quotes: json.quotes
      .map(move)
      .map((one) => ({...one, id: 'q7', cue: null, speaker: speaker ? move(speaker) : null})),
    dates: json.dates.map(move).map((one) => ({...one, id: 'd7'})),
  });
}

test('edit: is made anew on a text that has changed elsewhere', () => {
  const document = later('Lisbon, Monday. ');
  for (const [words, operation] of OPERATIONS) {
    const edit = editOf(anaDocument(), operation);
    const edited = withEdit(document, edit);
    assert.ok(edited !== undefined && edited !== document, words);
    const span = spanOf(document.text, edit);
    const [was, now] = [edit.op === 'move' ? edit.to?.words : edit.at.words, span && document.textOf(span)];
    assert.equal(now, was, words);
  }
});

test('edit: has no place where its words are gone, or another name stands there', () => {
  const gone = new AnnotatedDocument('Nobody is here.', analysisOf('Nobody is here.'));
  for (const [words, operation] of OPERATIONS) {
    assert.equal(withEdit(gone, editOf(anaDocument(), operation)), undefined, words);
  }
  const add = editOf(anaDocument(), {op: 'add', ...at('is late'), label: 'work'});
  assert.equal(withEdit(anaDocument().edit({op: 'add', ...at('late'), label: 'work'}), add), undefined);
});

test('edit: what is so already fits', () => {
  const document = anaDocument();
  const remove = editOf(document, {op: 'remove', id: 'm2'});
  const without = document.edit({op: 'remove', id: 'm2'});
  assert.equal(withEdit(without, remove), without);
  const add = editOf(without, {op: 'add', ...at('Sousa', 20), label: 'person'});
  assert.equal(withEdit(document, add), document);
});

test('edit: is checked by nobody before it is used: one that is nonsense has no place', () => {
  const good = editOf(anaDocument(), {op: 'relabel', id: 'm0', label: 'place'});
  for (const wrong of [{...good, label: 'dog'}, {...good, op: 'dance'}, {...good, at: null}, {}, null]) {
    assert.equal(withEdit(anaDocument(), wrong as Edit), undefined, JSON.stringify(wrong));
  }
});

test('replay: makes only what is not made already, and tells what no longer fits', () => {
  const found = anaDocument();
  const relabel = editOf(found, {op: 'relabel', id: 'm0', label: 'place', all: true});
  const split = editOf(found, {op: 'split', id: 'm2'});
  const merge = editOf(found, {op: 'merge', entity: 'e1', into: 'e0'});
  const rows: [words: string, edits: Edit[], fits: string, labels: string][] = [
    ['none', [], '', 'person person person person'],
    ['one', [relabel], 'yes', 'place person place person'],
    ['two', [relabel, split], 'yes yes', 'place person place person'],
    ['the first taken out', [split], 'yes', 'person person person person'],
    ['one twice', [split, split], 'yes no', 'person person person person'],
    ['three', [relabel, split, merge], 'yes yes yes', 'place place place place'],
  ];
  let before: ReturnType<typeof replay> | undefined;
  for (const [words, edits, fits, labels] of rows) {
    const known = before?.steps ?? [];
    before = replay(found, edits, before);
    assert.equal(before.steps.map((step) => (step.fits ? 'yes' : 'no')).join(' '), fits, words);
    assert.equal(
      replayed(before)
        .mentions.map(({label}) => label)
        .join(' '),
      labels,
      words,
    );
    if (words === 'two') assert.equal(before.steps[0], known[0], 'the first is not made again');
  }
});
