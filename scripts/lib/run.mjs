import {spawn} from 'node:child_process';
import {closeSync, mkdirSync, openSync, readFileSync} from 'node:fs';
import {delimiter, dirname, relative} from 'node:path';
import {inRoot, ROOT} from './paths.mjs';

/**
 * @typedef {[string, ...string[]]} Command the program and its arguments
 * @typedef {{status: number | null, timedOut: boolean, output: string, log: string}} RunResult
 *   status: the exit code, null when a signal ended the command; output: standard output and error as they came;
 *   log: the file that holds the output, relative to the root.
 * @typedef {{log: string, limitMinutes: number, env?: Record<string, string>, inOurGroup?: boolean}} RunOptions
 *   log: file name below build/logs, without ".log"; inOurGroup: keep the terminal's process group, so that sudo
 *   finds its ticket.
 */

/**
 * Runs a command in the repository root to its end. What it leaves running, and all of it once the time limit has
 * passed, is killed with its process group. Interrupting us ends it too.
 * @param {Command} command
 * @param {RunOptions} options
 * @returns {Promise<RunResult>}
 */
export async function run([program, ...args], {log, limitMinutes, env = {}, inOurGroup = false}) {
  const file = inRoot('build', 'logs', `${log}.log`);
  mkdirSync(dirname(file), {recursive: true});
  const descriptor = openSync(file, 'w');
  const child = spawn(program, args, {
    cwd: ROOT,
    detached: !inOurGroup,
    env: {...childEnvironment(process.env, process.execPath), ...env},
    stdio: ['ignore', descriptor, descriptor],
  });
  closeSync(descriptor);

  const kill = () => killGroup(child, inOurGroup);
  const interrupted = (/** @type {NodeJS.Signals} */ signal) => {
    kill();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.on('SIGINT', interrupted).on('SIGTERM', interrupted);
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    kill();
  }, limitMinutes * 60_000);
  try {
    const {status, problem} = await ended(child);
    const output = readFileSync(file, 'utf8') + problem;
    return {status, timedOut, output, log: relative(ROOT, file)};
  } finally {
    clearTimeout(timer);
    kill();
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}

/**
 * The environment of what we start: the Node that runs us comes first, also where a package brings an older one.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} execPath
 */
export function childEnvironment(env, execPath) {
  return {...env, PATH: [dirname(execPath), env.PATH].filter(Boolean).join(delimiter)};
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<{status: number | null, problem: string}>} problem: why it could not be started, or empty
 */
function ended(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({status: null, problem: `${error.message}\n`}));
    child.once('exit', (status) => resolve({status, problem: ''}));
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {boolean} alone only the child: its group is ours
 */
function killGroup(child, alone) {
  if (child.pid === undefined) return;
  try {
    if (alone) child.kill('SIGTERM');
    else process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
