/** @typedef {{passed: number, failed: number}} Count */
/** @typedef {{status: number | null, timedOut: boolean, output: string}} Ended a command that has ended */
/** @typedef {Count & {reason?: string}} Outcome reason: why a failure was added to those counted */

/**
 * Counts the tests in what a test program printed; null when there is no summary.
 * @typedef {(ended: Ended) => Count | null} Counter
 */

/**
 * doctest: `[doctest] test cases: 12 | 11 passed | 1 failed | 0 skipped`. A skipped test has not passed.
 * @type {Counter}
 */
export function countDoctest({output}) {
  const summary = /^\[doctest\] test cases:\s*(\d+)\s*\|\s*(\d+) passed\s*\|\s*(\d+) failed(?:\s*\|\s*(\d+) skipped)?/m;
  const found = summary.exec(output);
  if (found === null) return null;
  const [, , passed, failed, skipped = 0] = found;
  return {passed: Number(passed), failed: Number(failed) + Number(skipped)};
}

/**
 * The TAP of `node --test`, which ends with a line for each of pass, fail, cancelled, skipped and todo.
 * @type {Counter}
 */
export function countTap({output}) {
  const of = (/** @type {string} */ key) => {
    const last = [...output.matchAll(new RegExp(`^# ${key} (\\d+)$`, 'gm'))].at(-1);
    return last === undefined ? null : Number(last[1]);
  };
  const [passed, failed] = [of('pass'), of('fail')];
  if (passed === null || failed === null) return null;
  return {passed, failed: failed + (of('cancelled') ?? 0) + (of('skipped') ?? 0) + (of('todo') ?? 0)};
}

/**
 * A program that is one test: it passes with exit code 0.
 * @type {Counter}
 */
export function countExit({status}) {
  return status === 0 ? {passed: 1, failed: 0} : {passed: 0, failed: 1};
}

/**
 * What a part of the tests comes to. A crash, a hang, a missing summary and no tests at all are each a failure.
 * @param {Ended} ended
 * @param {Counter} counter
 * @returns {Outcome}
 */
export function outcomeOf(ended, counter) {
  const counted = counter(ended);
  const {passed, failed} = counted ?? {passed: 0, failed: 0};
  const withFailure = (/** @type {string} */ reason) => ({passed, failed: failed + 1, reason});
  if (ended.timedOut) return withFailure('ran out of time');
  if (counted === null) return withFailure(`printed no count (exit code ${ended.status ?? 'none: ended by a signal'})`);
  if (ended.status !== 0 && failed === 0) {
    return withFailure(`no test failed, but the exit code is ${ended.status ?? 'none: ended by a signal'}`);
  }
  if (passed + failed === 0) return withFailure('ran no tests');
  return counted;
}
