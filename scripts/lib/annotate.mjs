import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {constants} from 'node:os';
import {buildPreset} from './build.mjs';
import {BUILD_PACKAGES} from './packages.mjs';
import {NATIVE_TOOL} from './paths.mjs';
import {setUp} from './set-up.mjs';
import {stepsOn} from './steps.mjs';

/**
 * Runs the native tool, built first where it is missing, in the folder npm was called from.
 * @param {string[]} args
 */
export async function main(args) {
  if (!existsSync(NATIVE_TOOL)) {
    await setUp(BUILD_PACKAGES, process.stderr);
    await buildPreset('native', stepsOn(process.stderr));
  }
  const {npm_lifecycle_event: script, INIT_CWD: calledFrom} = process.env;
  const cwd = script === 'annotate' ? calledFrom : process.cwd();
  const tool = spawn(NATIVE_TOOL, args, {cwd, stdio: 'inherit'});
  const [status, signal] = await once(tool, 'exit');
  return status ?? 128 + constants.signals[/** @type {NodeJS.Signals} */ (signal)];
}
