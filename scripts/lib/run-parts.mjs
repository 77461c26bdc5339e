import {outcomeOf} from './counts.mjs';
import {run} from './run.mjs';
import {lastLines, showTime} from './steps.mjs';

/** @typedef {import('./test-parts.mjs').Part} Part */
/** @typedef {import('./test-parts.mjs').Build} Build */
/** @typedef {import('./counts.mjs').Count} Count */
/** @typedef {import('./steps.mjs').Screen} Screen */

/** Lines of a failing part's output that are shown; the log has the rest. */
const SHOWN_LINES = 200;

/**
 * Runs all parts, whatever becomes of one, and ends with the line `N passed, N failed`.
 * @param {Part[]} parts
 * @param {Set<Build>} broken builds that could not be made
 * @param {Screen} screen
 * @returns {Promise<Count>}
 */
export async function runParts(parts, broken, screen) {
  const total = {passed: 0, failed: 0};
  for (const part of parts) {
    const {passed, failed} = await runPart(part, broken, screen);
    total.passed += passed;
    total.failed += failed;
  }
  screen.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  return total;
}

/**
 * Runs a part and shows its count, and its output where something failed.
 * @param {Part} part
 * @param {Set<Build>} broken
 * @param {Screen} screen
 * @returns {Promise<Count>}
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
    if (failed !== 0) screen.write(`${lastLines(result.output, SHOWN_LINES)}\n(all of it: ${result.log})\n`);
    screen.write(`   ${passed} passed, ${failed} failed${reason === undefined ? '' : `: ${reason}`}\n`);
    return {passed, failed};
  } catch (error) {
    time.end();
    screen.write(`   0 passed, 1 failed: not run, ${error instanceof Error ? error.message : error}\n`);
    return {passed: 0, failed: 1};
  }
}
