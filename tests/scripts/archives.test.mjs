// An archive goes through the tool under GNU parallel and Dask as through one process, also when a worker is killed.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {test} from 'node:test';

const FOLDER = resolve('build/archives-test');
const TOOL = resolve('build/native/article-annotator');
const ARTICLES = `${FOLDER}/articles.ndjson`;
const COUNT = 4000;

rmSync(FOLDER, {recursive: true, force: true});
mkdirSync(FOLDER, {recursive: true});
const texts = ['court', 'history', 'debris'].map((name) => readFileSync(`tests/golden/${name}.txt`, 'utf8'));
const articles = Array.from({length: COUNT}, (_, i) => ({
  id: `a${i}`,
  text: (texts[i % texts.length] ?? '').slice(0, 200 + ((i * 37) % 400)),
  date: '2025-10-29',
}));
writeFileSync(ARTICLES, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));

/**
 * The tool, but its first run is killed in the middle of its work, and `victim` with it.
 * @param {string} name @param {string} victim a process, as the shell knows it
 */
function dyingTool(name, victim) {
  const file = `${FOLDER}/${name}`;
  // A folder can be made once only, whoever comes first.
  writeFileSync(
    file,
    `#!/bin/bash
if mkdir '${FOLDER}/${name}.died' 2>/dev/null; then
  '${TOOL}' "$@" | head -c 5000
  kill -9 ${victim}
  sleep 5
fi
exec '${TOOL}' "$@"
`,
  );
  chmodSync(file, 0o755);
  return file;
}

/** @param {string} program @param {string[]} args @param {string} tool */
function run(program, args, tool) {
  const {status, stderr} = spawnSync(program, args, {encoding: 'utf8', env: {...process.env, ANNOTATOR: tool}});
  assert.equal(status, 0, stderr);
}

const {stdout: expected} = spawnSync(TOOL, ['--format', 'ndjson', '-j', '1', ARTICLES], {maxBuffer: 1 << 28});

test('archives: one process gives as many lines as it got', () => {
  assert.equal(expected.toString().split('\n').length - 1, COUNT);
});

test('archives: -j 2 prints the same bytes in the same order', () => {
  const {stdout} = spawnSync(TOOL, ['--format', 'ndjson', '-j', '2', ARTICLES], {maxBuffer: 1 << 28});
  assert.ok(stdout.equals(expected));
});

test('archives: under GNU parallel with a job killed in the middle, nothing is lost or doubled', () => {
  const out = `${FOLDER}/parallel.ndjson`;
  const tool = dyingTool('parallel-tool', '$$');
  run('examples/archives/with-parallel.sh', [ARTICLES, out, '-j2', '--block', '200k'], tool);
  assert.ok(existsSync(`${tool}.died`));
  assert.ok(readFileSync(out).equals(expected));
});

test('archives: under Dask with a worker killed in the middle, nothing is lost or doubled', () => {
  const out = `${FOLDER}/dask.ndjson`;
  const tool = dyingTool('dask-tool', '$PPID');
  run('/usr/bin/python3', ['examples/archives/with_dask.py', ARTICLES, out, '--workers', '2'], tool);
  assert.ok(existsSync(`${tool}.died`));
  assert.ok(readFileSync(out).equals(expected));
});

test('archives: a job that fails again and again leaves no result, and says so', () => {
  const out = `${FOLDER}/failed.ndjson`;
  // With many blocks still to be read, parallel has to give up at once.
  const {status} = spawnSync('examples/archives/with-parallel.sh', [ARTICLES, out, '-j2', '--block', '100k'], {
    env: {...process.env, ANNOTATOR: '/bin/false'},
    timeout: 60_000,
  });
  assert.ok(status !== null && status > 0, `exit code ${status}`);
  assert.equal(existsSync(out), false);
});
