import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {test} from 'node:test';

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const manifest = json('dist/extension/manifest.json');

test('extension: the manifest has what a browser asks for', () => {
  assert.equal(manifest.manifest_version, 3);
  assert.match(manifest.name, /^.{1,75}$/);
  assert.match(manifest.description, /^.{1,132}$/);
  assert.equal(manifest.version, json('package.json').version);
});

test('extension: it asks for no more than the tab whose button was pressed', () => {
  assert.deepEqual(manifest.permissions, ['activeTab', 'scripting', 'sidePanel']);
  for (const key of ['host_permissions', 'optional_permissions', 'content_scripts', 'externally_connectable']) {
    assert.equal(manifest[key], undefined, key);
  }
});

test('extension: its policy lets WebAssembly run and nothing from elsewhere', () => {
  const policy: string = manifest.content_security_policy.extension_pages;
  assert.match(policy, /script-src 'self' 'wasm-unsafe-eval';/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
});

test('extension: every file it names is there', () => {
  const files = [
    manifest.background.service_worker,
    manifest.side_panel.default_path,
    'read-page.js',
    'core.wasm',
    'worker.js',
  ];
  const page = readFileSync('dist/extension/side-panel.html', 'utf8');
  for (const [, file] of page.matchAll(/(?:src|href)="([\w.-]+)"/g)) files.push(file);
  for (const file of files) assert.ok(existsSync(`dist/extension/${file}`), file);
});
