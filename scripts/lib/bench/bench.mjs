import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {usageError} from '../options.mjs';
import {inRoot} from '../paths.mjs';
import {Refusal} from '../refusal.mjs';
import {linearTable} from './linear.mjs';
import {peersTable} from './peers.mjs';
import {stagesTables} from './stages.mjs';

const USAGE = `Usage: npm run bench [-- [--articles FILE.ndjson] [--only stages|peers|linear] [--help]]
Time of each stage, native and in WebAssembly; then the whole package beside other libraries, in Node, Chromium and
Firefox. --only linear, which takes some minutes: instructions for texts of three lengths, real and hostile.
--articles: one {"text"} a line, in place of the project's own articles.`;

const PARTS = /** @type {const} */ (['stages', 'peers', 'linear']);

/** @param {string[]} args */
export async function main(args) {
  const {help, articles: file, only} = options(args);
  if (help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const long = ownTexts('bench/articles');
  const articles =
    file === undefined ? [...long, ...ownTexts('tests/golden'), read('web/page/sample.txt')] : given(file);
  if (only === 'linear') return linearTable(articles, (line) => process.stdout.write(`${line}\n`)) ? 0 : 1;
  const [longest = ''] = long;
  if (only !== 'peers') process.stdout.write(stagesTables(articles));
  if (only !== 'stages') process.stdout.write(await peersTable(articles, longest));
  return 0;
}

/** @param {string[]} args */
function options(args) {
  try {
    const {values} = parseArgs({
      args,
      options: {help: {type: 'boolean'}, articles: {type: 'string'}, only: {type: 'string'}},
    });
    if (values.only === undefined || PARTS.some((part) => part === values.only)) return values;
    throw new Error(`--only: expected one of ${PARTS.join(', ')}, got "${values.only}"`);
  } catch (error) {
    throw usageError(error instanceof Error ? error.message : String(error), USAGE);
  }
}

/** @param {string} folder */
function ownTexts(folder) {
  const names = readdirSync(inRoot(folder)).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => read(join(folder, name)));
}

/** @param {string} file */
function read(file) {
  return readFileSync(inRoot(file), 'utf8');
}

/**
 * @param {string} file
 * @returns {string[]}
 */
function given(file) {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const texts = lines.map((line) => JSON.parse(line).text).filter((text) => typeof text === 'string' && text !== '');
  if (texts.length === 0) throw new Refusal(`${file}: no line with a "text"`);
  return texts;
}
