import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {startServer} from '../../scripts/serve.mjs';

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; style-src 'self'; " +
  "img-src 'self' data:; manifest-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'none'";

const FILES = {
  'index.html': '<!doctype html><title>Page</title>',
  'embed.html': '<!doctype html><title>Frame</title>',
  'app.js': 'export {};',
  'app.css': ':root {}',
  'core.wasm': '\0asm',
  'icon.svg': '<svg/>',
  'manifest.webmanifest': '{}',
  'service-worker.js': '',
  'folder/a b.txt': 'spaced',
};

let folder;
let server;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'annotator-serve-'));
  const root = join(folder, 'page');
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(join(root, name, '..'), {recursive: true});
    writeFileSync(join(root, name), text);
  }
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  mkdirSync(join(folder, 'page-2'));
  writeFileSync(join(folder, 'page-2', 'secret.txt'), 'secret');
  server = await startServer({root, port: 0});
});

after(async () => {
  await server.close();
  rmSync(folder, {recursive: true});
});

/** The path goes out as it is; fetch would resolve its dots. */
function ask(path, {method = 'GET', headers = {}} = {}) {
  return new Promise((resolve, reject) => {
    const sent = request({host: '127.0.0.1', port: server.port, path, method, headers}, async (response) => {
      let body = '';
      for await (const piece of response) body += piece;
      resolve({status: response.statusCode, headers: response.headers, body});
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('every file has its type', async () => {
  const rows = [
    ['/', 'text/html;charset=utf-8', FILES['index.html']],
    ['/index.html', 'text/html;charset=utf-8', FILES['index.html']],
    ['/?date=2026-03-02', 'text/html;charset=utf-8', FILES['index.html']],
    ['/app.js', 'text/javascript', FILES['app.js']],
    ['/app.css', 'text/css', FILES['app.css']],
    ['/core.wasm', 'application/wasm', FILES['core.wasm']],
    ['/icon.svg', 'image/svg+xml', FILES['icon.svg']],
    ['/manifest.webmanifest', 'application/manifest+json', FILES['manifest.webmanifest']],
    ['/folder/a%20b.txt', 'text/plain', FILES['folder/a b.txt']],
  ];
  for (const [path, type, text] of rows) {
    const {status, headers, body} = await ask(path);
    assert.deepEqual([status, headers['content-type'], body], [200, type, text], path);
  }
});

test('every answer has the security headers of the hosted page', async () => {
  for (const [path, method] of [
    ['/', 'GET'],
    ['/app.js', 'HEAD'],
    ['/absent', 'GET'],
    ['/', 'POST'],
  ]) {
    const {headers} = await ask(path, {method});
    assert.equal(headers['content-security-policy'], POLICY, path);
    assert.equal(headers['referrer-policy'], 'no-referrer', path);
    assert.equal(headers['x-content-type-options'], 'nosniff', path);
    assert.match(headers['permissions-policy'], /camera=\(\)/, path);
    assert.equal(headers['cache-control'], 'no-cache', path);
  }
});

test('two files have a policy of their own', async () => {
  const rows = [
    ['/embed.html', POLICY.replace("frame-ancestors 'none'", 'frame-ancestors *')],
    ['/embed.html?from=there', POLICY.replace("frame-ancestors 'none'", 'frame-ancestors *')],
    ['/service-worker.js', POLICY.replace("connect-src 'none'", "connect-src 'self'")],
  ];
  for (const [path, policy] of rows) {
    const {headers} = await ask(path);
    assert.equal(headers['content-security-policy'], policy, path);
  }
});

test('nothing outside the root is served, however the path is written', async () => {
  const paths = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2E%2E%2Fsecret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%252e%252e/secret.txt',
    '/folder/../../secret.txt',
    '/../page-2/secret.txt',
    '//secret.txt',
    '/%00',
    '/%',
    '/%ff',
  ];
  for (const path of paths) {
    const {status, body} = await ask(path);
    assert.equal(status, 404, path);
    assert.match(body, /^Not found/, path);
  }
});

test('only GET and HEAD are answered', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    const {status, headers} = await ask('/', {method});
    assert.deepEqual([status, headers.allow], [405, 'GET, HEAD'], method);
  }
  const {status, headers, body} = await ask('/app.js', {method: 'HEAD'});
  assert.deepEqual([status, headers['content-length'], body], [200, String(FILES['app.js'].length), '']);
});

test('a range, good or bad, gets the whole file', async () => {
  for (const range of ['bytes=0-1', 'bytes=9-3', 'bytes=-2', 'lines=1-2']) {
    const {status, body} = await ask('/app.js', {headers: {range}});
    assert.deepEqual([status, body], [200, FILES['app.js']], range);
  }
});

test('an unchanged file is not sent twice', async () => {
  const {headers} = await ask('/app.js');
  const {status, body} = await ask('/app.js', {headers: {'if-none-match': headers.etag}});
  assert.deepEqual([status, body], [304, '']);
});

test('a taken port is named with the remedy', async () => {
  await assert.rejects(startServer({root: folder, port: server.port}), {
    message: `Port ${server.port} is taken: stop what uses it, or choose another: npm start -- --port 8081`,
  });
});

test('the address is told as localhost', () => {
  assert.equal(server.url, `http://localhost:${server.port}`);
});
