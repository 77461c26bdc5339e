import assert from 'node:assert/strict';
import {test} from 'node:test';
import {listed, type Order, positions} from '../../web/view/panels/listing.js';
import {anaDocument} from './support/ana.js';

test('listing: the order and the words looked for', () => {
  const rows: [order: Order, words: string, names: string][] = [
    ['mentions', '', 'Ana Sousa, Rui'],
    ['text', '', 'Ana Sousa, Rui'],
    ['name', '', 'Ana Sousa, Rui'],
    ['mentions', ' ', 'Ana Sousa, Rui'],
    ['mentions', 'rui', 'Rui'],
    ['mentions', 'SOÚSA', 'Ana Sousa'],
    ['mentions', 'a s', 'Ana Sousa'],
    ['mentions', 'x', ''],
  ];
  for (const [order, words, names] of rows) {
    const found = listed(anaDocument(), order, words).map(({entity}) => entity.name);
    assert.equal(found.join(', '), names, `${order} “${words}”`);
  }
});

test('listing: the places of an entity, in percents of the text', () => {
  const document = anaDocument();
  const places = listed(document, 'name', '').map((row) => positions(document, row));
  assert.deepEqual(places, [[1, 50], [41]]);
});
