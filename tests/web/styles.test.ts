import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';

test('styles: where the page is too narrow counts in em, so that larger letters of the browser count as a narrower window', () => {
  const files = readdirSync('web', {recursive: true, encoding: 'utf8'}).filter((name) => /\.(css|ts)$/.test(name));
  const inPixels = files.filter((name) => /\((max-|min-)?width[^()]*px\)/.test(mediaOf(name)));
  assert.deepEqual(inPixels, []);
});

/** What is asked of the window; a container is an element, whose letters are those of its host. */
function mediaOf(name: string): string {
  return readFileSync(join('web', name), 'utf8').replaceAll(/^@container.*$/gm, '');
}
