import assert from 'node:assert/strict';
import {test} from 'node:test';
import {complaintOf, dateOf, kindsOf, panelsOf, themeOf, viewOf} from '../../web/element/attributes.js';

const ALL_KINDS = ['person', 'organization', 'place', 'other', 'quote', 'date'];

test('attributes: kinds and panels are lists of words, absent means all', () => {
  const rows: [value: string | null, kinds: string[], panels: string[]][] = [
    [null, ALL_KINDS, []],
    ['', [], []],
    ['quote  person\n', ['person', 'quote'], []],
    ['person,date', ['person', 'date'], []],
    ['timeline quotes', [], ['quotes', 'timeline']],
    ['<b>person</b>', [], []],
  ];
  for (const [value, kinds, panels] of rows) {
    assert.deepEqual([[...kindsOf(value)], panelsOf(value, new Set())], [kinds, panels], String(value));
  }
});

test('attributes: where no panel is named, those are there that list one of the kinds', () => {
  const rows: [kinds: string | null, panels: string[]][] = [
    [null, ['entities', 'quotes', 'timeline', 'changes']],
    ['person date', ['entities', 'timeline', 'changes']],
    ['quote', ['quotes', 'changes']],
    ['', []],
  ];
  for (const [kinds, panels] of rows) assert.deepEqual(panelsOf(null, kindsOf(kinds)), panels, String(kinds));
});

test('attributes: what is not known is as good as absent', () => {
  assert.deepEqual([themeOf('dark'), themeOf('black'), themeOf(null)], ['dark', 'auto', 'auto']);
  assert.deepEqual([viewOf('split'), viewOf('both'), viewOf(null)], ['split', 'reading', 'reading']);
  const dates = ['2026-11-18', '2026-11-18T09:30', '18.11.2026', '2026-11-18 ', '', null];
  assert.deepEqual(dates.map(dateOf), ['2026-11-18', '2026-11-18T09:30', null, null, null, null]);
});

test("attributes: the page's author is told what is passed over", () => {
  const rows: [
    name: 'kinds' | 'panels' | 'theme' | 'date' | 'tags',
    value: string | null,
    expected: RegExp | undefined,
  ][] = [
    ['kinds', 'person people', /^article-annotator: kinds: people is none of person,.*,date$/],
    ['panels', 'names, quotes', /^article-annotator: panels: names is none of entities,.*,changes$/],
    ['date', '18.11.2026', /date: 18.11.2026 is none of YYYY-MM-DD\[Thh:mm\]$/],
    ['kinds', ' person,\n quote ', undefined],
    ['kinds', '', undefined],
    ['date', '2026-11-18', undefined],
    ['kinds', null, undefined],
    ['theme', 'black', undefined],
    ['tags', 'loud', undefined],
  ];
  for (const [name, value, expected] of rows) {
    const complaint = complaintOf(name, value);
    if (expected === undefined) assert.equal(complaint, undefined, `${name} ${value}`);
    else assert.match(complaint ?? '', expected);
  }
});
