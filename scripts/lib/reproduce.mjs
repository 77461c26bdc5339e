import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {parseOptions} from './options.mjs';
import {BUILD_PACKAGES} from './packages.mjs';
import {inRoot} from './paths.mjs';
import {Refusal} from './refusal.mjs';
import {setUp} from './set-up.mjs';
import {stepsOn} from './steps.mjs';

const USAGE = `Usage: npm run reproduce [-- --help]
Builds the WebAssembly twice from nothing, in two folders with names of different length and without the compiler's
cache, and compares the bytes.`;

const FOLDERS = [join('build', 'reproduce', 'a'), join('build', 'reproduce', 'elsewhere', 'deeper')];
const FILES = ['core.wasm', 'core.js'];
const LIMIT_MINUTES = 60;

/** @param {string[]} args */
export async function main(args) {
  const {help} = parseOptions(args, {help: {type: 'boolean'}}, USAGE);
  if (help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  await setUp(BUILD_PACKAGES, process.stdout);
  const step = stepsOn(process.stdout);
  const sources = ownFiles();
  const hashes = [];
  for (const folder of FOLDERS) {
    copy(sources, folder);
    const build = join(folder, 'build');
    const preset = ['--preset', 'wasm', '-S', folder, '-B', build, '-DANNOTATOR_TESTS=OFF', '-DANNOTATOR_BENCH=OFF'];
    // A build without its preset does not get the preset's environment.
    const env = {CCACHE_DISABLE: '1', NODE_PATH: '/usr/share/nodejs'};
    const options = {limitMinutes: LIMIT_MINUTES, env};
    await step(`Configuring ${folder}`, ['cmake', ...preset], {...options, log: 'reproduce-configure'});
    await step(`Building ${folder}`, ['cmake', '--build', build, '--target', 'core'], {
      ...options,
      log: 'reproduce-build',
    });
    hashes.push(FILES.map((name) => `${sha256(join(build, name))}  ${name}\n`).join(''));
  }
  const [first, second] = hashes;
  process.stdout.write(
    `${first}${first === second ? 'Both builds are the same.' : `The second build differs:\n${second}`}\n`,
  );
  return first === second ? 0 : 1;
}

/** Every file of the repository, as it stands. */
function ownFiles() {
  const {status, stdout, stderr} = spawnSync('git', ['ls-files', '-z'], {cwd: inRoot(), encoding: 'utf8'});
  if (status !== 0) throw new Refusal(`git ls-files: ${stderr}`);
  return stdout.split('\0').filter((name) => name !== '');
}

/**
 * @param {string[]} names
 * @param {string} folder
 */
function copy(names, folder) {
  rmSync(inRoot(folder), {recursive: true, force: true});
  for (const name of names) {
    mkdirSync(dirname(inRoot(folder, name)), {recursive: true});
    cpSync(inRoot(name), inRoot(folder, name));
  }
}

/** @param {string} file */
const sha256 = (file) =>
  createHash('sha256')
    .update(readFileSync(inRoot(file)))
    .digest('hex');
