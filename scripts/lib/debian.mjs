import {setTimeout as pause} from 'node:timers/promises';

/** @typedef {import('./packages.mjs').Package} Package */
/** @typedef {import('./run.mjs').Command} Command */

/** Another apt-get may be installing: it is waited for this long, in seconds. */
const LOCK_WAIT_S = 300;

/** For the lock of the package lists apt-get does not wait. A fresh machine's own update takes about this long. */
const LISTS_PAUSE_MS = 30_000;

/**
 * @typedef {{platform: string, hasApt: boolean, uid: number, sudo: 'works' | 'asks' | 'absent', missing: Package[]}} Situation
 *   sudo: whether it works without asking for a password; missing: at least one.
 * @typedef {{kind: 'install', update: Command, install: Command} | {kind: 'refuse', message: string}} Plan
 */

/**
 * How to get the missing packages: two commands that may be run here and now, or why not.
 * @param {Situation} situation
 * @returns {Plan}
 */
export function planInstall({platform, hasApt, uid, sudo, missing}) {
  if (platform !== 'linux' || !hasApt) return {kind: 'refuse', message: unsupportedSystem(platform, missing)};
  if (uid !== 0 && sudo !== 'works') return {kind: 'refuse', message: commandsForRoot(sudo, missing)};

  /** @type {Command} */
  const aptGet = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', `DPkg::Lock::Timeout=${LOCK_WAIT_S}`];
  /** @type {Command} */
  const asRoot = uid === 0 ? aptGet : ['sudo', '-n', ...aptGet];
  return {
    kind: 'install',
    update: [...asRoot, 'update'],
    install: [...asRoot, 'install', '--yes', '--no-install-recommends', ...missing.map(({name}) => name)],
  };
}

/**
 * @param {'asks' | 'absent'} sudo
 * @param {Package[]} missing
 */
function commandsForRoot(sudo, missing) {
  const names = missing.map(({name}) => name).join(' ');
  const prefix = sudo === 'asks' ? 'sudo ' : '';
  return [
    `Missing Debian packages: ${names}`,
    `Installing them takes root. Run these commands${sudo === 'absent' ? ' as root' : ''}, then the same command again:`,
    `  ${prefix}apt-get update`,
    `  ${prefix}apt-get install --yes --no-install-recommends ${names}`,
  ].join('\n');
}

/**
 * @param {string} platform
 * @param {Package[]} missing
 */
function unsupportedSystem(platform, missing) {
  return [
    `Article Annotator is built on Debian 12 or newer; this system (${platform}) has no apt-get to install with.`,
    'On Debian, or in a container of it, the same command works. It needs these tools:',
    ...missing.map(({name, program}) => `  ${name}${program === undefined || program === name ? '' : ` (${program})`}`),
  ].join('\n');
}

/**
 * Makes a second attempt, after a pause, where the first failed because another apt-get holds a lock.
 * @param {() => Promise<void>} attempt
 * @param {number} [pauseMs]
 */
export async function twiceIfLocked(attempt, pauseMs = LISTS_PAUSE_MS) {
  try {
    await attempt();
  } catch (error) {
    if (!(error instanceof Error && /Could not get lock/.test(error.message))) throw error;
    await pause(pauseMs);
    await attempt();
  }
}

/**
 * The packages that `dpkg-query` does not call installed.
 * @param {Package[]} packages
 * @param {string} queried output of dpkg-query, a line a package: name, space, status
 */
export function missingPackages(packages, queried) {
  const installed = new Set(
    queried
      .split('\n')
      .map((line) => line.split(' '))
      .filter(([, status]) => status === 'installed')
      .map(([name]) => name),
  );
  return packages.filter(({name}) => !installed.has(name));
}
