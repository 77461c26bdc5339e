import assert from 'node:assert/strict';
import {resolve} from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {inspect} from 'node:util';
import {AnnotatorError} from '../../web/engine/errors.js';
import type * as Package from '../../web/node/index.js';

const entry = async (name: string): Promise<typeof Package> =>
  (await import(pathToFileURL(resolve('dist', name)).href)) as typeof Package;
const [inNode, index] = [await entry('node.js'), await entry('index.js')];

test('errors: Node prints the names of the package', () => {
  assert.match(inspect(new inNode.AnnotatorError('badInput', 'no text')), /^AnnotatorError: no text\n/);
  assert.equal(inNode.AnnotatedDocument.name, 'AnnotatedDocument');
});

const ROWS: readonly [words: string, value: unknown, isOne: boolean][] = [
  ['its own', new AnnotatorError('badInput', 'no text'), true],
  ['one of the Node entry', new inNode.AnnotatorError('badInput', 'no text'), true],
  ['one of the browser entry', new index.AnnotatorError('badInput', 'no text'), true],
  ['another error', new TypeError('no text'), false],
  ['an object with a code', {name: 'AnnotatorError', code: 'badInput', message: 'no text'}, false],
  ['null', null, false],
  ['a string', 'AnnotatorError', false],
];

for (const [words, value, isOne] of ROWS) {
  test(`errors: instanceof AnnotatorError, ${words}: ${isOne}`, () => {
    for (const one of [AnnotatorError, inNode.AnnotatorError, index.AnnotatorError]) {
      assert.equal(value instanceof one, isOne);
    }
  });
}
