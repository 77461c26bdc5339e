import {CHECKS} from './checks.mjs';
import {parseOptions} from './options.mjs';
import {CHECK_PACKAGES} from './packages.mjs';
import {run} from './run.mjs';
import {setUp} from './set-up.mjs';
import {showTime} from './steps.mjs';

const USAGE = `Usage: npm run check [-- --help]
Checks types, lint and format, and tells all that is wrong.`;

const LIMIT_MINUTES = 5;

/** @param {string[]} args */
export async function main(args) {
  const {help} = parseOptions(args, {help: {type: 'boolean'}}, USAGE);
  if (help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  await setUp(CHECK_PACKAGES, process.stdout);
  let wrong = 0;
  for (const {title, log, command} of CHECKS) {
    const time = showTime(process.stdout, title);
    const {status, output} = await run(command(), {log, limitMinutes: LIMIT_MINUTES});
    time.end();
    if (status !== 0) {
      wrong += 1;
      process.stdout.write(output);
    }
  }
  return wrong === 0 ? 0 : 1;
}
