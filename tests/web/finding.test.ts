import assert from 'node:assert/strict';
import {test} from 'node:test';
import {folded, matches, nextFrom} from '../../web/view/finding/matches.js';

const TEXT = 'The İzmir ferry’s “crew” came to\nLisbon. The FERRY left; a ferry\u00a0boat stayed. 🏗️ ferryferry';

test('finding: words are found without case, sort of space or quotation marks, unit for unit', () => {
  const rows: [query: string, found: string[]][] = [
    ['ferry', ['ferry', 'FERRY', 'ferry', 'ferry', 'ferry']],
    ["FERRY'S", ['ferry’s']],
    ['"crew"', ['“crew”']],
    ['to lisbon', ['to\nLisbon']],
    ['ferry boat', ['ferry\u00a0boat']],
    ['izmir', ['İzmir']],
    ['🏗️', ['🏗️']],
    ['.', ['.', '.']],
    ['porto', []],
    ['', []],
  ];
  const text = folded(TEXT);
  assert.equal(text.length, TEXT.length);
  for (const [query, expected] of rows) {
    const found = [...matches(text, query)].map(({start, end}) => TEXT.slice(start, end));
    assert.deepEqual(found, expected, query);
  }
});

test('finding: in a part of the text, and from a place on', () => {
  const text = folded(TEXT);
  const all = [...matches(text, 'the ')];
  assert.deepEqual([...matches(text, 'the ', 1, 50)], [all[1]]);
  const rows: [offset: number, index: number][] = [
    [0, 0],
    [1, 1],
    [text.length, 0],
  ];
  for (const [offset, index] of rows) assert.equal(nextFrom(all, offset), index);
  assert.equal(nextFrom([], 0), -1);
});

test('finding: every letter of a long text takes no time to speak of', () => {
  const text = folded('the old ferry came again '.repeat(20_000));
  const before = performance.now();
  let count = 0;
  for (const _ of matches(text, 'e')) count++;
  assert.equal(count, 60_000);
  assert.ok(performance.now() - before < 500);
});
