import assert from 'node:assert/strict';
import {test} from 'node:test';
import {countDoctest, countExit, countTap, outcomeOf} from '../../scripts/lib/counts.mjs';

const ended = (output, {status = 0, timedOut = false} = {}) => ({output, status, timedOut});

const TAP = '1..3\n# tests 3\n# suites 0\n# pass 2\n# fail 1\n# cancelled 0\n# skipped 0\n# todo 0\n# duration_ms 5\n';

test('doctest: the summary line is counted, a skipped test as failed', () => {
  const rows = [
    ['[doctest] test cases: 12 | 12 passed | 0 failed | 0 skipped\n', {passed: 12, failed: 0}],
    ['[doctest] test cases:   7 |   5 passed |  2 failed |\n', {passed: 5, failed: 2}],
    ['[doctest] test cases: 3 | 2 passed | 0 failed | 1 skipped\n', {passed: 2, failed: 1}],
    ['[doctest] assertions: 30 | 30 passed | 0 failed |\n', null],
    ['[doctest] doctest version is "2.4.9"\nSegmentation fault\n', null],
    ['', null],
  ];
  for (const [output, expected] of rows) assert.deepEqual(countDoctest(ended(output)), expected, output);
});

test('TAP: the last summary is counted; cancelled, skipped and todo tests as failed', () => {
  const rows = [
    [TAP, {passed: 2, failed: 1}],
    [TAP.replace('cancelled 0', 'cancelled 2'), {passed: 2, failed: 3}],
    [TAP.replace('skipped 0', 'skipped 1').replace('todo 0', 'todo 1'), {passed: 2, failed: 3}],
    [`# pass 9\n# fail 9\n${TAP}`, {passed: 2, failed: 1}],
    ['# pass 2\n', null],
    ['TAP version 13\nok 1 - a test\n', null],
    ['', null],
  ];
  for (const [output, expected] of rows) assert.deepEqual(countTap(ended(output)), expected, output);
});

test('a check is one test, passed with exit code 0', () => {
  assert.deepEqual(countExit(ended('', {status: 0})), {passed: 1, failed: 0});
  assert.deepEqual(countExit(ended('', {status: 2})), {passed: 0, failed: 1});
  assert.deepEqual(countExit(ended('', {status: null})), {passed: 0, failed: 1});
});

test('a crash, a hang, a missing count and no tests at all are each one failure more', () => {
  const rows = [
    ['all passed', ended('2 0'), {passed: 2, failed: 0}],
    ['one failed', ended('2 1', {status: 1}), {passed: 2, failed: 1}],
    ['crash before the count', ended('', {status: null}), {passed: 0, failed: 1, reason: /printed no count.*signal/}],
    ['end without a count', ended(''), {passed: 0, failed: 1, reason: /printed no count/}],
    ['crash after the count', ended('2 0', {status: 134}), {passed: 2, failed: 1, reason: /exit code is 134/}],
    ['hang after the count', ended('2 0', {status: null, timedOut: true}), {passed: 2, failed: 1, reason: /time/}],
    ['hang before the count', ended('', {status: null, timedOut: true}), {passed: 0, failed: 1, reason: /time/}],
    ['no tests', ended('0 0'), {passed: 0, failed: 1, reason: /no tests/}],
  ];
  const counter = ({output}) => {
    const [passed, failed] = output.split(' ').map(Number);
    return failed === undefined ? null : {passed, failed};
  };
  for (const [name, result, {reason, ...count}] of rows) {
    const {reason: given, ...counted} = outcomeOf(result, counter);
    assert.deepEqual(counted, count, name);
    if (reason === undefined) assert.equal(given, undefined, name);
    else assert.match(given, reason, name);
  }
});
