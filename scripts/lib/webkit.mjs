import {spawnSync} from 'node:child_process';
import {buildPreset, buildWeb} from './build.mjs';
import {bundleTests} from './bundle-tests.mjs';
import {parseOptions} from './options.mjs';
import {BUILD_PACKAGES, WEBKIT_PACKAGES} from './packages.mjs';
import {ROOT} from './paths.mjs';
import {setUp} from './set-up.mjs';
import {stepsOn} from './steps.mjs';

const USAGE = `Usage: npm run webkit [-- --help]
Tries the page, the one file and the package in WebKitGTK, the engine nearest to Safari. Apart from npm test, for its
browser brings 170 Debian packages.`;

/** @param {string[]} args */
export async function main(args) {
  const {help} = parseOptions(args, {help: {type: 'boolean'}}, USAGE);
  if (help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  await setUp([...BUILD_PACKAGES, ...WEBKIT_PACKAGES], process.stdout);
  const step = stepsOn(process.stdout);
  await buildPreset('native', step, 'article-annotator');
  await buildPreset('wasm', step, 'core');
  await buildWeb(step);
  const files = await bundleTests('webkit');
  const {status} = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...files], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return status ?? 1;
}
