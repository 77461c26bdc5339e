import assert from 'node:assert/strict';
import {test} from 'node:test';
import {countTap} from '../../scripts/lib/counts.mjs';
import {runParts} from '../../scripts/lib/run-parts.mjs';

/** A part whose program prints a summary and ends as told. */
const part = (title, {pass = 0, fail = 0, code = '', needs = []}) => ({
  group: 'any',
  title,
  log: 'run-parts-test',
  needs,
  limitMinutes: 1,
  command: () => [process.execPath, '--eval', `console.log("# pass ${pass}\\n# fail ${fail}"); ${code}`],
  count: countTap,
});

async function shown(parts, broken = []) {
  let text = '';
  const screen = {write: (piece) => (text += piece)};
  const total = await runParts(parts, new Set(broken), screen);
  return {total, lines: text.trimEnd().split('\n')};
}

test('all parts run, whatever becomes of one, and the last line is the sum', async () => {
  const unmade = {
    ...part('unmade', {}),
    command: () => {
      throw new Error('there are no test files');
    },
  };
  const {total, lines} = await shown([
    part('good', {pass: 3}),
    part('bad', {pass: 1, fail: 2, code: 'process.exitCode = 1'}),
    part('crashing', {pass: 5, code: 'process.abort()'}),
    unmade,
    part('last', {pass: 4}),
  ]);
  assert.deepEqual(total, {passed: 13, failed: 4});
  assert.equal(lines.at(-1), '13 passed, 4 failed');
});

test('a failing part shows its output, a passing one only its count', async () => {
  const good = await shown([part('good', {pass: 1, code: 'console.log("noise")'})]);
  const bad = await shown([part('bad', {fail: 1, code: 'console.log("cause")'})]);
  assert.ok(!good.lines.includes('noise'));
  assert.ok(bad.lines.includes('cause'));
  assert.ok(bad.lines.includes('(all of it: build/logs/run-parts-test.log)'));
});

test('the names of the failed tests stand before the sum', async () => {
  const printed = ['not ok 1 - it holds', '  ---', '  error: "cause"', '  ...', 'ok 2 - it stands'].join('\n');
  const failing = part('failing', {pass: 1, fail: 1, code: `console.log(${JSON.stringify(printed)})`});
  const {lines} = await shown([failing, part('silent', {fail: 1})]);
  assert.deepEqual(lines.slice(-5), ['Failed:', '   any: it holds', '   any: silent', '', '1 passed, 2 failed']);
  assert.ok(lines.includes('  error: "cause"'));
  assert.ok(!lines.includes('ok 2 - it stands'), 'only what the failed test printed');
});

test('a part whose build is broken is one failure and is not run', async () => {
  const needing = part('needing', {pass: 9, needs: ['wasm', 'page']});
  const {total, lines} = await shown([needing, part('other', {pass: 1, needs: ['native']})], ['page']);
  assert.deepEqual(total, {passed: 1, failed: 1});
  assert.ok(lines.includes('   0 passed, 1 failed: not run, broken builds: page'));
});
