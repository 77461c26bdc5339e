import assert from 'node:assert/strict';
import {test} from 'node:test';
import {npmCommand, outdatedPackages} from '../../scripts/lib/npm.mjs';

const LOCKED = {
  packages: {
    '': {version: '0.1.0'},
    'node_modules/lit': {version: '3.3.3', integrity: 'sha512-a'},
    'node_modules/lit/node_modules/@scope/part': {version: '1.0.0', integrity: 'sha512-b'},
    'node_modules/@esbuild/other-platform': {version: '2.0.0', integrity: 'sha512-c', optional: true},
  },
};
const LIT = {'node_modules/lit': LOCKED.packages['node_modules/lit']};
const PART = {'node_modules/lit/node_modules/@scope/part': {version: '1.0.0', integrity: 'sha512-b'}};

test('npm packages are outdated when absent or not as locked; absent optional ones are not', () => {
  const rows = [
    ['nothing installed', {}, ['lit', '@scope/part']],
    ['one absent', {...LIT}, ['@scope/part']],
    ['as locked', {...LIT, ...PART}, []],
    ['another version', {...LIT, ...PART, 'node_modules/lit': {version: '3.3.2', integrity: 'sha512-a'}}, ['lit']],
    ['other contents', {...LIT, ...PART, 'node_modules/lit': {version: '3.3.3', integrity: 'sha512-x'}}, ['lit']],
    [
      'another version of an optional one',
      {...LIT, ...PART, 'node_modules/@esbuild/other-platform': {version: '1.0.0', integrity: 'sha512-c'}},
      ['@esbuild/other-platform'],
    ],
  ];
  for (const [name, packages, expected] of rows) {
    assert.deepEqual(outdatedPackages(LOCKED, {packages}), expected, name);
  }
});

test('npm runs on the Node that runs us: the npm that started us, else the one beside Node, else Debian’s', () => {
  const beside = '/opt/node/lib/node_modules/npm/bin/npm-cli.js';
  const debian = '/usr/share/nodejs/npm/bin/npm-cli.js';
  const rows = [
    [
      {npm_execpath: '/home/ada/npm/bin/npm-cli.js'},
      ['/home/ada/npm/bin/npm-cli.js', beside],
      '/home/ada/npm/bin/npm-cli.js',
    ],
    [{npm_execpath: '/home/ada/yarn/bin/yarn.js'}, ['/home/ada/yarn/bin/yarn.js', beside], beside],
    [{}, [beside, debian], beside],
    [{}, ['/opt/node/bin/npm'], '/opt/node/bin/npm'],
    [{}, [debian], debian],
  ];
  for (const [env, existing, expected] of rows) {
    const command = npmCommand(env, '/opt/node/bin/node', (path) => existing.includes(path));
    assert.deepEqual(command, ['/opt/node/bin/node', expected]);
  }
});

test('a Node without npm is refused', () => {
  assert.throws(() => npmCommand({}, '/opt/node/bin/node', () => false), /npm not found beside \/opt\/node\/bin\/node/);
});
