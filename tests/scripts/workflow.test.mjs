// The workflow of a public CI: what it runs of others is pinned to a commit, and it may only read.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {filesBelow} from '../../scripts/lib/files.mjs';

for (const file of filesBelow('.github/workflows', '.yml')) {
  const text = readFileSync(file, 'utf8');
  test(`${file}: every action is pinned to a commit, with its version beside it`, () => {
    const uses = [...text.matchAll(/uses: *(.*)$/gm)].map(([, action]) => action);
    assert.notEqual(uses.length, 0);
    for (const action of uses) assert.match(action, /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });
  test(`${file}: may read the repository and no more, and calls npm test`, () => {
    assert.match(text, /^permissions:\n {2}contents: read\n(?! )/m);
    assert.match(text, /^ +- run: npm test$/m);
  });
}
