import assert from 'node:assert/strict';
import {test} from 'node:test';
import {toCodePoint, toUtf16} from '../../web/document/offsets.js';

const ROWS: {text: string; utf16: number; codePoint: number}[] = [
  {text: '', utf16: 0, codePoint: 0},
  {text: 'abc', utf16: 2, codePoint: 2},
  {text: 'a🏗️b', utf16: 4, codePoint: 3}, // the emoji is two units and a variation selector
  {text: '👩‍👩‍👧 x', utf16: 8, codePoint: 5},
  {text: 'Júlia', utf16: 5, codePoint: 5},
  {text: '\ud800a', utf16: 1, codePoint: 1}, // a lone surrogate counts as one
  {text: '🏗', utf16: 2, codePoint: 1},
];

test('offsets: UTF-16 units and code points turn into each other', () => {
  for (const {text, utf16, codePoint} of ROWS) {
    assert.equal(toCodePoint(text, utf16), codePoint, JSON.stringify(text));
    assert.equal(toUtf16(text, codePoint), utf16, JSON.stringify(text));
  }
});

test('offsets: between the halves of a pair is the start of its code point', () => {
  assert.equal(toCodePoint('a🏗b', 2), 1);
});

test('offsets: agree with the iteration of strings', () => {
  const text = 'a🏗️“b” 𝔸\ud800 é';
  let utf16 = 0;
  [...text].forEach((character, codePoint) => {
    assert.equal(toUtf16(text, codePoint), utf16);
    assert.equal(toCodePoint(text, utf16), codePoint);
    utf16 += character.length;
  });
});
