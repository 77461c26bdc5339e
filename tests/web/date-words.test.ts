import assert from 'node:assert/strict';
import {test} from 'node:test';
import {dateWords} from '../../web/page/date-words.js';

const ROWS: [value: string, expected: string][] = [
  ['2026-11-18', 'Wednesday 18 November 2026'],
  ['0044-03-15', 'Tuesday 15 March 44'],
  ['2026-11', 'November 2026'],
  ['2026', '2026'],
  ['198', 'the 1980s'],
  ['20', 'the 21st century'],
  ['-0044', '44 BCE'],
  ['2026-W48', 'week of 23 November 2026'],
  ['2026-W48-WE', 'weekend of 28 November 2026'],
  ['2026-W01', 'week of 29 December 2025'],
  ['2026-SU', 'summer 2026'],
  ['2026-Q3', 'quarter 3 2026'],
  ['2026-H1', 'half 1 2026'],
  ['XXXX-WXX-3', 'a Wednesday, which one is not known'],
  ['XXXX-12-15', '15 December, year not known'],
  ['XXXX-12', 'December, year not known'],
  ['2026-11-17TEV', 'Tuesday 17 November 2026, evening'],
  ['2026-11-18T17:30', 'Wednesday 18 November 2026, 17:30'],
  ['T05:30', '05:30'],
  ['P8M', '8 months'],
  ['P1Y', '1 year'],
  ['P2CE', '2 centuries'],
  ['PXD', 'some days'],
  ['PT2H30M', '2 hours 30 minutes'],
  ['P1DT12H', '1 day 12 hours'],
  ['PRESENT_REF', 'now'],
  ['XXXX-XX-XXT24:00', 'XXXX-XX-XXT24:00'], // no words for it: shown as it is
];

test('date words: every form of value', () => {
  for (const [value, expected] of ROWS) assert.equal(dateWords(value), expected, value);
});
