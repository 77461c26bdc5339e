import {spawnSync} from 'node:child_process';
import {missingPackages, planInstall, twiceIfLocked} from './debian.mjs';
import {npmInstall, outdatedIn} from './npm.mjs';
import {Refusal} from './refusal.mjs';
import {stepsOn} from './steps.mjs';

/** Time limits in minutes; the whole test set is a download of about 500 MB. */
const LIMITS = {apt: 20, npm: 5};

/**
 * Says what is missing and installs it.
 * @param {import('./packages.mjs').Package[]} packages
 * @param {import('./steps.mjs').Screen} screen
 */
export async function setUp(packages, screen) {
  await installDebianPackages(packages, screen);
  await installNpmPackages(screen);
}

/**
 * @param {import('./packages.mjs').Package[]} packages
 * @param {import('./steps.mjs').Screen} screen
 */
async function installDebianPackages(packages, screen) {
  const missing = missingHere(packages);
  if (missing.length === 0) return;
  const plan = planInstall({
    platform: process.platform,
    hasApt: succeeds(['apt-get', '--version']),
    uid: process.getuid?.() ?? -1,
    sudo: sudoHere(),
    missing,
  });
  if (plan.kind === 'refuse') throw new Refusal(plan.message);

  screen.write(`Missing Debian packages: ${missing.map(({name}) => name).join(' ')}\n`);
  const step = stepsOn(screen);
  const options = {limitMinutes: LIMITS.apt, inOurGroup: true};
  await twiceIfLocked(() => step('Reading the list of Debian packages', plan.update, {...options, log: 'apt-update'}));
  await step(`Installing ${missing.length} Debian packages`, plan.install, {...options, log: 'apt-install'});
  const still = missingHere(missing);
  if (still.length === 0) return;
  throw new Refusal(`Not installed though apt-get reported no error: ${still.map(({name}) => name).join(' ')}`);
}

/** @param {import('./steps.mjs').Screen} screen */
async function installNpmPackages(screen) {
  const outdated = outdatedIn();
  if (outdated.length === 0) return;
  await stepsOn(screen)(`Installing ${outdated.length} npm packages`, npmInstall(), {
    log: 'npm-ci',
    limitMinutes: LIMITS.npm,
  });
}

/** @param {import('./packages.mjs').Package[]} packages */
function missingHere(packages) {
  const names = packages.map(({name}) => name);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholders
  const query = spawnSync('dpkg-query', ['--show', '--showformat=${Package} ${db:Status-Status}\\n', ...names]);
  return missingPackages(packages, String(query.stdout ?? ''));
}

function sudoHere() {
  if (succeeds(['sudo', '-n', 'true'])) return 'works';
  return succeeds(['sudo', '--version']) ? 'asks' : 'absent';
}

/** @param {import('./run.mjs').Command} command */
function succeeds([program, ...args]) {
  return spawnSync(program, args, {stdio: 'ignore'}).status === 0;
}
