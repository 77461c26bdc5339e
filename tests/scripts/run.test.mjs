import assert from 'node:assert/strict';
import {test} from 'node:test';
import {childEnvironment, run} from '../../scripts/lib/run.mjs';

/** A hang shorter than the tests' own limit, longer than the limit given to it. */
const HANG_MS = 60_000;
const node = (code) => [process.execPath, '--eval', code];

test('a command gives its exit code and what it printed on both streams', async () => {
  const code = 'process.stdout.write("out\\n"); process.stderr.write("err\\n"); process.exitCode = 3';
  const result = await run(node(code), {log: 'run-test', limitMinutes: 1});
  assert.deepEqual(result, {status: 3, timedOut: false, output: 'out\nerr\n', log: 'build/logs/run-test.log'});
});

test('a command that is not there gives no exit code and says so', async () => {
  const result = await run(['no-such-program'], {log: 'run-test', limitMinutes: 1});
  assert.equal(result.status, null);
  assert.match(result.output, /no-such-program ENOENT/);
});

test('a hang is ended at the limit, with the processes it started', async () => {
  const hang = `setTimeout(() => {}, ${HANG_MS})`;
  const code = `
    const child = require("node:child_process").spawn(process.execPath, ["--eval", ${JSON.stringify(hang)}]);
    console.log(child.pid);
    ${hang}`;
  const {timedOut, status, output} = await run(node(code), {log: 'run-test', limitMinutes: 0.01});
  assert.equal(timedOut, true);
  assert.equal(status, null);
  await assertEnds(Number(output));
});

test('what a command leaves running is ended with it', async () => {
  const hang = JSON.stringify(`setTimeout(() => {}, ${HANG_MS})`);
  const code = `
    const child = require("node:child_process").spawn(process.execPath, ["--eval", ${hang}], {stdio: "ignore"});
    console.log(child.pid);
    process.exit(0);`;
  const {status, output} = await run(node(code), {log: 'run-test', limitMinutes: 1});
  assert.equal(status, 0);
  await assertEnds(Number(output));
});

test('the Node that runs us is the first on the path', () => {
  const {PATH, LANG} = childEnvironment({PATH: '/usr/bin:/bin', LANG: 'C'}, '/opt/node/bin/node');
  assert.equal(PATH, '/opt/node/bin:/usr/bin:/bin');
  assert.equal(LANG, 'C');
});

/** @param {number} pid of a process that has been killed: waits until the system has taken it away */
async function assertEnds(pid) {
  assert.ok(0 < pid);
  for (let tries = 0; tries < 100; tries += 1) {
    if (!isRunning(pid)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.fail(`process ${pid} still runs`);
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
