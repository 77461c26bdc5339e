import {buildPreset} from './build.mjs';
import {FUZZERS, fuzzCommand, readStats} from './fuzzers.mjs';
import {parseOptions, usageError} from './options.mjs';
import {TEST_PACKAGES} from './packages.mjs';
import {run} from './run.mjs';
import {setUp} from './set-up.mjs';
import {lastLines, stepsOn} from './steps.mjs';

const NAMES = FUZZERS.map(({name}) => name);
const LINES_OF_A_FINDING = 60;

const USAGE = `Usage: npm run fuzz [-- [--seconds N] [--only NAME] [--fast] [--help]]
Runs the fuzzers one after the other, under AddressSanitizer and UndefinedBehaviorSanitizer.
  --seconds N  for each of them (60)
  --only NAME  one fuzzer: ${NAMES.join(', ')}
  --fast       without sanitizers, for many executions`;

/** @param {string[]} args */
export async function main(args) {
  const {seconds, only, fast, help} = parseOptions(
    args,
    {
      seconds: {type: 'string', default: '60'},
      only: {type: 'string'},
      fast: {type: 'boolean', default: false},
      help: {type: 'boolean'},
    },
    USAGE,
  );
  if (help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  if (!/^[1-9]\d{0,5}$/.test(seconds)) throw usageError(`--seconds: expected 1 to 999999, got "${seconds}"`, USAGE);
  if (only !== undefined && !NAMES.includes(only)) {
    throw usageError(`--only: expected one of ${NAMES.join(', ')}, got "${only}"`, USAGE);
  }
  await setUp(TEST_PACKAGES, process.stdout);
  const preset = fast ? 'fuzz-fast' : 'fuzz';
  await buildPreset(preset, stepsOn(process.stdout));
  let findings = 0;
  for (const fuzzer of FUZZERS.filter(({name}) => only === undefined || name === only)) {
    const command = fuzzCommand(fuzzer, preset, Number(seconds));
    const {status, output} = await run(command, {
      log: `fuzz-${fuzzer.name}`,
      limitMinutes: Number(seconds) / 60 + 5,
    });
    const {executions, coverage, lastNew} = readStats(output);
    process.stdout.write(
      `${fuzzer.name}: ${executions} executions, coverage ${coverage}, something new last after ${lastNew}, ` +
        `${status === 0 ? 'nothing broke' : 'BROKEN'}\n`,
    );
    if (status === 0) continue;
    findings += 1;
    process.stdout.write(`${lastLines(output, LINES_OF_A_FINDING)}\n`);
  }
  return findings === 0 ? 0 : 1;
}
