import {buildPreset, buildWeb} from './build.mjs';
import {outcomeOf} from './counts.mjs';
import {parseOptions, usageError} from './options.mjs';
import {TEST_PACKAGES} from './packages.mjs';
import {run} from './run.mjs';
import {setUp} from './set-up.mjs';
import {lastLines, showTime, stepsOn} from './steps.mjs';
import {BUILDS, GROUPS, PARTS} from './test-parts.mjs';

/** @typedef {import('./test-parts.mjs').Part} Part */
/** @typedef {import('./test-parts.mjs').Build} Build */
/** @typedef {import('./counts.mjs').Count} Count */

const USAGE = `Usage: npm test [-- [--only GROUP] [--help]]
Installs what is missing, builds everything and runs all tests.
  --only GROUP  one group: ${GROUPS.join(', ')}`;

/** Lines of a failing part's output that are shown; the log has the rest. */
const SHOWN_LINES = 200;

const out = process.stdout;

/** @param {string[]} args */
export async function main(args) {
  const {only, help} = parseOptions(args, {only: {type: 'string'}, help: {type: 'boolean'}}, USAGE);
  if (help) {
    out.write(`${USAGE}\n`);
    return 0;
  }
  if (only !== undefined && !GROUPS.includes(only)) {
    throw usageError(`--only: expected one of ${GROUPS.join(', ')}, got "${only}"`, USAGE);
  }
  const parts = PARTS.filter(({group}) => only === undefined || group === only);
  await setUp(TEST_PACKAGES, stepsOn(out));

  const broken = await makeBuilds(BUILDS.filter((build) => parts.some(({needs}) => needs.includes(build))));
  /** @type {Count} */
  const total = {passed: 0, failed: 0};
  for (const part of parts) {
    const {passed, failed} = await runPart(part, broken);
    total.passed += passed;
    total.failed += failed;
  }
  out.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 && total.passed !== 0 ? 0 : 1;
}

/**
 * Makes the builds; a broken one does not stop the others.
 * @param {Build[]} builds
 * @returns {Promise<Set<Build>>} the broken ones
 */
async function makeBuilds(builds) {
  const step = stepsOn(out);
  const broken = new Set();
  for (const build of builds) {
    try {
      if (build === 'page') await buildWeb(step);
      else await buildPreset(build, step);
    } catch (error) {
      broken.add(build);
      out.write(`${messageOf(error)}\n`);
    }
  }
  return broken;
}

/**
 * Runs a part and shows its count, and its output where something failed.
 * @param {Part} part
 * @param {Set<Build>} broken
 * @returns {Promise<Count>}
 */
async function runPart({title, log, needs, limitMinutes, command, count}, broken) {
  out.write('\n');
  const time = showTime(out, `== ${title}`);
  try {
    const missing = needs.filter((build) => broken.has(build));
    if (missing.length !== 0) throw new Error(`broken builds: ${missing.join(', ')}`);
    const result = await run(await command(), {log, limitMinutes});
    time.end();
    const {passed, failed, reason} = outcomeOf(result, count);
    if (failed !== 0) out.write(`${lastLines(result.output, SHOWN_LINES)}\n(all of it: ${result.log})\n`);
    out.write(`   ${passed} passed, ${failed} failed${reason === undefined ? '' : `: ${reason}`}\n`);
    return {passed, failed};
  } catch (error) {
    time.end();
    out.write(`   0 passed, 1 failed: not run, ${messageOf(error)}\n`);
    return {passed: 0, failed: 1};
  }
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
