import assert from 'node:assert/strict';
import {test} from 'node:test';
import {AnnotatedDocument} from '../../web/document/annotated-document.js';
import type {Span} from '../../web/engine/contract.js';
import {AnnotatorError} from '../../web/engine/errors.js';
import {anaDocument, TEXT} from './support/ana.js';
import {analysisOf} from './support/analysis.js';

const ids = (records: readonly {id: string}[]): string => records.map(({id}) => id).join(' ');

test('document: annotations stand in text order, the longer first', () => {
  assert.equal(ids(anaDocument().annotations), 'q0 m0 m1 m2 d0 m3');
});

test('document: at() gives what lies over a character, the shortest first', () => {
  const document = anaDocument();
  const rows: [offset: number, expected: string][] = [
    [0, 'q0'],
    [TEXT.indexOf('Ana'), 'm0 q0'],
    [TEXT.indexOf('Ana') + 'Ana Sousa'.length, 'q0'],
    [TEXT.indexOf(' said'), ''],
    [TEXT.length - 1, ''],
    [TEXT.length + 5, ''],
  ];
  for (const [offset, expected] of rows) assert.equal(ids(document.at(offset)), expected, `at ${offset}`);
});

test('document: between() gives what shares a character with the range', () => {
  assert.equal(ids(anaDocument().between(TEXT.indexOf('said'), TEXT.indexOf('came'))), 'm1 m2');
});

test('document: get() finds annotations and entities by id', () => {
  const document = anaDocument();
  assert.equal(document.get('m1'), document.mentions[1]);
  assert.equal(document.get('e0'), document.entities[0]);
  assert.equal(document.entity('m1'), undefined);
  assert.equal(document.annotation('e0'), undefined);
  assert.equal(document.get('x9'), undefined);
});

test('document: textOf() and speakerName() give words', () => {
  const document = anaDocument();
  assert.equal(document.textOf(document.mentions[2] ?? assert.fail()), 'Sousa');
  assert.equal(document.speakerName(document.quotes[0] ?? assert.fail()), 'Rui');
});

test('document: textOf() of what is no record is an error', () => {
  const document = anaDocument();
  for (const given of ['m0', {}, {start: 1}] as unknown as Span[]) {
    assert.throws(
      () => document.textOf(given),
      (error) =>
        error instanceof AnnotatorError &&
        error.code === 'badInput' &&
        /^textOf: expected a record/.test(error.message),
    );
  }
});

test('document: toJSON() is the analysis with text after length and source last in each record', () => {
  const json = anaDocument().toJSON();
  assert.deepEqual(Object.keys(json).slice(0, 5), ['schema', 'offsetUnit', 'length', 'text', 'language']);
  for (const record of [...json.mentions, ...json.entities, ...json.quotes, ...json.dates]) {
    assert.deepEqual(Object.entries(record).at(-1), ['source', 'auto']);
  }
});

test('document: cannot be changed', () => {
  const document = anaDocument();
  assert.throws(() => Object.assign(document.mentions[0] ?? {}, {start: 5}), TypeError);
});

test('document: an analysis of another schema, unit or text is refused', () => {
  const rows: [found: object, code: string, word: RegExp][] = [
    [{schema: 2}, 'schemaMismatch', /schema 2, expected 1/],
    [{offsetUnit: 'byte'}, 'invalidDocument', /offsets are in byte/],
    [{length: 7}, 'invalidDocument', /of 7 UTF-16 units, this one has 2/],
  ];
  for (const [found, code, word] of rows) {
    assert.throws(
      () => new AnnotatedDocument('ab', {...analysisOf('ab'), ...found}),
      (error) => error instanceof AnnotatorError && error.code === code && word.test(error.message),
    );
  }
});
