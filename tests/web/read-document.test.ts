import assert from 'node:assert/strict';
import {test} from 'node:test';
import {AnnotatedDocument} from '../../web/document/annotated-document.js';
import {AnnotatorError} from '../../web/engine/errors.js';
import {anaDocument} from './support/ana.js';

test('fromJSON: takes what toJSON gives, through text and back', () => {
  const json = JSON.stringify(anaDocument());
  assert.equal(JSON.stringify(AnnotatedDocument.fromJSON(JSON.parse(json))), json);
});

test('fromJSON: keys may come in any order, unknown ones are left out', () => {
  const {schema, ...rest} = JSON.parse(JSON.stringify(anaDocument()));
  const shuffled = {id: 'a-1', ...rest, schema, mentions: rest.mentions.map((m: object) => ({note: 1, ...m}))};
  assert.equal(JSON.stringify(AnnotatedDocument.fromJSON(shuffled)), JSON.stringify(anaDocument()));
});

test('fromJSON: the field that is wrong is named', () => {
  const rows: [path: (string | number)[], value: unknown, message: RegExp, code?: string][] = [
    [[], null, /^the document: expected an object, got null$/],
    [[], [], /^the document: expected an object, got \[\]$/],
    [['schema'], 2, /^schema: expected 1, got 2$/, 'schemaMismatch'],
    [['text'], 5, /^text: expected a string, got 5$/],
    [['length'], 5, /^length: expected a whole number from 62 to 62, got 5$/],
    [['offsetUnit'], 'byte', /^offsetUnit: expected one of utf-16, got "byte"$/],
    [['warnings'], {}, /^warnings: expected a list/],
    [['date', 'source'], 'today', /^date\.source: expected one of given, dateline/],
    [['mentions'], undefined, /^mentions: expected a list, got undefined$/],
    [['mentions', 1], null, /^mentions\[1\]: expected an object/],
    [['mentions', 1, 'label'], 'dog', /^mentions\[1\]\.label: expected one of person, .*, got "dog"$/],
    [['mentions', 1, 'start'], -1, /^mentions\[1\]\.start: expected a whole number from 0 to 62/],
    [['mentions', 1, 'end'], 63, /^mentions\[1\]\.end/],
    [['mentions', 1, 'end'], 2, /^mentions\[1\]\.end: expected at least 26, the start, got 2$/],
    [['mentions', 1, 'confidence'], 1.5, /^mentions\[1\]\.confidence: expected a number from 0 to 1/],
    [['mentions', 1, 'source'], 'me', /^mentions\[1\]\.source/],
    [['mentions', 1, 'entity'], 'e9', /^mentions\[1\]\.entity: expected the id of an entity, got "e9"$/],
    [['mentions', 1, 'id'], 'm0', /^mentions\[1\]\.id: expected an id of its own, got "m0"$/],
    [['mentions', 1, 'start'], 5, /^mentions\[1\]\.start: expected at least 10: mentions do not overlap, got 5$/],
    [['mentions', 0, 'start'], 40, /^mentions\[0\]\.end/],
    [['entities', 0, 'mentions'], ['m0'], /^entities\[0\]\.mentions: expected every mention of e0, m2 too/],
    [['entities', 0, 'mentions'], ['m0', 'm1'], /^entities\[0\]\.mentions\[1\]: expected the id of a mention of e0/],
    [['quotes', 0, 'kind'], 'loud', /^quotes\[0\]\.kind/],
    [['quotes', 0, 'speaker', 'entity'], 'e9', /^quotes\[0\]\.speaker\.entity: expected the id of an entity, or null/],
    [['quotes', 0, 'cue'], 'said', /^quotes\[0\]\.cue: expected an object/],
    [['dates', 0, 'anchor'], 'd7', /^dates\[0\]\.anchor/],
    [['dates', 0, 'mod'], 3, /^dates\[0\]\.mod: expected a string/],
    [['text'], `${'x'.repeat(200)}`, /^length: expected a whole number from 200 to 200, got 62$/],
  ];
  for (const [path, value, message, code = 'invalidDocument'] of rows) {
    assert.throws(
      () => AnnotatedDocument.fromJSON(changed(JSON.parse(JSON.stringify(anaDocument())), path, value)),
      (error) => {
        assert.ok(error instanceof AnnotatorError);
        assert.match(error.message, message);
        assert.equal(error.code, code);
        return true;
      },
    );
  }
});

test('fromJSON: a long value is cut in the message', () => {
  const json = changed(JSON.parse(JSON.stringify(anaDocument())), ['language'], {words: 'x'.repeat(500)});
  assert.throws(() => AnnotatedDocument.fromJSON(json), /^AnnotatorError: language: expected a string, got .{60}…$/);
});

function changed(json: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = (Array.isArray(json) ? [...json] : {...(json as object)}) as Record<string | number, unknown>;
  copy[key] = changed(copy[key], rest, value);
  return copy;
}
