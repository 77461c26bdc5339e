import {outcomeOf} from './counts.mjs';
import {failuresIn} from './failures.mjs';
import {run} from './run.mjs';
import {firstLines, lastLines, showTime} from './steps.mjs';

/** @typedef {import('./test-parts.mjs').Part} Part */
/** @typedef {import('./test-parts.mjs').Build} Build */
/** @typedef {import('./counts.mjs').Count} Count */
/** @typedef {import('./steps.mjs').Screen} Screen */

/** Lines of a failing part's output that are shown; the log has the rest. */
const SHOWN_LINES = 200;

/** Lines of what a failed test printed that are shown. */
const SHOWN_LINES_OF_A_TEST = 40;

/**
 * Runs all parts, whatever becomes of one, and ends with the names of the tests that failed, if any did, and the line
 * `N passed, N failed`.
 * @param {Part[]} parts
 * @param {Set<Build>} broken builds that could not be made
 * @param {Screen} screen
 * @returns {Promise<Count>}
 */
export async function runParts(parts, broken, screen) {
  const total = {passed: 0, failed: 0};
  /** @type {string[]} */
  const names = [];
  for (const part of parts) {
    const {passed, failed, failures} = await runPart(part, broken, screen);
    total.passed += passed;
    total.failed += failed;
    names.push(...failures.map((name) => `${part.group}: ${name}`));
  }
  if (names.length !== 0) screen.write(`\nFailed:\n${names.map((name) => `   ${name}\n`).join('')}`);
  screen.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  return total;
}

/**
 * Runs a part and shows its count, and where something failed, what the failed tests printed.
 * @param {Part} part
 * @param {Set<Build>} broken
 * @param {Screen} screen
 * @returns {Promise<Count & {failures: string[]}>} failures: names of failed tests, as far as the output has them
 */
async function runPart({title, log, needs, limitMinutes, command, count}, broken, screen) {
  screen.write('\n');
  const time = showTime(screen, `== ${title}`);
  try {
    const missing = needs.filter((build) => broken.has(build));
    if (missing.length !== 0) throw new Error(`broken builds: ${missing.join(', ')}`);
    const result = await run(await command(), {log, limitMinutes});
    time.end();
    const {passed, failed, reason} = outcomeOf(result, count);
    const failures = failed === 0 ? [] : failuresIn(result.output);
    if (failed !== 0) screen.write(`${failureText(result.output, failures)}\n(all of it: ${result.log})\n`);
    screen.write(`   ${passed} passed, ${failed} failed${reason === undefined ? '' : `: ${reason}`}\n`);
    return {passed, failed, failures: failures.length === 0 && failed !== 0 ? [title] : failures.map(({name}) => name)};
  } catch (error) {
    time.end();
    screen.write(`   0 passed, 1 failed: not run, ${error instanceof Error ? error.message : error}\n`);
    return {passed: 0, failed: 1, failures: [title]};
  }
}

/**
 * @param {string} output
 * @param {import('./failures.mjs').Failure[]} failures
 */
function failureText(output, failures) {
  if (failures.length === 0) return lastLines(output, SHOWN_LINES);
  const texts = failures.map(({text}) => firstLines(text, SHOWN_LINES_OF_A_TEST));
  return firstLines(texts.join('\n'), SHOWN_LINES);
}
