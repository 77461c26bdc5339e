import {CHECKS} from './checks.mjs';
import {parseOptions} from './options.mjs';
import {CHECK_PACKAGES} from './packages.mjs';
import {run} from './run.mjs';
import {setUp} from './set-up.mjs';
import {showTime} from './steps.mjs';

const USAGE = `Usage: npm run check [-- [--fix] [--help]]
Checks types, lint and format, and tells all that is wrong.
  --fix  first rewrites what can be put right by itself: the format, and some of the lint`;

const LIMIT_MINUTES = 5;

/** @param {string[]} args */
export async function main(args) {
  const {fix, help} = parseOptions(args, {fix: {type: 'boolean'}, help: {type: 'boolean'}}, USAGE);
  if (help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  await setUp(CHECK_PACKAGES, process.stdout);
  let wrong = 0;
  for (const check of CHECKS) {
    if (!(await passes(check, fix === true))) wrong += 1;
  }
  return wrong === 0 ? 0 : 1;
}

/**
 * @param {import('./checks.mjs').Check} check
 * @param {boolean} fixFirst
 */
async function passes({title, log, command, fix}, fixFirst) {
  const time = showTime(process.stdout, title);
  if (fixFirst && fix !== undefined) await run(fix(), {log: `${log}-fix`, limitMinutes: LIMIT_MINUTES});
  const {status, output} = await run(command(), {log, limitMinutes: LIMIT_MINUTES});
  time.end();
  if (status === 0) return true;
  process.stdout.write(output);
  return false;
}
