import assert from 'node:assert/strict';
import {test} from 'node:test';
import {place} from '../../web/view/place.js';

const WINDOW = {left: 0, top: 50, right: 400, bottom: 300};
const CARD = {width: 200, height: 100};

const ROWS: {words: string; anchor: [left: number, top: number]; expected: [left: number, top: number]}[] = [
  {words: 'below the mark', anchor: [100, 100], expected: [100, 128]},
  {words: 'above where there is no room below', anchor: [100, 250], expected: [100, 142]},
  {words: 'moved in from the right edge', anchor: [350, 100], expected: [192, 128]},
  {words: 'moved in from the left edge', anchor: [-30, 100], expected: [8, 128]},
];

test('place: the card is beside the mark and inside the window', () => {
  for (const {words, anchor, expected} of ROWS) {
    const [left, top] = anchor;
    const point = place({left, top, right: left + 60, bottom: top + 20}, CARD, WINDOW);
    assert.deepEqual([point.left, point.top], expected, words);
  }
});

test('place: where there is room for it on neither side, it is as high as there is room', () => {
  const high = {width: 200, height: 200};
  const rows: [anchorTop: number, expected: {left: number; top: number; height: number}][] = [
    [90, {left: 8, top: 118, height: 174}],
    [200, {left: 8, top: 58, height: 134}],
  ];
  for (const [top, expected] of rows) {
    assert.deepEqual(place({left: 0, top, right: 60, bottom: top + 20}, high, WINDOW), expected);
  }
});

test('place: the card stays in a window that is too low for both', () => {
  const {top} = place({left: 0, top: 100, right: 60, bottom: 260}, CARD, WINDOW);
  assert.ok(WINDOW.top <= top && top + CARD.height <= WINDOW.bottom);
});
