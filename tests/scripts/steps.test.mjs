import assert from 'node:assert/strict';
import {test} from 'node:test';
import {lastLines, stepsOn} from '../../scripts/lib/steps.mjs';

const node = (code) => [process.execPath, '--eval', code];
const OPTIONS = {log: 'steps-test', limitMinutes: 1};

function screenOf() {
  const screen = {text: '', write: (piece) => (screen.text += piece)};
  return screen;
}

test('a step is one line with its time; its output stays in the log', async () => {
  const screen = screenOf();
  await stepsOn(screen)('Counting', node('console.log("noise")'), OPTIONS);
  assert.match(screen.text, /^Counting … \d+\.\d s\n$/);
});

test('a failed step tells the exit code, the log and the end of the output', async () => {
  const failing = node('for (let i = 1; i <= 40; i += 1) console.log("line", i); process.exitCode = 3');
  await assert.rejects(stepsOn(screenOf())('Counting', failing, OPTIONS), (/** @type {Error} */ {message}) => {
    const [first, ...lines] = message.split('\n');
    assert.equal(first, 'Counting: failed (exit code 3). The end of build/logs/steps-test.log:');
    assert.deepEqual([lines.length, lines[0], lines.at(-1)], [30, 'line 11', 'line 40']);
    return true;
  });
});

test('a step that hangs tells its limit', async () => {
  const hanging = node('setTimeout(() => {}, 60_000)');
  const step = stepsOn(screenOf());
  await assert.rejects(step('Waiting', hanging, {...OPTIONS, limitMinutes: 0.005}), /no end after 0.005 minutes/);
});

test('long lines are cut', () => {
  assert.equal(lastLines(`short\n${'x'.repeat(1000)}\n`, 5), `short\n${'x'.repeat(300)}…`);
});
