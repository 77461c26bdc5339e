import assert from 'node:assert/strict';
import {test} from 'node:test';
import {atOnce} from '../../web/document/at-once.js';
import {type Bar, dayRange, rangeBars} from '../../web/view/panels/range-bars.js';

const right = ({x, width}: Bar): number => Math.round((x + width) * 10) / 10;

test('range bars: what is earlier lies further left, what is within lies within, the ends are at the edges', () => {
  const rows: [words: string, ranges: string[], holds: (bars: Bar[]) => boolean][] = [
    ['none', [], (bars) => bars.length === 0],
    ['one day', ['2025-10-28 2025-10-29'], ([day]) => day?.x === 0 && right(day) === 100],
    ['a point', ['2025-10-28'], ([point]) => point?.x === 0 && point.width === 1.5],
    [
      'a day within its week',
      ['2025-10-27 2025-11-03', '2025-10-28 2025-10-29'],
      ([week, day]) => !!week && !!day && week.x === 0 && right(week) === 100 && day.x > 0 && right(day) < 100,
    ],
    [
      'a year long ago takes less than it would to scale, and more than a day',
      ['2019-01-01 2020-01-01', '2025-10-28 2025-10-29'],
      ([year, day]) => !!year && !!day && year.width > 2 * day.width && year.width < 60 && right(year) < day.x,
    ],
    [
      'before our era, and a century',
      ['-0044', '1801-01-01 1901-01-01'],
      ([old, century]) => !!old && !!century && old.x === 0 && old.x < century.x && right(century) === 100,
    ],
    [
      'a morning and its evening',
      ['2025-10-28T06:00 2025-10-28T12:00', '2025-10-28T18:00 2025-10-29'],
      ([morning, evening]) => !!morning && !!evening && right(morning) < evening.x + 1.5,
    ],
    ['an end before its beginning is a point', ['2025-10-28 2025-10-20', '2025-10-29'], ([odd]) => odd?.width === 1.5],
  ];
  for (const [words, ranges, holds] of rows) {
    const days = ranges.map((range) => {
      const [begin = '', until = null] = range.split(' ');
      return dayRange(begin, until);
    });
    const bars = atOnce(rangeBars(days));
    assert.ok(holds(bars), `${words}: ${JSON.stringify(bars)}`);
  }
});
