import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {inflateSync} from 'node:zlib';
import {iconPng} from '../../scripts/lib/icon.mjs';
import {wasmScript} from '../../scripts/lib/wasm-script.mjs';

const PAGE = 'dist/page';
const FILE = 'dist/article-annotator.html';
const worker = readFileSync(`${PAGE}/service-worker.js`, 'utf8');

const sha256 = (bytes, encoding) => createHash('sha256').update(bytes).digest(encoding);

test('page: the service worker knows every file that the page loads, by the hash of what is in it', () => {
  const known = new Map(
    [...worker.matchAll(/\["\.\/([^"]*)","([0-9a-f]{64})"\]/g)].map(([, file, hash]) => [file, hash]),
  );
  for (const [file, hash] of known) {
    assert.equal(sha256(readFileSync(`${PAGE}/${file || 'index.html'}`), 'hex'), hash, file);
  }
  const loaded = ['index.html', 'app.js', 'worker.js', 'manifest.webmanifest'].flatMap((from) => {
    const text = readFileSync(`${PAGE}/${from}`, 'utf8');
    return [...text.matchAll(/"(?:\.\/)?([\w-]+\.(?:js|css|png|svg|webmanifest))"/g)].map(([, name]) => name);
  });
  assert.ok(loaded.length > 8, loaded.join(' '));
  for (const name of ['', ...loaded]) if (name !== 'service-worker.js') assert.ok(known.has(name), name);
});

test('page: what is needed for the first frame is one script, which imports nothing that is not later', () => {
  const app = readFileSync(`${PAGE}/app.js`, 'utf8');
  assert.doesNotMatch(app, /\b(?:from|import)\s?"/);
  const later = [...app.matchAll(/\bimport\("\.\/([\w-]+)\.js"\)/g)].map(([, name]) => name);
  assert.ok(later.length > 4, later.join(' '));
  const html = readFileSync(`${PAGE}/index.html`, 'utf8');
  for (const name of later) assert.ok(html.includes(`<link rel="modulepreload" href="./${name}.js"`), name);
});

test('page: every part of a build shows the same build id', () => {
  const id = /(?<![0-9a-f])[0-9a-f]{12}(?![0-9a-f])/.exec(worker)[0];
  const settings = readdirSync(PAGE).find((name) => name.startsWith('desk-dialogs-'));
  assert.ok(readFileSync(`${PAGE}/${settings}`, 'utf8').includes(id));
  assert.ok(readFileSync(FILE, 'utf8').includes(id));
});

test('page: the manifest names icons that there are, in their sizes', () => {
  const {icons} = JSON.parse(readFileSync(`${PAGE}/manifest.webmanifest`, 'utf8'));
  for (const {src, sizes} of icons) {
    const bytes = readFileSync(`${PAGE}/${src}`);
    if (src.endsWith('.png')) assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes, src);
  }
});

test('page: the manifest takes shared text by the address, and the sorts of file that the page opens', () => {
  const manifest = JSON.parse(readFileSync(`${PAGE}/manifest.webmanifest`, 'utf8'));
  assert.deepEqual(manifest.share_target, {
    action: './',
    method: 'GET',
    enctype: 'application/x-www-form-urlencoded',
    params: {title: 'title', text: 'text', url: 'url'},
  });
  const later = readdirSync(PAGE).find((name) => name.startsWith('later-'));
  const [, accepted] = /"(\.txt,[^"]*)"/.exec(readFileSync(`${PAGE}/${later}`, 'utf8'));
  const handled = manifest.file_handlers.flatMap(({action, accept}) => {
    assert.equal(action, './');
    return Object.values(accept).flat();
  });
  const endings = accepted.split(',').filter((one) => one.startsWith('.'));
  assert.deepEqual(handled.sort(), endings.sort());
});

test('page: the WebAssembly in its script is core.wasm, byte for byte', async () => {
  const {wasm} = await import(pathToFileURL(`${PAGE}/core-wasm.js`).href);
  assert.ok(Buffer.from(wasm).equals(readFileSync('dist/core.wasm')));
});

test('page: bytes of every sort stand in a script as they are', async () => {
  const all = Uint8Array.from({length: 512}, (_, index) => (index < 256 ? index : index % 2 === 0 ? 0 : index / 8));
  const script = wasmScript(Buffer.from(all));
  const {wasm} = await import(`data:text/javascript;base64,${Buffer.from(script).toString('base64')}`);
  assert.deepEqual([...wasm], [...all]);
});

test('page: an icon is a PNG of blue with white lines', () => {
  const png = iconPng(64);
  assert.equal(png.toString('latin1', 1, 4), 'PNG');
  const length = png.readUInt32BE(33);
  const rows = inflateSync(png.subarray(41, 41 + length));
  const row = 1 + 64 * 3;
  const at = (x, y) => [...rows.subarray(y * row + 1 + x * 3, y * row + 4 + x * 3)];
  assert.equal(rows.length, row * 64);
  assert.deepEqual(at(0, 0), [0x11, 0x65, 0x8d]);
  assert.deepEqual(at(32, 20), [255, 255, 255]);
});

test('one file: its policy names the hashes of its own script and style, and allows no connection', () => {
  const html = readFileSync(FILE, 'utf8');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)[1];
  const [, script] = /<script>([\s\S]*?)<\/script>/.exec(html);
  const [, style] = /<style>([\s\S]*?)<\/style>/.exec(html);
  assert.ok(policy.includes(`script-src 'sha256-${sha256(script, 'base64')}' 'wasm-unsafe-eval';`));
  assert.ok(policy.includes(`style-src 'sha256-${sha256(style, 'base64')}';`));
  assert.match(policy, /^default-src 'none';/);
  assert.match(policy, /connect-src 'none'/);
});

test('one file: it names no other file and is no longer than 2 MB', () => {
  const html = readFileSync(FILE, 'utf8');
  assert.doesNotMatch(html, /<(?:link|script|img)[^>]*(?:src|href)="(?!data:|#)/);
  assert.ok(statSync(FILE).size <= 2_000_000, `${statSync(FILE).size} bytes`);
});
