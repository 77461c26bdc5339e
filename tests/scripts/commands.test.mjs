import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';
import {test} from 'node:test';
import {parsePort} from '../../scripts/lib/port.mjs';

/** @param {string} script @param {string[]} args */
function call(script, ...args) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [`scripts/${script}.mjs`, ...args], {encoding: 'utf8'});
  return {status, stdout, stderr};
}

test('an option that is not known is refused with the usage and exit code 2', () => {
  const rows = [
    ['start', ['--prot', '8080'], "Unknown option '--prot'"],
    ['start', ['8080'], "Unexpected argument '8080'"],
    ['start', ['--port'], "'--port <value>' argument missing"],
    ['test', ['--fast'], "Unknown option '--fast'"],
    [
      'test',
      ['--only', 'cobol'],
      '--only: expected one of cpp, wasm, scripts, web, browser, package, fuzz, check, got "cobol"',
    ],
    ['check', ['--quick'], "Unknown option '--quick'"],
    ['setup', ['--all'], "Unknown option '--all'"],
    ['docs', ['--open'], "Unknown option '--open'"],
    ['bench', ['--only', 'names'], '--only: expected one of stages, peers, linear, got "names"'],
  ];
  for (const [script, args, message] of rows) {
    const {status, stdout, stderr} = call(script, ...args);
    assert.equal(status, 2, stderr);
    assert.equal(stdout, '');
    assert.ok(stderr.includes(message), stderr);
    assert.match(stderr, /\nUsage: /);
  }
});

test('--help prints the usage', () => {
  for (const script of ['start', 'test', 'check', 'setup', 'docs', 'bench', 'coverage', 'reproduce']) {
    const {status, stdout, stderr} = call(script, '--help');
    assert.deepEqual([status, stderr], [0, ''], script);
    assert.match(stdout, /^Usage: /, script);
  }
});

test('--port takes 0 to 65535', () => {
  const rows = [
    ['8080', 8080],
    ['0', 0],
    ['65535', 65535],
    ['65536', null],
    ['-1', null],
    ['80.5', null],
    ['0x50', null],
    ['eighty', null],
    ['', null],
  ];
  for (const [text, port] of rows) assert.equal(parsePort(text), port, text);
});

test('npm start refuses a port that is no number before it does anything', () => {
  const {status, stderr} = call('start', '--port', 'eighty');
  assert.equal(status, 2);
  assert.match(stderr, /^--port: expected a number from 0 to 65535, got "eighty"/);
});

test('npm start refuses a taken port before it does anything', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const {port} = taken.address();
  const {status, stdout, stderr} = call('start', '--port', String(port));
  taken.close();
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.equal(stderr, `Port ${port} is taken: stop what uses it, or choose another: npm start -- --port 8081\n`);
});
