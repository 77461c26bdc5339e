import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {buildPreset} from './build.mjs';
import {FUZZERS} from './fuzzers.mjs';
import {parseOptions} from './options.mjs';
import {COVERAGE_PACKAGES} from './packages.mjs';
import {inRoot} from './paths.mjs';
import {Refusal} from './refusal.mjs';
import {setUp} from './set-up.mjs';
import {stepsOn} from './steps.mjs';

const USAGE = `Usage: npm run coverage [-- [--missing FILE] [--help]]
Runs the C++ tests and the inputs of the fuzzers, and prints for each file of the core which share of its branches they
take both ways.
  --missing FILE  the branches that are not taken in the files with this in their names: line, T when never true, F when
                  never false, and the condition`;

const FOLDER = join('build', 'coverage');
const LIMIT_MINUTES = 20;

/**
 * @typedef {[line: number, column: number, endLine: number, endColumn: number, taken: number, notTaken: number]} Branch
 * @typedef {{filename: string, branches: Branch[], summary: {branches: {count: number, covered: number}}}} File
 */

/** @param {string[]} args */
export async function main(args) {
  const {missing, help} = parseOptions(args, {missing: {type: 'string'}, help: {type: 'boolean'}}, USAGE);
  if (help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  await setUp(COVERAGE_PACKAGES, process.stdout);
  const step = stepsOn(process.stdout);
  await buildPreset('coverage', step);
  const files = await measured(step);
  if (missing === undefined) process.stdout.write(table(files));
  else
    process.stdout.write(
      files
        .filter(({filename}) => filename.includes(missing))
        .map(missingIn)
        .join(''),
    );
  return 0;
}

/**
 * @param {import('./steps.mjs').Step} step
 * @returns {Promise<File[]>}
 */
async function measured(step) {
  const profiles = join(FOLDER, 'profiles');
  rmSync(inRoot(profiles), {recursive: true, force: true});
  const options = {limitMinutes: LIMIT_MINUTES, env: {LLVM_PROFILE_FILE: join(profiles, '%p.profraw')}};
  const tests = join(FOLDER, 'annotator_tests');
  await step('Running the tests', [tests], {...options, log: 'coverage-tests'});
  for (const {name, seeds} of FUZZERS) {
    const inputs = [join('fuzz', 'corpus', name), ...seeds];
    const log = `coverage-${name}`;
    await step(`Running the inputs of ${name}`, [join(FOLDER, `${name}_fuzz`), '-runs=0', ...inputs], {
      ...options,
      log,
    });
  }
  const raw = readdirSync(inRoot(profiles)).map((file) => join(profiles, file));
  const merged = join(FOLDER, 'all.profdata');
  llvm('llvm-profdata', ['merge', '-sparse', ...raw, '-o', merged]);
  const binaries = FUZZERS.flatMap(({name}) => ['-object', join(FOLDER, `${name}_fuzz`)]);
  const json = llvm('llvm-cov', ['export', tests, ...binaries, `-instr-profile=${merged}`, '-skip-expansions']);
  /** @type {{data: {files: File[]}[]}} */
  const {data} = JSON.parse(json);
  return (data[0]?.files ?? []).filter(
    ({filename, summary}) => /core\/(src|include)\//.test(filename) && summary.branches.count > 0,
  );
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function llvm(program, args) {
  const {status, stdout, stderr} = spawnSync(program, args, {
    cwd: inRoot(),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Refusal(`${program}: ${stderr}`);
  return stdout;
}

/** @param {File[]} files */
function table(files) {
  const rows = files.map(({filename, summary: {branches}}) => ({name: nameOf(filename), ...branches}));
  rows.sort((a, b) => a.covered / a.count - b.covered / b.count);
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  const covered = rows.reduce((sum, row) => sum + row.covered, 0);
  return [...rows, {name: 'all', count, covered}]
    .map(
      (row) =>
        `${((100 * row.covered) / row.count).toFixed(1).padStart(5)} %  ${row.covered} of ${row.count}  ${row.name}\n`,
    )
    .join('');
}

/** @param {File} file */
function missingIn({filename, branches}) {
  const source = readFileSync(filename, 'utf8').split('\n');
  const lines = branches
    .filter(([, , , , taken, notTaken]) => taken === 0 || notTaken === 0)
    .map(([line, column, endLine, endColumn, taken, notTaken]) => {
      const condition = (source[line - 1] ?? '').slice(column - 1, endLine === line ? endColumn - 1 : undefined);
      return `${line} ${taken === 0 ? 'T' : ''}${notTaken === 0 ? 'F' : ''} ${condition}\n`;
    });
  return `${nameOf(filename)}\n${lines.join('')}`;
}

/** @param {string} path */
const nameOf = (path) => path.replace(/^.*?(?=core\/(src|include)\/)/, '');
