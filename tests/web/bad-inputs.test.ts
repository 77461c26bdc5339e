import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import type * as Package from '../../web/node/index.js';

const {Annotator, AnnotatedDocument} = (await import(pathToFileURL(resolve('dist/node.js')).href)) as typeof Package;
const annotator = await Annotator.load();
const document = await annotator.annotate('Ana Roth left.');

// Callers may be without types, so nothing here is typed.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Anything = any;
const annotate = (text: Anything, options?: Anything) => () => annotator.annotate(text, options);
const dated = (date: Anything) => annotate('x', {date});
const named = (...names: Anything[]) => annotate('x', {names});
const format = (of: Anything, name: Anything, options?: Anything) => () => annotator.format(of, name, options);
const read = (input: Anything, name: Anything, text?: Anything) => () =>
  annotator.read(input, name, text === undefined ? {} : {text});
const restore = (json: Anything) => async () => AnnotatedDocument.fromJSON(json);
const load = (options: Anything) => () => Annotator.load(options);
const bytes = (...values: number[]) => new Uint8Array(values);

const ANA = {name: 'Ana', label: 'person'};
const LONGEST = 5 * 1024 * 1024;

type Row = [call: () => Promise<unknown>, code: string, message: RegExp];
const ROWS: Readonly<Record<string, Row[]>> = {
  text: [
    [annotate(undefined), 'badInput', /^text: expected a string, got undefined$/],
    [annotate(null), 'badInput', /^text: expected a string, got null$/],
    [annotate(5), 'badInput', /^text: .* got number$/],
    [annotate({}), 'badInput', /^text: .* got object$/],
    [annotate(Buffer.from('x')), 'badInput', /^text: .* got object$/],
    [annotate('x'.repeat(LONGEST + 1)), 'textTooLong', /longer than 5242880 bytes \(5 MiB\)/],
    [annotate('é'.repeat(LONGEST / 2 + 1)), 'textTooLong', /longer than 5242880 bytes/],
  ],
  date: [
    [dated('yesterday'), 'badDate', /^date "yesterday": not a date; expected YYYY-MM-DD or YYYY-MM-DDThh:mm$/],
    [dated('2024-02-30'), 'badDate', /no such day/],
    [dated('2023-02-29'), 'badDate', /no such day/],
    [dated('2024-13-01'), 'badDate', /no such month/],
    [dated('0000-01-01'), 'badDate', /no such year/],
    [dated('10000-01-01'), 'badDate', /not a date/],
    [dated('24-01-01'), 'badDate', /not a date/],
    [dated('2024-1-1'), 'badDate', /not a date/],
    [dated('2024-02-29T25:00'), 'badDate', /no such time/],
    [dated('2024-02-29T10'), 'badDate', /not a date/],
    [dated('2024-02-29Z'), 'badDate', /not a date/],
    [dated(' 2024-02-29'), 'badDate', /not a date/],
    [dated(''), 'badDate', /^date "": not a date/],
    [dated(5), 'badDate', /^date "5"/],
    [dated(null), 'badDate', /^date "null"/],
    [dated({}), 'badDate', /not a date/],
    [dated(new Date(0)), 'badDate', /not a date/],
  ],
  options: [
    [annotate('x', null), 'badOptions', /^options: expected an object, got null$/],
    [annotate('x', '2024-02-29'), 'badOptions', /^options: expected an object, got string$/],
    [annotate('x', {colour: true}), 'badOptions', /^option "colour" is not known, expected date, .* title$/],
    [annotate('x', {labels: 'person'}), 'badOptions', /"labels": expected a list/],
    [annotate('x', {labels: ['dog']}), 'badOptions', /"labels": expected labels of person,/],
    [annotate('x', {labels: [5]}), 'badOptions', /"labels": expected labels of person,/],
    [annotate('x', {fuzzy: 'some'}), 'badOptions', /"fuzzy": expected one of none, core, all/],
    [annotate('x', {fuzzy: true}), 'badOptions', /"fuzzy": expected one of/],
    [annotate('x', {indirect: 'yes'}), 'badOptions', /"indirect": expected true or false/],
    [annotate('x', {signal: AbortSignal.abort()}), 'aborted', /the call was aborted/],
  ],
  names: [
    [annotate('x', {names: {}}), 'badOptions', /"names": expected a list/],
    [named('Ana'), 'badOptions', /name 1: expected an object/],
    [named({name: 'Ana'}), 'badOptions', /name 1: key "label": expected one of person,/],
    [named(ANA, {...ANA, label: 'dog'}), 'badOptions', /name 2: key "label": expected one of person,/],
    [named({...ANA, name: ''}), 'badOptions', /a name or alias is empty/],
    [named({...ANA, aliases: 'A'}), 'badOptions', /name 1: key "aliases": expected a list of strings/],
    [named({...ANA, aliases: [5]}), 'badOptions', /name 1: key "aliases": expected a list of strings/],
    [named(ANA, {...ANA, label: 'place'}), 'badOptions', /"Ana" is a form of two names/],
  ],
  format: [
    [format(document, 'xml'), 'badOptions', /"format": expected one of json,/],
    [format(document, undefined), 'badInput', /^name of the format: expected a string, got undefined$/],
    [format(document, 'csv', {offsetUnit: 'words'}), 'badOptions', /"offsetUnit": expected one of utf-16,/],
    [format(document, 'html', {title: 5}), 'badOptions', /"title": expected a string/],
    [format(document, 'csv', null), 'badOptions', /^options: expected an object, got null$/],
    [format(undefined, 'csv'), 'badInput', /expected a document/],
    [format(null, 'csv'), 'badInput', /expected a document/],
    [format({}, 'csv'), 'badInput', /key "schema": expected 1/],
  ],
  read: [
    [read(5, 'json'), 'badInput', /^input: expected a string, got number$/],
    [read('', 'json'), 'badInput', /not JSON at byte 1/],
    [read('{', 'json'), 'badInput', /not JSON at byte 2/],
    [read('[]', 'json'), 'badInput', /expected a document/],
    [read('{"schema":2}', 'json'), 'badInput', /key "schema": expected 1/],
    [read('x', 'csv'), 'badOptions', /cannot be read; expected one of json, w3c, brat/],
    [read('[]', 'w3c'), 'badInput', /w3c holds no text/],
    [read('{}', 'w3c', 'x'), 'badInput', /expected annotations/],
    [read('{"first":"https://example.org/"}', 'w3c', 'x'), 'badInput', /goes on at another address/],
    [read('T1', 'brat', 'x'), 'badInput', /line 1: expected "T1<TAB>Type start end<TAB>text"/],
    [read('T1\tPerson a b\tx', 'brat', 'x'), 'badInput', /line 1: expected/],
    [read('T1\tPerson 5 2\tx', 'brat', 'x'), 'badInput', /line 1: .* start below end/],
    [read('T1\tPerson 0 9\tx', 'brat', 'x'), 'badInput', /line 1: 9 is beyond the end/],
    [read('', 'brat', 5), 'badInput', /^text: expected a string, got number$/],
  ],
  document: [
    [restore(null), 'invalidDocument', /expected an object, got null/],
    [restore('x'), 'invalidDocument', /expected an object, got "x"/],
    [restore({}), 'invalidDocument', /text: expected a string/],
    [restore({...document.toJSON(), schema: 2}), 'schemaMismatch', /^schema: expected 1, got 2$/],
  ],
  load: [
    [load({wasm: 'no-such-file.wasm'}), 'wasmFetch', /cannot fetch no-such-file\.wasm/],
    [load({wasm: 5}), 'badOptions', /^wasm: expected an address, bytes, a module or a response$/],
    [load({wasm: bytes()}), 'wasmNotWasm', /expected WebAssembly/],
    [load({wasm: bytes(1, 2, 3)}), 'wasmNotWasm', /expected WebAssembly/],
    [load({wasm: new TextEncoder().encode('<!doctype html>')}), 'wasmNotWasm', /got an HTML page/],
    [load({wasm: bytes(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)}), 'wasmCompile', /not that of the annotator/],
    [load({wasm: readFileSync('dist/core.wasm').subarray(0, 1000)}), 'wasmCompile', /./],
    [load({wasm: bytes(0, 0x61, 0x73, 0x6d), integrity: 'sha384-x'}), 'badOptions', /^integrity: /],
    [load({model: 'x'}), 'badModel', /^model: expected a Uint8Array/],
    [load({model: bytes(1, 2, 3)}), 'badModel', /does not begin with AANM/],
    [load({words: bytes(1)}), 'badModel', /^words: comes with a model only/],
    [load({signal: AbortSignal.abort()}), 'aborted', /loading was aborted/],
    [load({wsam: 'core.wasm'}), 'badOptions', /^options: wsam is none of wasm,.*,onprogress$/],
    [load(null), 'badOptions', /^options: expected an object, got null$/],
    [load('core.wasm'), 'badOptions', /^options: expected an object, got string$/],
    [load({timeoutMs: '5s'}), 'badOptions', /^timeoutMs: expected a number above 0$/],
    [load({timeoutMs: 0}), 'badOptions', /^timeoutMs: /],
  ],
};

for (const [what, rows] of Object.entries(ROWS)) {
  for (const [call, code, message] of rows) {
    test(`bad input: ${what}: ${code}, ${message.source}`, async () => {
      await assert.rejects(call, (error) => {
        assert.ok(error instanceof Error && 'code' in error);
        assert.deepEqual([error.name, error.code], ['AnnotatorError', code], error.message);
        assert.match(error.message, message);
        return true;
      });
      const {mentions} = await annotator.annotate('Ana Roth left.');
      assert.equal(mentions.length, 1);
    });
  }
}
