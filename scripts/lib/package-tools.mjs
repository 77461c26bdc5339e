import {copyFileSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {npmInstall, outdatedIn} from './npm.mjs';
import {inRoot, PACKAGE_TRIAL} from './paths.mjs';

/** 300 MB, most of it one framework; a minute on a fast line. */
const LIMIT_MINUTES = 5;

/**
 * The bundlers and checkers that use the package in its tests, as tests/package/package-lock.json names them. They stand
 * outside the sources, so that no check reads them.
 * @param {import('./steps.mjs').Step} step
 */
export async function installPackageTools(step) {
  mkdirSync(inRoot(PACKAGE_TRIAL), {recursive: true});
  for (const name of ['package.json', 'package-lock.json']) {
    copyFileSync(inRoot('tests', 'package', name), inRoot(join(PACKAGE_TRIAL, name)));
  }
  const outdated = outdatedIn(PACKAGE_TRIAL);
  if (outdated.length === 0) return;
  await step(`Installing ${outdated.length} npm packages for the tests of the package`, npmInstall(PACKAGE_TRIAL), {
    log: 'npm-ci-package',
    limitMinutes: LIMIT_MINUTES,
  });
}
