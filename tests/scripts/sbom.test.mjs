import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

test('sbom: names what is bundled and compiled in, the same each time', () => {
  const written = () => {
    execFileSync(process.execPath, ['scripts/sbom.mjs'], {encoding: 'utf8'});
    return readFileSync('build/sbom.cdx.json', 'utf8');
  };
  const first = written();
  assert.equal(written(), first);
  const {components} = JSON.parse(first);
  const names = components.map(({name}) => name);
  for (const name of ['lit', 'lit-html', 'fflate', 'idb', 'nlohmann-json', 'emscripten', 'ner-en.bin']) {
    assert.ok(names.includes(name), `${name} is missing in ${names.join(', ')}`);
  }
  assert.ok(!names.includes('esbuild'));
  for (const {name, version, licenses} of components) {
    assert.ok(version, `${name} has no version`);
    assert.ok(licenses?.length > 0, `${name} has no licence`);
  }
});
