import assert from 'node:assert/strict';
import {test} from 'node:test';
import {confidenceWords, ruleWords} from '../../web/page/why.js';

test('why: confidence in words', () => {
  const rows: [confidence: number, expected: string][] = [
    [0.991, 'almost certain, 99 %'],
    [0.8, 'likely, 80 %'],
    [0.655, 'probable, 66 %'],
    [0.1, 'uncertain, 10 %'],
  ];
  for (const [confidence, expected] of rows) assert.equal(confidenceWords(confidence), expected);
});

test('why: rules in words', () => {
  const rows: [rule: string, expected: string][] = [
    ['date.weekday', 'date: weekday'],
    ['quote.after.verb', 'quote: after verb'],
    ['date.month_day_year', 'date: month day year'],
    ['ner', 'ner'],
  ];
  for (const [rule, expected] of rows) assert.equal(ruleWords(rule), expected);
});
