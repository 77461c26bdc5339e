import assert from 'node:assert/strict';
import {test} from 'node:test';
import {History} from '../../web/view/history.js';

test('history: goes back and forth, and forgets what was taken back after a new change', () => {
  const history = new History<string>();
  assert.equal(history.undo('a'), undefined);
  history.push('a');
  history.push('b');
  assert.equal(history.undo('c'), 'b');
  assert.equal(history.undo('b'), 'a');
  assert.equal(history.redo('a'), 'b');
  history.push('b');
  assert.equal(history.redo('d'), undefined);
});

test('history: has no end, but keeps only fifty different heavy things', () => {
  const rows: [heavy: ((state: {text: string}) => unknown) | undefined, texts: number, steps: number][] = [
    [undefined, 200, 200],
    [({text}) => text, 200, 50],
    [({text}) => text, 2, 200],
  ];
  for (const [heavy, texts, steps] of rows) {
    const history = new History<{text: string}>(heavy);
    for (let step = 0; step < 200; step++) history.push({text: String(step % texts)});
    let back = 0;
    while (history.undo({text: ''}) !== undefined) back++;
    assert.equal(back, steps);
  }
});
