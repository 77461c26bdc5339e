import assert from 'node:assert/strict';
import {test} from 'node:test';
import {dateWords, expressionWords} from '../../web/view/date-words.js';

const ROWS: [value: string, expected: string][] = [
  ['2026-11-18', 'Wednesday 18 November 2026'],
  ['0044-03-15', 'Tuesday 15 March 44'],
  ['2026-11', 'November 2026'],
  ['2026', '2026'],
  ['198', 'the 1980s'],
  ['20', 'the 21st century'],
  ['-0044', '44 BCE'],
  ['BC0044', '44 BCE'],
  ['BC0044-03', 'March 44 BCE'],
  ['BC0044-03-05', '5 March 44 BCE'],
  ['BC0044-WI', 'winter 44 BCE'],
  ['2026-W48', 'the week of 23 November 2026'],
  ['2026-W48-WE', 'the weekend of 28 November 2026'],
  ['2026-W01', 'the week of 29 December 2025'],
  ['2026-SU', 'summer 2026'],
  ['2026-Q3', 'third quarter of 2026'],
  ['2026-H1', 'first half of 2026'],
  ['XXXX-WXX-3', 'a Wednesday, which one is not known'],
  ['XXXX-XX-XX', 'a day, which one is not known'],
  ['XXXX-XX', 'a month, which one is not known'],
  ['XXXX-WXX', 'a week, which one is not known'],
  ['XXXX-WXX-WE', 'a weekend, which one is not known'],
  ['XXXX-QX', 'a quarter, which one is not known'],
  ['XXXX', 'a year, which one is not known'],
  ['XXXX-H1', 'first half, year not known'],
  ['XXXX-12-15', '15 December, year not known'],
  ['XXXX-12', 'December, year not known'],
  ['2026-11-17TEV', 'Tuesday 17 November 2026, evening'],
  ['2026-11-18T17:30', 'Wednesday 18 November 2026, 17:30'],
  ['2026-11-18T17:30Z', 'Wednesday 18 November 2026, 17:30 UTC'],
  ['XXXX-XX-XXT17:30:05Z', '17:30:05 UTC'],
  ['XXXX-XX-22', 'the 22nd, month not known'],
  ['T05:30', '05:30'],
  ['P8M', '8 months'],
  ['P1Y', '1 year'],
  ['P2CE', '2 centuries'],
  ['PXD', 'some days'],
  ['PT2H30M', '2 hours 30 minutes'],
  ['P1DT12H', '1 day 12 hours'],
  ['PRESENT_REF', 'now'],
  ['XXXX-XX-XXTMO', 'morning'],
  ['2026-XX-15', '2026-XX-15'], // no words for it: shown as it is
];

test('date words: every form of value', () => {
  for (const [value, expected] of ROWS) assert.equal(dateWords(value), expected, value);
});

test('date words: what modifies and repeats an expression', () => {
  const rows: [expression: Parameters<typeof expressionWords>[0], expected: string][] = [
    [{type: 'DATE', value: '2026-11', mod: null, quant: null, freq: null}, 'November 2026'],
    [{type: 'DATE', value: '2026-11', mod: 'START', quant: null, freq: null}, 'the start of November 2026'],
    [{type: 'DURATION', value: 'PT2H', mod: 'MORE_THAN', quant: null, freq: null}, 'more than 2 hours'],
    [{type: 'SET', value: 'P1D', mod: null, quant: null, freq: null}, 'every day'],
    [{type: 'SET', value: 'PT15M', mod: null, quant: 'EVERY', freq: null}, 'every 15 minutes'],
    [{type: 'SET', value: 'P1W', mod: null, quant: 'EACH', freq: null}, 'each week'],
    [{type: 'SET', value: 'XXXX-XX-XXTMO', mod: null, quant: 'EVERY', freq: null}, 'every morning'],
    [{type: 'SET', value: 'P1W', mod: null, quant: null, freq: '2X'}, 'twice a week'],
    [{type: 'SET', value: 'P1Y', mod: null, quant: null, freq: '3X'}, '3 times a year'],
    [{type: 'SET', value: 'P1WD', mod: null, quant: 'EVERY', freq: null}, 'every weekday'],
    [{type: 'SET', value: 'XXXX-WXX-WE', mod: null, quant: 'EVERY', freq: null}, 'every weekend'],
    [{type: 'SET', value: 'XXXX-WXX-1', mod: null, quant: 'EVERY', freq: null}, 'every Monday'],
  ];
  for (const [expression, expected] of rows) assert.equal(expressionWords(expression), expected);
});
