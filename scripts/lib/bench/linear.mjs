import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {inRoot, NATIVE_TOOL} from '../paths.mjs';
import {Refusal} from '../refusal.mjs';

/** Bytes of the shortest text; the others are twice and four times as long. */
const BASE_BYTES = 64 * 1024;
const TIMES = [1, 2, 4];

/**
 * What is repeated. Each was made to be the worst for some rule: something opens and never closes, or everything could
 * begin something.
 * @type {Record<string, string>}
 */
export const HOSTILE = {
  'open quotes': '\u201C',
  'quote and letter': '"a ',
  'full stops': '. ',
  dots: '.',
  'slashed numbers': '12/',
  months: 'May ',
  digits: '7',
  'no spaces': 'x',
  capitals: 'A ',
  names: 'Ana Roth ',
  'articles and capitals': 'The Aa ',
  'capitals and brackets': 'a Bb (x ',
  'endless roles': 'Officer for Aa ',
  'clock times': 'at 9 p.m. ',
  spaces: ' ',
  newlines: '\n',
  brackets: '(',
  'emoji sequences': '\u{1F468}\u200D\u{1F469}\u200D\u{1F467} ',
  'combining marks': 'e\u0301\u0302',
  'replaced surrogates': '\uFFFD',
  apostrophes: "'",
  'reported speech': '\u201CNo,\u201D Mr. Roth said. ',
};

/**
 * Instructions of the whole pipeline for texts of three lengths, counted by callgrind: nothing else on the machine
 * matters. Takes some minutes.
 * @param {string[]} articles
 * @param {(line: string) => void} write
 * @returns {boolean} whether all are linear: 2.00 ± 0.05 and 4.00 ± 0.10
 */
export function linearTable(articles, write) {
  if (!existsSync(NATIVE_TOOL)) throw new Refusal(`${NATIVE_TOOL} is missing; npm run build makes it`);
  const real = `${articles.join('\n\n')}\n\n`;
  write('text                 instructions a byte   twice   4 times   against real text');
  // The first text also makes the tables of rules.
  const start = instructions('a');
  let isLinear = true;
  let realEach = Number.NaN;
  for (const [name, piece] of Object.entries({'real text': real, ...HOSTILE})) {
    const pieces = Math.max(1, Math.round(BASE_BYTES / Buffer.byteLength(piece)));
    const counts = TIMES.map((times) => instructions(piece.repeat(pieces * times)) - start);
    const [once = Number.NaN, twice = Number.NaN, fourTimes = Number.NaN] = counts;
    const each = once / (pieces * Buffer.byteLength(piece));
    if (Number.isNaN(realEach)) realEach = each;
    const isGood = Math.abs(twice / once - 2) <= 0.05 && Math.abs(fourTimes / once - 4) <= 0.1;
    isLinear &&= isGood;
    const cells = [each.toFixed(0).padStart(19), (twice / once).toFixed(2).padStart(7)];
    cells.push((fourTimes / once).toFixed(2).padStart(9), (each / realEach).toFixed(2).padStart(19));
    write(`${name.padEnd(20)} ${cells.join(' ')}${isGood ? '' : '  not linear'}`);
  }
  return isLinear;
}

/** @param {string} text */
function instructions(text) {
  const folder = inRoot('build', 'bench');
  mkdirSync(folder, {recursive: true});
  const file = join(folder, 'linear.txt');
  writeFileSync(file, text);
  const {status, stderr, error} = spawnSync(
    'valgrind',
    [
      '--tool=callgrind',
      '--callgrind-out-file=/dev/null',
      '--toggle-collect=annotator::annotate_formatted*',
      NATIVE_TOOL,
      '--format',
      'json',
      file,
      '-o',
      '/dev/null',
    ],
    {encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe']},
  );
  if (error !== undefined) throw new Refusal(`valgrind: ${error.message}; apt-get install valgrind`);
  const collected = /Collected : (\d+)/.exec(stderr)?.[1];
  if (status !== 0 || collected === undefined) throw new Refusal(`valgrind: ${stderr.slice(-400)}`);
  return Number(collected);
}
