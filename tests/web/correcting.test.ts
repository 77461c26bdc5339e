import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Edit, editOf, type ReaderOperation} from '../../web/document/edit.js';
import {dateProblem} from '../../web/view/correcting/date-problem.js';
import {editWords, quoted, stepWords} from '../../web/view/correcting/edit-words.js';
import {type Edge, extentProblem, limitsOf, stepped} from '../../web/view/correcting/extent.js';
import {markable} from '../../web/view/correcting/mark-tool.js';
import {actionWords, keyWords} from '../../web/view/shortcut-words.js';
import {actionFor, SHORTCUTS} from '../../web/view/shortcuts.js';
import {whyWords} from '../../web/view/why.js';
import {anaDocument, TEXT} from './support/ana.js';

const at = (words: string, from = 0, text = TEXT): {start: number; end: number} => {
  const start = text.indexOf(words, from);
  return {start, end: start + words.length};
};
const edit = (operation: ReaderOperation): Edit => editOf(anaDocument(), operation);

test('correcting: an edit in words', () => {
  const rows: [operation: ReaderOperation, words: string][] = [
    [{op: 'add', ...at('late'), label: 'work'}, '“late” is a work'],
    [{op: 'add', ...at('late'), label: 'law', all: true}, '“late” is a law, wherever it stands'],
    [{op: 'add', ...at('late'), label: 'date', value: '2026-11'}, '“late” is November 2026'],
    [{op: 'add', ...at('He waved'), label: 'direct'}, '“He waved” is a quotation'],
    [{op: 'remove', id: 'm0', all: true}, '“Ana Sousa” is not a name, all mentions'],
    [{op: 'remove', id: 'q0', all: true}, '“Ana Sousa is late,” is not a quotation, all of it'],
    [{op: 'remove', id: 'd0'}, '“Monday” is not a date'],
    [{op: 'accept', id: 'm2'}, '“Sousa” is right'],
    [{op: 'relabel', id: 'm2', label: 'place'}, '“Sousa” is a place'],
    [{op: 'relabel', id: 'q0', label: 'scare'}, '“Ana Sousa is late,” is only so called'],
    [{op: 'move', id: 'm0', ...at('Ana')}, '“Ana Sousa” is now “Ana”'],
    [{op: 'merge', entity: 'e1', into: 'e0'}, '“Rui” is the same as “Ana Sousa”'],
    [{op: 'split', id: 'm2'}, '“Sousa” is another one here'],
    [{op: 'setSpeaker', id: 'q0', entity: 'e0'}, '“Ana Sousa is late,” is said by “Ana Sousa”'],
    [{op: 'setSpeaker', id: 'q0', entity: null}, '“Ana Sousa is late,” is said by nobody known'],
    [{op: 'setDate', id: 'd0', value: '2026-11-16'}, '“Monday” is Monday 16 November 2026'],
  ];
  for (const [operation, words] of rows) assert.equal(editWords(edit(operation)), words);
});

test('correcting: long words are cut at a word, quotation marks are not doubled', () => {
  const rows: [words: string, shown: string][] = [
    ['“It\nrains,”', '“It rains,”'],
    ["O'Neill", "“O'Neill”"],
    [`${'word '.repeat(20)}`, `“${'word '.repeat(7)}word…”`],
  ];
  for (const [words, shown] of rows) assert.equal(quoted(words), shown);
});

test('correcting: what a step through the edits did', () => {
  const [a, b] = [edit({op: 'accept', id: 'm0'}), edit({op: 'remove', id: 'd0'})];
  const [aWords, bWords] = ['“Ana Sousa” is right', '“Monday” is not a date'];
  const rows: [before: Edit[], after: Edit[], words: string][] = [
    [[a, b], [a], `Taken back: ${bWords}`],
    [[a, b], [b], `Taken back: ${aWords}`],
    [[a, b], [], `Taken back: ${aWords}, ${bWords}`],
    [[a], [a, b], `Done again: ${bWords}`],
    [[a], [a], ''],
  ];
  for (const [before, after, words] of rows) assert.equal(stepWords(before, after), words);
});

