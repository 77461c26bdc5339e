import assert from 'node:assert/strict';
import {test} from 'node:test';
import {paragraphs} from '../../web/document/paragraphs.js';

const show = (text: string): string =>
  [...paragraphs(text, undefined)].map(({start, end}) => text.slice(start, end)).join('|');

test('paragraphs: without an analysis each line with something on it is one', () => {
  const rows: [text: string, expected: string][] = [
    ['', ''],
    ['  \n\n', ''],
    ['one', 'one'],
    ['one\ntwo', 'one|two'],
    ['one\n\n two \n', 'one| two '],
    ['one\r\n\r\ntwo\r\n', 'one|two'],
    ['\ufeffone', '\ufeffone'],
  ];
  for (const [text, expected] of rows) assert.equal(show(text), expected, JSON.stringify(text));
});

test('paragraphs: with an analysis they are its blocks', () => {
  const [headline] = paragraphs('Head\nmore', [{start: 0, end: 9, kind: 'headline'}]);
  assert.deepEqual(headline, {start: 0, end: 9, kind: 'headline', isContinued: false, goesOn: false});
});

test('paragraphs: a long one is divided after a sentence', () => {
  const sentence = `${'word '.repeat(199)}end. `;
  const text = sentence.repeat(10).trim();
  const parts = [...paragraphs(text, undefined)];
  assert.ok(parts.length > 1);
  assert.equal(parts.map(({start, end}) => text.slice(start, end)).join(''), text);
  assert.deepEqual(
    parts.map(({isContinued}) => isContinued),
    parts.map((_, index) => index > 0),
  );
  for (const {end} of parts.slice(0, -1)) assert.equal(text.slice(end - 5, end), 'end. ');
});

test('paragraphs: one long word is divided between characters', () => {
  const text = '🏗'.repeat(5001);
  for (const {start, end} of paragraphs(text, undefined)) assert.match(text.slice(start, end), /^🏗+$/u);
});
