// What is generated and checked in is what its generator writes.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {test} from 'node:test';

test('generated: the table of code points is what tools/gen_unicode.mjs writes', () => {
  const {status, stdout} = spawnSync(process.execPath, ['tools/gen_unicode.mjs', '--check'], {encoding: 'utf8'});
  assert.equal(status, 0, stdout);
});
