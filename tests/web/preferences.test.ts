import assert from 'node:assert/strict';
import {test} from 'node:test';
import {titleOf} from '../../web/page/storage/library.js';
import {checked, DEFAULTS, PreferenceStore} from '../../web/page/storage/preferences.js';

test('preferences: what is stored is taken piece by piece, and what is wrong is left out', () => {
  const rows: [stored: unknown, expected: object][] = [
    [null, {}],
    ['dark', {}],
    [
      {theme: 'dark', textSize: 150},
      {theme: 'dark', textSize: 150},
    ],
    [
      {theme: 'pink', singleKeys: false, tags: true},
      {singleKeys: false, tags: true},
    ],
    [{textSize: 1000}, {}],
    [{textSize: '150', keepDrafts: 'no', announceMarks: false}, {announceMarks: false}],
  ];
  for (const [stored, expected] of rows) assert.deepEqual(checked(stored), {...DEFAULTS, ...expected});
});

test('preferences: without storage a change lasts as long as the page', () => {
  const store = new PreferenceStore();
  const seen: number[] = [];
  store.watch(({textSize}) => seen.push(textSize));
  store.change({textSize: 150});
  store.reset();
  assert.deepEqual(seen, [100, 150, 100]);
});

test('library: the title of an article is its first line with a word, cut between words', () => {
  const rows: [text: string, title: string][] = [
    ['Lisbon votes\n\nAna came.', 'Lisbon votes'],
    ['\n***\n  Lisbon   votes \n', 'Lisbon votes'],
    ['', 'Without a title'],
    ['—', 'Without a title'],
    [`${'word '.repeat(30)}`, `${'word '.repeat(20).trim()}…`],
    ['x'.repeat(300), `${'x'.repeat(100)}…`],
  ];
  for (const [text, title] of rows) assert.equal(titleOf(text), title, text);
});
