import assert from 'node:assert/strict';
import {test} from 'node:test';
import {AnnotatedDocument} from '../../web/document/annotated-document.js';
import {dateFields} from '../../web/document/date-value.js';
import type {DateExpression} from '../../web/engine/contract.js';
import {line, steps} from '../../web/view/panels/timeline.js';
import {analysisOf} from './support/analysis.js';

/** A text that names these values, one after the other; '2025 END' is the end of 2025. */
function documentOf(values: readonly string[]): AnnotatedDocument {
  const text = values.join(' ');
  let start = 0;
  const dates = values.map((words, index): DateExpression => {
    const [value = '', mod] = words.split(' ');
    const isBefore = value.startsWith('BC');
    const fields = isBefore
      ? ({type: 'DATE', value, mod: null, quant: null, freq: null, begin: null, until: null} as const)
      : dateFields(value);
    const date = {
      id: `d${index}`,
      start,
      end: start + words.length,
      ...fields,
      ...(mod === undefined ? {} : {mod}),
      anchor: 'none',
      confidence: 1,
      rule: '',
    };
    start += words.length + 1;
    return date as DateExpression;
  });
  return new AnnotatedDocument(text, analysisOf(text, {dates}));
}

test('time line: in the order of the calendar, what holds another before it; what has no place is apart', () => {
  const rows: [values: string, placed: string, apart: string][] = [
    ['', '', ''],
    ['2025-10-29 2025-10-28', '2025-10-28 2025-10-29', ''],
    ['2025-01-01 2025 2025-01 202 20', '20 202 2025 2025-01 2025-01-01', ''],
    ['0044 BC0044 BC0300 1985 198', 'BC0300 BC0044 0044 198 1985', ''],
    ['2025-10-28TEV 2025-10-28T09:30 2025-10-28', '2025-10-28 2025-10-28T09:30 2025-10-28TEV', ''],
    ['P3D 2025 XXXX-10 PAST_REF', '2025', 'P3D XXXX-10 PAST_REF'],
  ];
  for (const [values, placed, apart] of rows) {
    const found = line.of(documentOf(values.split(' ').filter(Boolean)));
    assert.equal(found.placed.map(({date}) => date.value).join(' '), placed, values);
    assert.equal(found.apart.map(({date}) => date.value).join(' '), apart, values);
  }
});

test('time line: the end of a year stands behind its first months, the start of it before them', () => {
  const {placed} = line.of(documentOf(['2025 START', '2025 END', '2025-01-04', '2025-06']));
  assert.deepEqual(
    placed.map(({date}) => date.id),
    ['d0', 'd2', 'd3', 'd1'],
  );
  assert.ok((placed[3]?.bar?.x ?? 0) > (placed[2]?.bar?.x ?? 100));
});

test('time line: it is made once, in no fewer steps than there are dates', () => {
  const document = documentOf(Array.from({length: 500}, (_, index) => String(1500 + index)));
  assert.ok([...steps(document)].length >= 500);
  assert.equal([...steps(document)].length, 0);
  assert.equal(line.of(document), line.of(document));
});
