import assert from 'node:assert/strict';
import {test} from 'node:test';
import {passes} from '../../web/view/filter.js';
import type {Kind} from '../../web/view/kinds.js';
import {countByKind} from '../../web/view/lookup.js';
import {anaDocument} from './support/ana.js';

// m1 is certain, for the reader said so; all else is 0.9.
const document = anaDocument().edit({op: 'accept', id: 'm1'});

test('filter: what is shown is of a kind that is not hidden, and sure enough', () => {
  const rows: [hidden: Kind[], least: number, shown: string][] = [
    [[], 0, 'q0 m0 m1 m2 d0 m3'],
    [[], 0.9, 'q0 m0 m1 m2 d0 m3'],
    [[], 0.95, 'm1'],
    [['person'], 0, 'q0 d0'],
    [['person'], 0.95, ''],
    [['quote', 'date'], 0, 'm0 m1 m2 m3'],
  ];
  for (const [hidden, least, shown] of rows) {
    const filter = {hidden: new Set(hidden), least};
    const ids = document.annotations.filter((one) => passes(filter, one)).map(({id}) => id);
    assert.equal(ids.join(' '), shown, JSON.stringify({hidden, least}));
  }
});

test('filter: the counts follow how sure it must be', () => {
  const counts = (least?: number): string =>
    ['person', 'quote', 'date'].map((kind) => countByKind(document, least).get(kind as Kind) ?? 0).join(' ');
  assert.equal(counts(), '3 1 1');
  assert.equal(counts(0.95), '1 0 0');
});
