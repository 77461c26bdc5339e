import {parseOptions} from './options.mjs';
import {BUILD_PACKAGES, TEST_PACKAGES} from './packages.mjs';
import {setUp} from './set-up.mjs';

const USAGE = `Usage: node scripts/setup.mjs [--for-tests] [--help]
Installs what npm start needs; with --for-tests what npm test needs as well, the browsers among it.`;

/** @param {string[]} args */
export async function main(args) {
  const options = parseOptions(args, {'for-tests': {type: 'boolean'}, help: {type: 'boolean'}}, USAGE);
  if (options.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  await setUp(options['for-tests'] ? TEST_PACKAGES : BUILD_PACKAGES, process.stdout);
  process.stdout.write('Everything is installed.\n');
  return 0;
}
