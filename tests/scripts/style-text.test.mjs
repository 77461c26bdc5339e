import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ownRem} from '../../scripts/lib/style-text.mjs';

test('style text: lengths count in a property of our own, but for those of the window', () => {
  /** @type {[rules: string, expected: string][]} */
  const rows = [
    ['a{top:2rem}', 'a{top:calc(2*var(--article-annotator-rem))}'],
    ['a{margin:-.5rem 0}', 'a{margin:calc(-.5*var(--article-annotator-rem)) 0}'],
    [
      '@media (max-width: 56rem){a{top:1rem}}',
      '@media (max-width: 56rem){a{top:calc(1*var(--article-annotator-rem))}}',
    ],
    ['a{font:var(--x-1rem)}', 'a{font:var(--x-1rem)}'],
  ];
  for (const [rules, expected] of rows) assert.equal(ownRem(rules), expected);
});