test('correcting: an edge goes from word to word, within its paragraph, and leaves a word', () => {
  const text = 'One. Ana-Lena O’Neill, of 3.5 St. Gallen!';
  const rows: [from: string, edge: Edge, direction: 1 | -1, to: string][] = [
    ['Ana-Lena', 'end', 1, 'Ana-Lena O’Neill'],
    ['Ana-Lena O’Neill', 'end', 1, 'Ana-Lena O’Neill,'],
    ['Ana-Lena O’Neill', 'end', -1, 'Ana-Lena'],
    ['Ana-Lena', 'end', -1, 'Ana-Lena'],
    ['O’Neill', 'start', -1, 'Ana-Lena O’Neill'],
    ['Ana-Lena O’Neill', 'start', 1, 'O’Neill'],
    ['O’Neill', 'start', 1, 'O’Neill'],
    ['Ana-Lena', 'start', -1, 'Ana-Lena'],
    ['of', 'end', 1, 'of 3.5'],
    ['Gallen!', 'end', 1, 'Gallen!'],
    ['Lena', 'start', -1, 'Ana-Lena'],
  ];
  const limits = {start: 5, end: text.length};
  for (const [from, edge, direction, to] of rows) {
    const {start, end} = stepped(text, at(from, 0, text), edge, direction, limits);
    assert.equal(text.slice(start, end), to, `${from} ${edge} ${direction}`);
  }
});

test('correcting: an extent may not reach into another name', () => {
  const document = anaDocument();
  const rows: [id: string, words: string, problem: string][] = [
    ['m0', 'Ana', ''],
    ['m1', 'Rui. Sousa', '“Sousa” is a name of its own.'],
    ['q0', 'Ana Sousa is late', ''],
    ['d0', 'on Monday', ''],
  ];
  for (const [id, words, problem] of rows) {
    const annotation = document.annotation(id);
    assert.ok(annotation);
    assert.equal(extentProblem(document, annotation, at(words)), problem, words);
    assert.deepEqual(limitsOf(document, annotation), {start: 0, end: TEXT.length});
  }
});

test('correcting: what is wrong with a date', () => {
  const rows: [value: string, problem: RegExp][] = [
    ['2026-11-18', /^$/],
    ['2026-11', /^$/],
    ['2026', /^$/],
    ['2026-W47', /^$/],
    ['2026-WI', /^$/],
    ['202', /^$/],
    ['P2W', /^$/],
    ['XXXX-WXX-1', /^$/],
    ['PRESENT_REF', /^$/],
    ['2026-11-18T20:30', /^$/],
    ['', /^Write a day as 2026-11-18/],
    ['soon', /^This is not a date that can be kept/],
    ['18.11.2026', /^This is not a date that can be kept/],
    ['2026-13-01', /^A year has no month 13\.$/],
    ['2026-02-30', /^That month of 2026 has no day 30\.$/],
    ['2026-02-28T25:00', /^The time of the day is none/],
  ];
  for (const [value, problem] of rows) assert.match(dateProblem(value), problem, value);
});

test('correcting: what is selected is marked without the white space around it', () => {
  const rows: [words: string, marked: string | undefined][] = [
    ['late', 'late'],
    [' came ', 'came'],
    [' ', undefined],
    [',” ', undefined],
  ];
  for (const [words, marked] of rows) {
    const span = markable(TEXT, at(words));
    assert.equal(span && TEXT.slice(span.start, span.end), marked, words);
  }
});

test('shortcuts: each key does one thing, with Control only what says so', () => {
  assert.equal(new Set(SHORTCUTS.map(({key}) => key)).size, SHORTCUTS.length);
  const words = SHORTCUTS.map(({action}) => actionWords(action));
  assert.equal(new Set(words).size, SHORTCUTS.length);
  assert.ok(words.includes('previous mention of the same name') && words.includes('show or hide more names'));
  const none = {ctrlKey: false, metaKey: false, altKey: false};
  const rows: [key: string, modifier: Partial<typeof none>, does: string | undefined][] = [
    ['x', {}, 'correct'],
    ['x', {ctrlKey: true}, undefined],
    ['z', {ctrlKey: true}, 'undo'],
    ['Z', {metaKey: true}, 'redo'],
    ['z', {}, undefined],
    ['e', {altKey: true}, undefined],
  ];
  for (const [key, modifier, does] of rows) assert.equal(actionFor({key, ...none, ...modifier})?.do, does, key);
  const shown = ['j', 'J', 'Ctrl+z', 'Ctrl+Z', 'Enter', '?'].map(keyWords);
  assert.deepEqual(shown, ['J', 'Shift+J', 'Ctrl+Z', 'Ctrl+Shift+Z', 'Enter', '?']);
});

test('why: what the reader says needs no reason', () => {
  const rows: [rule: string, source: 'auto' | 'user', words: RegExp][] = [
    ['ner', 'auto', /^Likely, 90 % · the trained model/],
    ['ner', 'user', /^Corrected by you$/],
    ['user.accept', 'user', /^Confirmed by you$/],
  ];
  for (const [rule, source, words] of rows) assert.match(whyWords({confidence: 0.9, rule, source}), words);
});
