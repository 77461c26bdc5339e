import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {nodeProblem} from '../../scripts/lib/node-version.mjs';

test('a Node older than 20 is too old', () => {
  const rows = [
    ['12.22.12', true],
    ['18.20.4', true],
    ['19.9.0', true],
    ['20.0.0', false],
    ['22.11.0', false],
    ['100.0.0', false],
  ];
  for (const [version, tooOld] of rows) assert.equal(nodeProblem(version) !== null, tooOld, version);
});

test('an old Node is named with the remedy', () => {
  const problem = nodeProblem('18.20.4');
  for (const word of ['Node 18.20.4', "Debian 12's own", 'too old', 'NodeSource', 'nvm install 20']) {
    assert.ok(problem.includes(word), word);
  }
});

test('what an old Node reads before it is refused has no syntax it does not know', () => {
  for (const file of ['start.mjs', 'test.mjs', 'annotate.mjs', 'check.mjs', 'lib/launch.mjs', 'lib/node-version.mjs']) {
    const code = readFileSync(`scripts/${file}`, 'utf8').replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '');
    assert.doesNotMatch(code, /\?\.|\?\?|\bawait\b|from 'node:/, file);
  }
});
