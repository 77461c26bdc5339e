import {buildPreset, buildWeb} from './build.mjs';
import {parseOptions, usageError} from './options.mjs';
import {installPackageTools} from './package-tools.mjs';
import {TEST_PACKAGES} from './packages.mjs';
import {runParts} from './run-parts.mjs';
import {setUp} from './set-up.mjs';
import {stepsOn} from './steps.mjs';
import {BUILDS, GROUPS, PARTS} from './test-parts.mjs';

/** @typedef {import('./test-parts.mjs').Build} Build */

const USAGE = `Usage: npm test [-- [--only GROUP] [--help]]
Installs what is missing, builds everything and runs all tests.
  --only GROUP  one group: ${GROUPS.join(', ')}`;

/** @param {string[]} args */
export async function main(args) {
  const {only, help} = parseOptions(args, {only: {type: 'string'}, help: {type: 'boolean'}}, USAGE);
  if (help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  if (only !== undefined && !GROUPS.includes(only)) {
    throw usageError(`--only: expected one of ${GROUPS.join(', ')}, got "${only}"`, USAGE);
  }
  const parts = PARTS.filter(({group}) => only === undefined || group === only);
  await setUp(TEST_PACKAGES, process.stdout);

  const broken = await makeBuilds(BUILDS.filter((build) => parts.some(({needs}) => needs.includes(build))));
  const {passed, failed} = await runParts(parts, broken, process.stdout);
  return failed === 0 && passed !== 0 ? 0 : 1;
}

/**
 * Makes the builds; a broken one does not stop the others. It fails the parts that need it.
 * @param {Build[]} builds
 * @returns {Promise<Set<Build>>} the broken ones
 */
async function makeBuilds(builds) {
  const step = stepsOn(process.stdout);
  const broken = new Set();
  for (const build of builds) {
    try {
      if (build === 'page') await buildWeb(step);
      else if (build === 'package-tools') await installPackageTools(step);
      else await buildPreset(build, step);
    } catch (error) {
      broken.add(build);
      process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
    }
  }
  return broken;
}
