import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {inRoot, NATIVE_TOOL} from '../paths.mjs';
import {Refusal} from '../refusal.mjs';

/**
 * Bytes of the shortest text. The longest has more tokens than those whose scores are kept for the second reading of
 * names (ner/mentions.cpp): what may be a name is scored twice there, never more often.
 */
const BASE_BYTES = 16 * 1024;
/** Of real text, whose words repeat: each spelling is read once, which a short text pays for. */
const REAL_BYTES = 64 * 1024;
/** How much longer the others are, and how far their instructions may be from that. */
const TIMES = [
  {times: 2, least: 1.95, most: 2.05},
  {times: 4, least: 3.9, most: 4.1},
  {times: 16, least: 15, most: 16 * 1.6},
];

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
 * @returns {boolean} whether all are linear: within the limits of TIMES
 */
export function linearTable(articles, write) {
  if (!existsSync(NATIVE_TOOL)) throw new Refusal(`${NATIVE_TOOL} is missing; npm run build makes it`);
  const real = `${articles.join('\n\n')}\n\n`;
  write('text                 instructions a byte   twice   4 times   16 times   against real text');
  // The first text also makes the tables of rules. A word would cost more than the texts without one spend on anything.
  const start = instructions(' ');
  let isLinear = true;
  let realEach = Number.NaN;
  for (const [name, piece] of Object.entries({'real text': real, ...HOSTILE})) {
    const bytes = piece === real ? REAL_BYTES : BASE_BYTES;
    const pieces = Math.max(1, Math.round(bytes / Buffer.byteLength(piece)));
    const once = instructions(piece.repeat(pieces)) - start;
    const longer = TIMES.map(({times}) => (instructions(piece.repeat(pieces * times)) - start) / once);
    const each = once / (pieces * Buffer.byteLength(piece));
    if (Number.isNaN(realEach)) realEach = each;
    const isGood = TIMES.every(({least, most}, i) => least <= (longer[i] ?? 0) && (longer[i] ?? 0) <= most);
    isLinear &&= isGood;
    const widths = [7, 9, 10];
    const cells = [
      each.toFixed(0).padStart(19),
      ...longer.map((ratio, i) => ratio.toFixed(2).padStart(widths[i] ?? 0)),
    ];
    cells.push((each / realEach).toFixed(2).padStart(19));
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
