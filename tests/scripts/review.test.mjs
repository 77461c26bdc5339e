// docs/page-review.md names tests; each of them is there.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

test('review: every test that the list of the page names is in its file', () => {
  const named = [...readFileSync('docs/page-review.md', 'utf8').matchAll(/`(tests\/[^`]+\.\w+)`(?: “([^”]+)”)?/g)];
  assert.ok(named.length > 50, `${named.length} tests`);
  for (const [, file, words] of named) {
    if (file.endsWith('review.test.mjs')) continue;
    const source = readFileSync(file, 'utf8').replaceAll("\\'", "'");
    assert.ok(words === undefined || words === 'the page' || source.includes(words), `${file}: ${words}`);
  }
});
