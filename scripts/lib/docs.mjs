import {parseOptions} from './options.mjs';
import {DOCS_PACKAGES} from './packages.mjs';
import {inRoot} from './paths.mjs';
import {setUp} from './set-up.mjs';
import {stepsOn} from './steps.mjs';

const USAGE = `Usage: npm run docs [-- --help]
Builds the site of docs/ into build/docs; open build/docs/index.html. It searches without a server.`;

export const SITE = inRoot('build', 'docs');

/**
 * Broken links and pages that no other leads to are errors.
 * @type {import('./run.mjs').Command}
 */
export const BUILD_SITE = ['sphinx-build', '-W', '--keep-going', '-q', '-E', '-b', 'html', inRoot('docs'), SITE];

/** @param {string[]} args */
export async function main(args) {
  const {help} = parseOptions(args, {help: {type: 'boolean'}}, USAGE);
  if (help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  await setUp(DOCS_PACKAGES, process.stdout);
  await stepsOn(process.stdout)('Building the site of docs/', BUILD_SITE, {log: 'docs', limitMinutes: 3});
  process.stdout.write('build/docs/index.html\n');
  return 0;
}
