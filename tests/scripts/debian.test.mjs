import assert from 'node:assert/strict';
import {test} from 'node:test';
import {missingPackages, planInstall, twiceIfLocked} from '../../scripts/lib/debian.mjs';

const MISSING = [{name: 'cmake', program: 'cmake'}, {name: 'ninja-build', program: 'ninja'}, {name: 'doctest-dev'}];
const SITUATION = {platform: 'linux', hasApt: true, uid: 1000, sudo: 'asks', missing: MISSING};

test('packages are installed at once by root and by sudo without a password, else refused', () => {
  const rows = [
    [{uid: 0, sudo: 'absent'}, 'install'],
    [{uid: 0, sudo: 'works'}, 'install'],
    [{uid: 1000, sudo: 'works'}, 'install'],
    [{uid: 1000, sudo: 'asks'}, 'refuse'],
    [{uid: 1000, sudo: 'absent'}, 'refuse'],
    [{uid: 0, hasApt: false}, 'refuse'],
    [{uid: 501, platform: 'darwin', hasApt: false}, 'refuse'],
    [{uid: -1, platform: 'win32', hasApt: false}, 'refuse'],
  ];
  for (const [differences, kind] of rows) {
    assert.equal(planInstall({...SITUATION, ...differences}).kind, kind, JSON.stringify(differences));
  }
});

test('root installs without questions, without recommended packages and waiting for the lock', () => {
  const plan = planInstall({...SITUATION, uid: 0});
  const apt = 'env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300';
  assert.equal(plan.update.join(' '), `${apt} update`);
  assert.equal(plan.install.join(' '), `${apt} install --yes --no-install-recommends cmake ninja-build doctest-dev`);
});

test('sudo runs the same commands and never asks', () => {
  const root = planInstall({...SITUATION, uid: 0});
  const sudo = planInstall({...SITUATION, sudo: 'works'});
  assert.deepEqual(sudo.update, ['sudo', '-n', ...root.update]);
  assert.deepEqual(sudo.install, ['sudo', '-n', ...root.install]);
});

test('without root the exact commands are told', () => {
  const rows = [
    [
      'asks',
      ['  sudo apt-get update', '  sudo apt-get install --yes --no-install-recommends cmake ninja-build doctest-dev'],
    ],
    ['absent', ['  apt-get update', '  apt-get install --yes --no-install-recommends cmake ninja-build doctest-dev']],
  ];
  for (const [sudo, commands] of rows) {
    const {message} = planInstall({...SITUATION, sudo});
    assert.deepEqual(message.split('\n').slice(-2), commands, sudo);
    assert.match(message, /Missing Debian packages: cmake ninja-build doctest-dev/);
  }
});

test('another system is told the tools by package and program', () => {
  const {message} = planInstall({...SITUATION, platform: 'darwin', hasApt: false});
  assert.match(message, /this system \(darwin\) has no apt-get/);
  assert.deepEqual(message.split('\n').slice(-3), ['  cmake', '  ninja-build (ninja)', '  doctest-dev']);
});

test('reading the lists is tried a second time when they are locked', async () => {
  const locked = new Error('E: Could not get lock /var/lib/apt/lists/lock.');
  const offline = new Error('E: Failed to fetch http://deb.debian.org/debian');
  const rows = [
    ['free', [], 1, undefined],
    ['locked once', [locked], 2, undefined],
    ['locked twice', [locked, locked], 2, locked],
    ['another failure', [offline], 1, offline],
  ];
  for (const [name, failures, attempts, expected] of rows) {
    let made = 0;
    const attempt = async () => {
      const failure = failures[made];
      made += 1;
      if (failure !== undefined) throw failure;
    };
    const failure = await twiceIfLocked(attempt, 0).catch((error) => error);
    assert.deepEqual([made, failure], [attempts, expected], name);
  }
});

test('a package is missing unless dpkg-query calls it installed', () => {
  const rows = [
    ['', ['cmake', 'ninja-build', 'doctest-dev']],
    ['cmake installed\n', ['ninja-build', 'doctest-dev']],
    ['cmake config-files\nninja-build installed\ndoctest-dev installed\n', ['cmake']],
    ['cmake installed\nninja-build installed\ndoctest-dev installed\n', []],
  ];
  for (const [queried, expected] of rows) {
    const names = missingPackages(MISSING, queried).map(({name}) => name);
    assert.deepEqual(names, expected, queried);
  }
});
