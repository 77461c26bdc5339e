import {availableParallelism} from 'node:os';
import {bundleTests} from './bundle-tests.mjs';
import {CHECKS} from './checks.mjs';
import {countDoctest, countExit, countTap} from './counts.mjs';
import {filesBelow} from './files.mjs';
import {FUZZERS, SHORT_RUN_SECONDS, shortFuzzCommand} from './fuzzers.mjs';

/**
 * @typedef {import('./build.mjs').Preset} Preset
 * @typedef {import('./run.mjs').Command} Command
 * @typedef {Preset | 'page' | 'package-tools'} Build what stands before the tests: a CMake preset, dist/ with the page,
 *   or the tools that use the package
 * @typedef {{
 *   group: string, title: string, log: string, needs: Build[], limitMinutes: number,
 *   command: () => Command | Promise<Command>, count: import('./counts.mjs').Counter,
 * }} Part
 *   group: its name for --only; command: made after the builds, for some of it is built then.
 */

/**
 * Node runs one file less at a time than there are cores, on two cores one. But a test with a browser waits: one after the
 * other they took 976 s, of which a core worked 546.
 */
const FILES_AT_ONCE = Math.max(2, availableParallelism() - 1);

/** In the order they are made: the page is bundled from what the preset wasm has built. @type {Build[]} */
export const BUILDS = ['debug', 'native', 'gcc', 'wasm', 'page', 'package-tools'];

/** @type {Part[]} */
export const PARTS = [
  {
    group: 'cpp',
    title: 'C++ tests under ASan and UBSan',
    log: 'test-cpp',
    needs: ['debug'],
    limitMinutes: 10,
    command: () => ['build/debug/annotator_tests', '--no-colors'],
    count: countDoctest,
  },
  {
    group: 'wasm',
    title: 'The same C++ tests in WebAssembly',
    log: 'test-wasm',
    needs: ['wasm'],
    limitMinutes: 10,
    command: () => [process.execPath, 'build/wasm/annotator_tests.cjs', '--no-colors'],
    count: countDoctest,
  },
  {
    group: 'scripts',
    title: 'Tests of the scripts',
    log: 'test-scripts',
    needs: ['native', 'wasm', 'page'],
    limitMinutes: 6,
    command: () => nodeTest(filesBelow('tests/scripts', '.test.mjs')),
    count: countTap,
  },
  {
    group: 'web',
    title: 'Tests of the package, and that all builds print the same bytes',
    log: 'test-web',
    needs: ['native', 'gcc', 'wasm', 'page'],
    limitMinutes: 5,
    command: async () => nodeTest(await bundleTests('web')),
    count: countTap,
  },
  {
    group: 'browser',
    title: 'The page and what other sites embed, in Chromium and Firefox',
    log: 'test-browser',
    needs: ['wasm', 'page'],
    limitMinutes: 24,
    command: async () => nodeTest(await bundleTests('browser'), FILES_AT_ONCE),
    count: countTap,
  },
  {
    group: 'package',
    title: 'The packed package in bundlers, in Node and on strict hosts',
    log: 'test-package',
    needs: ['page', 'package-tools'],
    limitMinutes: 8,
    command: async () => nodeTest(await bundleTests('package')),
    count: countTap,
  },
  ...FUZZERS.map(
    /** @returns {Part} */ (fuzzer) => ({
      group: 'fuzz',
      title: `Fuzzing for ${SHORT_RUN_SECONDS} s: ${fuzzer.what}`,
      log: `test-fuzz-${fuzzer.name}`,
      needs: ['debug'],
      limitMinutes: 3,
      command: () => shortFuzzCommand(fuzzer),
      count: countExit,
    }),
  ),
  ...CHECKS.map(
    /** @returns {Part} */ ({title, log, command}) => ({
      group: 'check',
      title,
      log,
      needs: [],
      limitMinutes: 3,
      command,
      count: countExit,
    }),
  ),
];

/** The names that --only takes. */
export const GROUPS = [...new Set(PARTS.map(({group}) => group))];

/**
 * @param {string[]} files
 * @param {number} [atOnce] files that run at the same time, if not as many as Node thinks best
 * @returns {Command}
 */
function nodeTest(files, atOnce) {
  if (files.length === 0) throw new Error('there are no test files');
  const concurrency = atOnce === undefined ? [] : [`--test-concurrency=${atOnce}`];
  return [process.execPath, '--enable-source-maps', '--test', '--test-reporter=tap', ...concurrency, ...files];
}
