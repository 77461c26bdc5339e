// Writes core/src/text/unicode_tables.inc from Debian's package unicode-data.
//   node tools/gen_unicode.mjs            writes the file
//   node tools/gen_unicode.mjs --check    exits 1 when the file differs from what would be written; on a system with
//                                         another version of Unicode it says so instead
import {readFileSync, writeFileSync} from 'node:fs';

const SOURCE = '/usr/share/unicode/UnicodeData.txt';
const VERSION_SOURCE = '/usr/share/unicode/ReadMe.txt';
const TARGET = new URL('../core/src/text/unicode_tables.inc', import.meta.url);

/** General category -> name of the CharClass (core/src/text/chars.h). */
const CLASS_OF = {
  Lu: 'kUpper',
  Ll: 'kLower',
  Lt: 'kUpper',
  Lm: 'kLetter',
  Lo: 'kLetter',
  Mn: 'kCombining',
  Mc: 'kCombining',
  Me: 'kCombining',
  Nd: 'kDigit',
  Nl: 'kLetter',
  No: 'kSymbol',
  Zs: 'kSpace',
  Zl: 'kSpace',
  Zp: 'kSpace',
  Cc: 'kControl',
  Cf: 'kFormat',
  Pc: 'kPunctuation',
  Pd: 'kPunctuation',
  Ps: 'kPunctuation',
  Pe: 'kPunctuation',
  Pi: 'kPunctuation',
  Pf: 'kPunctuation',
  Po: 'kPunctuation',
  Sm: 'kSymbol',
  Sc: 'kSymbol',
  Sk: 'kSymbol',
  So: 'kSymbol',
};
const OTHER = 'kSymbol'; // private use, surrogates, unassigned: drawn, but no letter
const OVERRIDES = new Map([
  [0x09, 'kSpace'],
  [0x0a, 'kSpace'],
  [0x0b, 'kSpace'],
  [0x0c, 'kSpace'],
  [0x0d, 'kSpace'],
  [0x85, 'kSpace'],
  [0xfeff, 'kSpace'],
]);

function readCharacters() {
  const classes = new Array(0x110000).fill(OTHER);
  const lower = [];
  let rangeStart = -1;
  for (const line of readFileSync(SOURCE, 'utf8').split('\n')) {
    if (!line) continue;
    const field = line.split(';');
    const code = Number.parseInt(field[0], 16);
    const klass = CLASS_OF[field[2]] ?? OTHER;
    if (field[1].endsWith(', First>')) rangeStart = code;
    else if (field[1].endsWith(', Last>')) classes.fill(klass, rangeStart, code + 1);
    else classes[code] = klass;
    if (field[13]) lower.push([code, Number.parseInt(field[13], 16) - code]);
  }
  for (const [code, klass] of OVERRIDES) classes[code] = klass;
  return {classes, lower};
}

/** [[code, delta]] -> runs {first, last, step, delta} with one step of 1 or 2. */
function caseRuns(pairs) {
  const runs = [];
  for (const [code, delta] of pairs) {
    const run = runs.at(-1);
    const gap = run ? code - run.last : 0;
    if (run && run.delta === delta && (gap === run.step || (run.first === run.last && gap <= 2))) {
      run.step = gap;
      run.last = code;
    } else runs.push({first: code, last: code, step: 1, delta});
  }
  return runs;
}

function render() {
  const {classes, lower} = readCharacters();
  const version = /Version (\d+\.\d+\.\d+)/.exec(readFileSync(VERSION_SOURCE, 'utf8'))?.[1] ?? 'unknown';
  const runs = [];
  for (let code = 0; code < classes.length; code += 1)
    if (code === 0 || classes[code] !== classes[code - 1]) runs.push([code, classes[code]]);
  const hex = (n) => `0x${n.toString(16).toUpperCase()}`;
  const rows = (items) => {
    const lines = [];
    let line = ' ';
    for (const item of items) {
      if (line.length + item.length + 2 > 118) {
        lines.push(line);
        line = ' ';
      }
      line += ` ${item},`;
    }
    return [...lines, line].join('\n');
  };
  return `// Written by tools/gen_unicode.mjs from the Unicode Character Database ${version}; do not edit.
// Unicode data files: Copyright Unicode, Inc., licence at https://www.unicode.org/license.txt
// clang-format off
inline constexpr ClassRun kClassRuns[] = {
${rows(runs.map(([code, klass]) => `{${hex(code)}, CharClass::${klass}}`))}
};
inline constexpr CaseRun kLowerRuns[] = {
${rows(caseRuns(lower).map((r) => `{${hex(r.first)}, ${hex(r.last)}, ${r.step}, ${r.delta}}`))}
};
// clang-format on
`;
}

const text = render();
const versionOf = (table) => /Database ([\d.]+);/.exec(table)?.[1];
if (process.argv.includes('--check')) {
  const kept = readFileSync(TARGET, 'utf8');
  if (versionOf(kept) !== versionOf(text)) {
    process.stdout.write(
      `unicode_tables.inc is of Unicode ${versionOf(kept)}, this system has ${versionOf(text)}: not compared\n`,
    );
  } else {
    process.stdout.write(
      kept === text
        ? 'unicode_tables.inc is up to date\n'
        : 'unicode_tables.inc differs: run node tools/gen_unicode.mjs\n',
    );
    process.exitCode = kept === text ? 0 : 1;
  }
} else writeFileSync(TARGET, text);
