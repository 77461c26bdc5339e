import {execFile} from 'node:child_process';
import {cpSync, mkdirSync, renameSync, rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {npmCommand} from '../../../scripts/lib/npm.mjs';
import {PACKAGE_TRIAL} from '../../../scripts/lib/paths.mjs';

/** The tools that scripts/lib/package-tools.mjs installed lie above it, so the fixtures find them. */
export const FIXTURES: string = resolve(PACKAGE_TRIAL, 'fixtures');
export const INSTALLED: string = join(FIXTURES, 'node_modules', 'article-annotator');
export const TARBALL: string = join(FIXTURES, 'article-annotator.tgz');

const LIMIT_MS = 180_000;

/** Packs the package and installs it into a fresh copy of the fixtures, as a user would; gives the names of its files. */
export async function installPacked(): Promise<string[]> {
  rmSync(FIXTURES, {recursive: true, force: true});
  mkdirSync(FIXTURES, {recursive: true});
  cpSync(resolve('tests/package/fixtures'), FIXTURES, {recursive: true});
  const packed = await npm(resolve('.'), 'pack', '--json', '--ignore-scripts', '--pack-destination', FIXTURES);
  const [{filename, files}] = JSON.parse(packed) as [{filename: string; files: {path: string}[]}];
  renameSync(join(FIXTURES, filename), TARBALL);
  await npm(
    FIXTURES,
    'install',
    '--prefer-offline',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-package-lock',
  );
  // For a page without any tool.
  cpSync(join(INSTALLED, 'dist'), join(FIXTURES, 'plain', 'article-annotator'), {recursive: true});
  for (const name of ['article.js', 'show.js']) cpSync(join(FIXTURES, name), join(FIXTURES, 'plain', name));
  return files.map(({path}) => path).sort();
}

/** Standard output of a script of Node in a fixture; rejects with all it printed. */
export function node(fixture: string, ...args: string[]): Promise<string> {
  return output(join(FIXTURES, fixture), process.execPath, args);
}

/** Standard output of the program of a package that is installed for these tests. */
export function tool(script: string, ...args: string[]): Promise<string> {
  return output(FIXTURES, process.execPath, [resolve(PACKAGE_TRIAL, 'node_modules', script), ...args]);
}

function npm(folder: string, ...args: string[]): Promise<string> {
  const [program, script] = npmCommand(process.env, process.execPath);
  return output(folder, program, [script, ...args]);
}

async function output(cwd: string, program: string, args: string[]): Promise<string> {
  try {
    return (await promisify(execFile)(program, args, {cwd, timeout: LIMIT_MS, maxBuffer: 2 ** 26})).stdout;
  } catch (error) {
    const {message, stdout = '', stderr = ''} = error as Error & {stdout?: string; stderr?: string};
    throw new Error(`${message}\n${stdout}${stderr}`, {cause: error});
  }
}
