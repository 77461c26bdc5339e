import assert from 'node:assert/strict';
import {test} from 'node:test';
import {failuresIn} from '../../scripts/lib/failures.mjs';

const ROWS = [
  {
    name: 'a test that failed, with what it printed',
    output: "not ok 1 - first\n  ---\n  error: 'cause'\n  ...\nok 2 - second\n",
    failures: [{name: 'first', text: "not ok 1 - first\n  ---\n  error: 'cause'\n  ..."}],
  },
  {
    name: 'a test in a suite, and not the suite',
    output: [
      '    not ok 3 - inner',
      '      ---',
      "      failureType: 'testCodeFailure'",
      '      ...',
      'not ok 1 - outer',
      '  ---',
      "  failureType: 'subtestsFailed'",
      '  ...',
    ].join('\n'),
    failures: ['inner'],
  },
  {name: 'a test without a block', output: 'not ok 1 - bare\nok 2 - good\n', failures: ['bare']},
  {
    name: 'a test of doctest, and none that only warned',
    output: [
      `${'='.repeat(79)}`,
      'a_test.cpp:10:',
      'TEST CASE:  three is found',
      '',
      'a_test.cpp:12: ERROR: CHECK( 2 == 3 ) is NOT correct!',
      `${'='.repeat(79)}`,
      'a_test.cpp:20:',
      'TEST CASE:  four is near',
      '',
      'a_test.cpp:22: WARNING: WARN( 4 == 5 ) is NOT correct!',
      `${'='.repeat(79)}`,
      '[doctest] test cases: 2 | 1 passed | 1 failed | 0 skipped',
    ].join('\n'),
    failures: ['three is found'],
  },
  {name: 'nothing where all passed', output: 'ok 1 - first\n# pass 1\n', failures: []},
];

for (const {name, output, failures} of ROWS) {
  test(name, () => {
    const found = failuresIn(output);
    assert.deepEqual(typeof failures[0] === 'string' ? found.map((failure) => failure.name) : found, failures);
  });
}
