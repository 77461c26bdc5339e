import {mkdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {inRoot} from './paths.mjs';

/**
 * @typedef {import('./run.mjs').Command} Command
 * @typedef {{name: string, what: string, seeds: string[], dictionary: string | null, longest: number}} Fuzzer
 *   name: of fuzz/<name>_fuzz.cpp and fuzz/corpus/<name>; seeds: further folders; longest: bytes of an input.
 */

/** @type {readonly Fuzzer[]} */
export const FUZZERS = [
  {name: 'analyze', what: 'any bytes as a text', seeds: ['fuzz/seeds'], dictionary: 'article', longest: 1500},
  {name: 'utf16', what: 'any UTF-16 as a text', seeds: [], dictionary: 'article', longest: 1500},
  {name: 'ndjson', what: 'any bytes as a stream of records', seeds: [], dictionary: 'ndjson', longest: 1000},
  {name: 'formats', what: 'formats written and read', seeds: [], dictionary: 'formats', longest: 5000},
  {name: 'model', what: 'any bytes as a model', seeds: [], dictionary: null, longest: 4000},
];

/** A run by the test that nobody is to wait for. */
export const SHORT_RUN_SECONDS = 20;

/**
 * Runs a fuzzer from its corpus and what earlier runs found; what it finds new stays below build/, and so does an input
 * that breaks it.
 * @param {Fuzzer} fuzzer
 * @param {'fuzz' | 'fuzz-fast'} preset
 * @param {number} seconds
 * @returns {Command}
 */
export function fuzzCommand(fuzzer, preset, seconds) {
  const found = join('build', 'fuzzing', fuzzer.name);
  mkdirSync(inRoot(found), {recursive: true});
  return command(fuzzer, preset, seconds, found, []);
}

/**
 * The short run of the tests: the same inputs each time, as many as there is time for, from the corpus alone. A run that
 * met others each time would fail where nothing has changed. (What is compared holds addresses, which differ.)
 * @param {Fuzzer} fuzzer
 * @returns {Command}
 */
export function shortFuzzCommand(fuzzer) {
  const found = join('build', 'fuzzing', `short-${fuzzer.name}`);
  rmSync(inRoot(found), {recursive: true, force: true});
  mkdirSync(inRoot(found), {recursive: true});
  return command(fuzzer, 'debug', SHORT_RUN_SECONDS, found, ['-seed=1', '-use_cmp=0']);
}

/**
 * @param {Fuzzer} fuzzer
 * @param {string} preset
 * @param {number} seconds
 * @param {string} found folder
 * @param {string[]} options
 * @returns {Command}
 */
function command({name, seeds, dictionary, longest}, preset, seconds, found, options) {
  return [
    join('build', preset, `${name}_fuzz`),
    ...options,
    `-max_total_time=${seconds}`,
    `-max_len=${longest}`,
    '-timeout=25',
    '-rss_limit_mb=4096',
    '-entropic=0', // which of the corpus is tried took two thirds of the time
    '-print_final_stats=1',
    `-artifact_prefix=${join('build', 'fuzzing', `broken-${name}-`)}`,
    ...(dictionary === null ? [] : [`-dict=fuzz/${dictionary}.dict`]),
    found,
    join('fuzz', 'corpus', name),
    ...seeds,
  ];
}

/**
 * What a run has printed at its end.
 * @param {string} output
 * @returns {{executions: number, coverage: number, lastNew: number}} lastNew: executions before the last input that
 *   reached something new
 */
export function readStats(output) {
  const executions = Number(/^stat::number_of_executed_units:\s*(\d+)/m.exec(output)?.[1] ?? 0);
  const coverage = Math.max(0, ...[...output.matchAll(/\bcov: (\d+)/g)].map(([, count]) => Number(count)));
  const lastNew = Math.max(0, ...[...output.matchAll(/^#(\d+)\s+NEW\b/gm)].map(([, count]) => Number(count)));
  return {executions, coverage, lastNew};
}
