import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {FUZZERS, fuzzCommand, readStats, shortFuzzCommand} from '../../scripts/lib/fuzzers.mjs';

test('fuzzers: each has its source, its corpus and its dictionary', () => {
  const sources = readdirSync('fuzz')
    .filter((name) => name.endsWith('_fuzz.cpp'))
    .map((name) => name.replace('_fuzz.cpp', ''));
  assert.deepEqual(FUZZERS.map(({name}) => name).sort(), sources.sort());
  for (const fuzzer of FUZZERS) {
    const [program, ...args] = fuzzCommand(fuzzer, 'fuzz', 5);
    assert.equal(program, `build/fuzz/${fuzzer.name}_fuzz`);
    assert.ok(args.includes('-max_total_time=5'));
    for (const path of args.filter((arg) => !arg.startsWith('-') && !arg.startsWith('build/'))) {
      assert.ok(existsSync(path), path);
    }
    if (fuzzer.dictionary !== null) assert.ok(existsSync(`fuzz/${fuzzer.dictionary}.dict`));
  }
});

test('fuzzers: a short run begins from the corpus alone, and meets the same inputs each time', () => {
  for (const fuzzer of FUZZERS) {
    const args = shortFuzzCommand(fuzzer);
    assert.ok(args.includes('-seed=1'));
    const [found, ...known] = args.slice(1).filter((arg) => !arg.startsWith('-'));
    assert.deepEqual(readdirSync(String(found)), []);
    assert.deepEqual(known, [`fuzz/corpus/${fuzzer.name}`, ...fuzzer.seeds]);
  }
});

test('fuzzers: a corpus is small', () => {
  for (const {name, longest} of FUZZERS) {
    const files = readdirSync(`fuzz/corpus/${name}`).map((file) => readFileSync(`fuzz/corpus/${name}/${file}`));
    assert.ok(files.length > 0, name);
    for (const bytes of files) assert.ok(bytes.length <= longest, name);
    assert.ok(files.reduce((sum, {length}) => sum + length, 0) <= 300_000, name);
  }
});

test('fuzzers: the end of a run tells how far it came', () => {
  const rows = [
    [
      '#7\tINITED cov: 90 ft: 95\n#9\tNEW    cov: 95 ft: 99 corp: 1\n#80\tNEW    cov: 120 ft: 130\n#99\tDONE   cov: 120 ft: 130\nstat::number_of_executed_units: 99\n',
      {executions: 99, coverage: 120, lastNew: 80},
    ],
    ['Segmentation fault\n', {executions: 0, coverage: 0, lastNew: 0}],
  ];
  for (const [output, expected] of rows) assert.deepEqual(readStats(output), expected);
});
