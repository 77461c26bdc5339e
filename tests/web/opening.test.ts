import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Edit} from '../../web/document/edit.js';
import {decode, firstBytes} from '../../web/page/opening/decode.js';
import {exportedArticle, withEdits} from '../../web/page/opening/exported-json.js';
import {textOfMarkdown} from '../../web/page/opening/markdown.js';
import {formOf, openFile} from '../../web/page/opening/open-file.js';
import {pastedText} from '../../web/page/opening/pasted-text.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test('opening: a text is decoded by its mark, as UTF-8, or else as Windows-1252', () => {
  const rows: [bytes: Uint8Array, text: string, encoding: string][] = [
    [utf8('Júlia 🏗️\r\n'), 'Júlia 🏗️\r\n', 'UTF-8'],
    [Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), 'a', 'UTF-8'],
    [Uint8Array.of(0xff, 0xfe, 0xfa, 0x00), 'ú', 'UTF-16'],
    [Uint8Array.of(0xfe, 0xff, 0x00, 0xfa), 'ú', 'UTF-16'],
    [Uint8Array.of(0x4a, 0xfa, 0x6c, 0x69, 0x61), 'Júlia', 'Windows-1252'],
    [Uint8Array.of(), '', 'UTF-8'],
  ];
  for (const [bytes, text, encoding] of rows) assert.deepEqual(decode(bytes), {text, encoding}, text);
});

test('opening: a guessed encoding is said', async () => {
  const {text, notice} = await openFile(new File([Uint8Array.of(0x4a, 0xfa)], 'a.txt'));
  assert.equal(text, 'Jú');
  assert.match(notice, /^a\.txt is not UTF-8; it was read as Windows-1252/);
});

test('opening: the form of a file is told by its first bytes, then by its name', () => {
  const rows: [name: string, start: string, form: string][] = [
    ['a.txt', 'Lisbon', 'text'],
    ['a', 'Lisbon', 'text'],
    ['A.MD', '# Lisbon', 'markdown'],
    ['a.htm', '<p>', 'html'],
    ['a.docx', 'PK\u0003\u0004', 'docx'],
    ['a.docx', 'Lisbon', 'other'],
    ['a.zip', 'PK\u0003\u0004', 'other'],
    ['a.txt', '%PDF-1.7', 'pdf'],
    ['a.jpg', 'JFIF\0', 'other'],
    ['a.txt', '', 'text'],
  ];
  for (const [name, start, form] of rows) {
    const bytes = Uint8Array.from(start, (letter) => letter.charCodeAt(0));
    assert.equal(formOf(name, bytes), form, name);
  }
});

test('opening: what cannot be read is refused with the reason and a way out', async () => {
  const rows: [name: string, content: string, message: RegExp][] = [
    ['a.pdf', '%PDF-1.7', /a\.pdf is a PDF.*copy its text and paste it/],
    ['a.png', '\u0089PNG\0', /a\.png is not an article/],
    ['a.csv', 'id,kind,text', /a\.csv is not an article/],
    ['a.RTF', '{\\rtf1 Ana}', /a\.RTF is not an article/],
    ['a.docx', 'PK\u0003\u0004 broken', /a\.docx cannot be read/],
  ];
  for (const [name, content, message] of rows) await assert.rejects(openFile(new File([content], name)), message);
});

test('opening: Markdown is read without its signs', () => {
  const rows: [source: string, text: string][] = [
    ['# Lisbon votes\nAna Sousa came.', 'Lisbon votes\n\nAna Sousa came.'],
    ['Lisbon votes\n============\nAna came.', 'Lisbon votes\n\nAna came.'],
    ['**Ana Sousa** went to *Lisbon* and __Porto__ and _Faro_.', 'Ana Sousa went to Lisbon and Porto and Faro.'],
    ['[Ana Sousa](https://example.org/a) and [Rui][1]\n\n[1]: https://example.org', 'Ana Sousa and Rui'],
    ['![The bridge](a.png)', 'The bridge'],
    ['> “It rains,” said Ana.\n> It did.', '“It rains,” said Ana.\nIt did.'],
    ['one\n\n***\n\ntwo', 'one\n\ntwo'],
    ['2 * 3 * 4 and snake_case_name stay', '2 * 3 * 4 and snake_case_name stay'],
    ['---\ntitle: x\n---\nLisbon', 'Lisbon'],
    ['a\r\nb', 'a\nb'],
    ['`code` and \\*stars\\*', 'code and *stars*'],
  ];
  for (const [source, text] of rows) assert.equal(textOfMarkdown(source), text, source);
});

test('opening: Markdown of one kind only takes time that grows with its length', () => {
  const started = performance.now();
  for (const sign of [
    '*',
    '_',
    '[',
    '`',
    '#',
    '> ',
    '![',
    '- ',
    '\\',
    '\n',
    '=',
    '**a',
    '*a ',
    '__',
    '[a](',
    '<http:',
  ]) {
    textOfMarkdown(sign.repeat(100_000));
  }
  assert.ok(performance.now() - started < 5_000, `${performance.now() - started} ms`);
});

test('opening: pasted plain text is taken as it is', () => {
  const pasted = (plain: string): string => pastedText({getData: (type) => (type === 'text/plain' ? plain : '')});
  assert.equal(pasted('a\r\nb\rc  d'), 'a\r\nb\rc  d');
  assert.equal(pasted(''), '');
  assert.equal(pastedText(null), '');
});

test('opening: a text is cut to a number of bytes between characters', () => {
  const rows: [text: string, limit: number, expected: string][] = [
    ['abc', 5, 'abc'],
    ['abc', 2, 'ab'],
    ['aé', 2, 'a'],
    ['a🏗', 4, 'a'],
    ['a🏗', 5, 'a🏗'],
  ];
  for (const [text, limit, expected] of rows) assert.equal(firstBytes(text, limit), expected, `${text} ${limit}`);
});

test('opening: of exported JSON the corrections come along, and what is none of ours does not', () => {
  const at = {start: 0, words: 'Ana', before: '', after: ' left.'};
  const edits: Edit[] = [
    {op: 'relabel', layer: 'mention', at, label: 'place', all: true},
    {op: 'setSpeaker', layer: 'quote', at, to: null},
    {op: 'setDate', layer: 'date', at, value: '2026-11-18'},
  ];
  const document = '{"schema":1,"text":"Ana left."}\n';
  assert.equal(withEdits(document, []), document);
  const whole = withEdits(document, edits);
  assert.deepEqual(JSON.parse(JSON.stringify(exportedArticle('a.json', whole))), {
    text: 'Ana left.',
    notice: '',
    edits,
  });
  for (const wrong of [
    [{op: 'restore'}],
    [{...edits[0], at: {start: '0'}}],
    [{...edits[0], label: 'planet'}],
    'none',
    [null],
  ]) {
    const read = exportedArticle('a.json', JSON.stringify({text: 'Ana left.', edits: wrong}));
    assert.deepEqual([read.edits, /what was corrected in it is not/.test(read.notice)], [undefined, true]);
  }
});
