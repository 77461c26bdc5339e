import {spawn} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {buildPreset, buildWeb} from './build.mjs';
import {usageError} from './options.mjs';
import {TEST_PACKAGES} from './packages.mjs';
import {inRoot} from './paths.mjs';
import {setUp} from './set-up.mjs';
import {showTime, stepsOn} from './steps.mjs';

/** @typedef {{id: string, text: string, date?: string}} Line */
/** @typedef {{name: string, lines: (records: Line[]) => Promise<string[]>}} Engine */

const USAGE = `Usage: npm run parity -- PATH... [--help]
Annotates every text with the native tool (clang and g++), in Node, in Chromium and in Firefox, and compares the bytes.
  PATH  a file or folder: each line of .jsonl and .ndjson with a "text" is a text, and so is every other file`;

const SHOWN = 5;

/** @param {string[]} args */
export async function main(args) {
  const {paths, help} = commandLine(args);
  if (help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  if (paths.length === 0) throw usageError('expected a file or folder', USAGE);
  const records = paths.flatMap((path) => recordsIn(path)).map((record, i) => ({...record, id: `${i}`}));
  if (records.length === 0) throw usageError(`there is no text in ${paths.join(', ')}`, USAGE);
  await setUp(TEST_PACKAGES, process.stdout);
  const step = stepsOn(process.stdout);
  for (const preset of /** @type {const} */ (['native', 'gcc', 'wasm']))
    await buildPreset(preset, step, TARGETS[preset]);
  await buildWeb(step);

  /** @type {string[] | undefined} */
  let expected;
  let differences = 0;
  for (const {name, lines} of await engines()) {
    const time = showTime(process.stdout, `${records.length} texts, ${name}`);
    const written = await lines(records);
    time.end();
    expected ??= written;
    const differing = records.filter((_, i) => written[i] !== expected?.[i]);
    differences += differing.length + Math.abs(written.length - expected.length);
    for (const {id, text} of differing.slice(0, SHOWN)) {
      process.stdout.write(`   text ${id} differs: ${JSON.stringify(text.slice(0, 200))}\n`);
    }
  }
  process.stdout.write(`${records.length} texts, ${differences} differences\n`);
  return differences === 0 ? 0 : 1;
}

const TARGETS = {native: 'article-annotator', gcc: 'article-annotator', wasm: 'core'};

/** @param {string[]} args */
function commandLine(args) {
  try {
    const {values, positionals} = parseArgs({args, options: {help: {type: 'boolean'}}, allowPositionals: true});
    return {paths: positionals, help: values.help === true};
  } catch (error) {
    throw usageError(error instanceof Error ? error.message : String(error), USAGE);
  }
}

/**
 * @param {string} path
 * @returns {Omit<Line, 'id'>[]}
 */
function recordsIn(path) {
  if (statSync(path).isDirectory()) {
    return readdirSync(path)
      .sort()
      .flatMap((name) => recordsIn(join(path, name)));
  }
  const bytes = readFileSync(path);
  if (!/\.(jsonl|ndjson)$/.test(path)) return [{text: new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)}];
  return bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const {text, date} = JSON.parse(line);
      return typeof text === 'string' ? [{text, ...(/^\d{4}-\d\d-\d\d$/.test(date) && {date})}] : [];
    });
}

/** @returns {Promise<Engine[]>} */
async function engines() {
  const {build} = await import('esbuild');
  const driver = inRoot('build', 'parity', 'annotate-lines.mjs');
  await build({
    entryPoints: [inRoot('tests', 'browser', 'support', 'annotate-lines.ts')],
    outfile: driver,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
  });
  const {annotateLines} = await import(pathToFileURL(driver).href);
  return [
    {name: 'native, clang', lines: (records) => filter([inRoot('build', 'native', 'article-annotator')], records)},
    {name: 'native, g++', lines: (records) => filter([inRoot('build', 'gcc', 'article-annotator')], records)},
    {name: 'Node', lines: (records) => filter([process.execPath, inRoot('dist', 'cli.js')], records)},
    ...['Chromium', 'Firefox'].map((name) => ({
      name,
      lines: (/** @type {Line[]} */ records) => annotateLines(name, records, () => {}),
    })),
  ];
}

/**
 * The tool as a filter.
 * @param {string[]} command
 * @param {Line[]} records
 * @returns {Promise<string[]>}
 */
function filter([program = '', ...args], records) {
  mkdirSync(inRoot('build', 'parity'), {recursive: true});
  const input = inRoot('build', 'parity', 'texts.ndjson');
  writeFileSync(input, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  const child = spawn(program, [...args, '--format', 'ndjson', '--offsets', 'utf-16'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(readFileSync(input));
  return new Promise((resolve, reject) => {
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) reject(new Error(`${program} ended with exit code ${code}`));
      else resolve(Buffer.concat(chunks).toString('utf8').trimEnd().split('\n'));
    });
  });
}
