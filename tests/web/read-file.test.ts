import assert from 'node:assert/strict';
import {test} from 'node:test';
import {firstBytes, readTextFile} from '../../web/page/read-file.js';

test('file: UTF-8 is read as it is', async () => {
  const {text, notice} = await readTextFile(new Blob(['Júlia 🏗️\r\n']));
  assert.equal(text, 'Júlia 🏗️\r\n');
  assert.equal(notice, '');
});

test('file: what is not UTF-8 is read as Windows-1252, and that is said', async () => {
  const {text, notice} = await readTextFile(new Blob([Uint8Array.of(0x4a, 0xfa, 0x6c, 0x69, 0x61)]));
  assert.equal(text, 'Júlia');
  assert.match(notice, /Windows-1252/);
});

test('file: a text is cut to a number of bytes between characters', () => {
  const rows: [text: string, limit: number, expected: string][] = [
    ['abc', 5, 'abc'],
    ['abc', 2, 'ab'],
    ['aé', 2, 'a'],
    ['a🏗', 4, 'a'],
    ['a🏗', 5, 'a🏗'],
  ];
  for (const [text, limit, expected] of rows) assert.equal(firstBytes(text, limit), expected, `${text} ${limit}`);
});
