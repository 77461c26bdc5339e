import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Span} from '../../web/engine/contract.js';
import type {Kind} from '../../web/view/kinds.js';
import {type Direction, type Stop, step} from '../../web/view/navigation.js';
import {anaDocument, TEXT} from './support/ana.js';

const words = (selected: string): Span => {
  const start = TEXT.indexOf(selected);
  return {start, end: start + selected.length};
};

const ROWS: {
  from?: string | Span;
  stop: Stop;
  direction?: Direction;
  hidden?: Kind[];
  least?: number;
  expected: string;
}[] = [
  {stop: 'mention', expected: 'm0'},
  {from: 'm0', stop: 'mention', expected: 'm1'},
  {from: 'm2', stop: 'mention', expected: 'm0 wrapped'}, // the pronoun is no name
  {from: 'm0', stop: 'mention', direction: -1, expected: 'm2 wrapped'},
  {from: 'm0', stop: 'same entity', expected: 'm2'},
  {from: 'q0', stop: 'date', expected: 'd0'},
  {from: 'd0', stop: 'quote', direction: -1, expected: 'q0'},
  {from: words('is late'), stop: 'quote', expected: 'q0'}, // the one that the words stand in
  {from: words('is late'), stop: 'quote', direction: -1, expected: 'q0'},
  {from: words('said'), stop: 'quote', expected: 'q0 wrapped'},
  {from: words('said'), stop: 'mention', expected: 'm1'},
  {from: words('said'), stop: 'mention', direction: -1, expected: 'm0'},
  {from: words('said'), stop: 'same entity', expected: 'none'},
  {from: 'm0', stop: 'date', hidden: ['date'], expected: 'none'},
  {from: 'm0', stop: 'mention', hidden: ['person'], expected: 'none'},
  {from: 'm0', stop: 'mention', least: 0.9, expected: 'm1'},
  {from: 'm0', stop: 'mention', least: 0.95, expected: 'none'},
];

test('navigation: the next stop that is shown, round the end', () => {
  for (const {from, stop, direction = 1, hidden = [], least = 0, expected} of ROWS) {
    const found = step(anaDocument(), from, stop, direction, {hidden: new Set(hidden), least});
    const shown = found === undefined ? 'none' : `${found.target.id}${found.wrapped ? ' wrapped' : ''}`;
    assert.equal(shown, expected, JSON.stringify({from, stop, direction, hidden}));
  }
});
