import {existsSync, readFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {inRoot} from './paths.mjs';
import {Refusal} from './refusal.mjs';

/** @typedef {{packages: Record<string, {version?: string, integrity?: string, optional?: boolean}>}} LockFile */

/**
 * The packages of the lock file that are not installed as it says. An optional one may be absent: it is for another
 * platform.
 * @param {LockFile} locked package-lock.json
 * @param {LockFile} installed node_modules/.package-lock.json
 * @returns {string[]} names, in the order of the lock file
 */
export function outdatedPackages(locked, installed) {
  return Object.entries(locked.packages)
    .filter(([path]) => path !== '')
    .filter(([path, {version, integrity, optional = false}]) => {
      const found = installed.packages[path];
      if (found === undefined) return !optional;
      return found.version !== version || found.integrity !== integrity;
    })
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
}

/**
 * The packages that `npm ci` would bring or change in a folder of the repository.
 * @param {string} [folder] the root without it
 */
export function outdatedIn(folder = '') {
  const installed = inRoot(folder, 'node_modules', '.package-lock.json');
  return outdatedPackages(
    readLock(inRoot(folder, 'package-lock.json')),
    existsSync(installed) ? readLock(installed) : {packages: {}},
  );
}

/**
 * npm as a command of the Node that runs us: the npm that started us, else the one installed with this Node.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} execPath
 * @param {(path: string) => boolean} exists
 * @returns {[string, string]}
 */
export function npmCommand(env, execPath, exists = existsSync) {
  const beside = dirname(execPath);
  const found = [
    env.npm_execpath,
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, 'npm'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ].find((path) => path !== undefined && /^npm(-cli\.[cm]?js)?$/.test(basename(path)) && exists(path));
  if (found === undefined) throw new Refusal(`npm not found beside ${execPath}: install Node together with npm`);
  return [execPath, found];
}

/**
 * Installs what a lock file says. No package here needs an install script; without them an install is the same
 * everywhere.
 * @param {string} [folder] of the repository; the root without it
 * @returns {[string, ...string[]]}
 */
export function npmInstall(folder) {
  const where = folder === undefined ? [] : ['--prefix', folder];
  return [...npmCommand(process.env, process.execPath), 'ci', ...where, '--ignore-scripts', '--no-audit', '--no-fund'];
}

/**
 * @param {string} path
 * @returns {LockFile}
 */
function readLock(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
