import assert from 'node:assert/strict';
import {test} from 'node:test';
import {confidenceWords, ruleWords} from '../../web/view/why.js';

test('why: confidence in words', () => {
  const rows: [confidence: number, expected: string][] = [
    [0.991, 'Almost certain, 99 %'],
    [0.8, 'Likely, 80 %'],
    [0.655, 'Probable, 66 %'],
    [0.1, 'Uncertain, 10 %'],
  ];
  for (const [confidence, expected] of rows) assert.equal(confidenceWords(confidence), expected);
});

test('why: rules in words', () => {
  const rows: [rule: string, expected: string][] = [
    ['date.month_day_year', 'it is written as a date'],
    ['quote.run-on.indirect', 'the same speaker goes on'],
    ['holiday.easter', 'rule: holiday easter'],
    ['name.speaker', 'somebody with this name speaks'],
    ['quote.before.colon', 'the speaker and a colon stand before it'],
    ['quote.after.verb', 'the speaker stands behind it'], // the family has words, this rule has none
    ['ner', 'the trained model reads it as a name'],
  ];
  for (const [rule, expected] of rows) assert.equal(ruleWords(rule), expected);
});
