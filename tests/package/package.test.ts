import assert from 'node:assert/strict';
import {type ChildProcess, spawn} from 'node:child_process';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {join, resolve} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import type {Browser} from 'puppeteer-core';
import {BROWSER_NAMES, launch} from '../browser/support/browsers.js';
import {type Host, host, INLINE, SEPARATE_FILES, TRUSTED_TYPES} from './support/host.js';
import {FIXTURES, INSTALLED, installPacked, node, TARBALL, tool} from './support/trial.js';
import {type Visit, visit} from './support/visit.js';

let files: string[];
let expected: string;

before(async () => {
  files = await installPacked();
  expected = await node('node', 'main.js');
});

describe('the packed package', () => {
  test('holds what it exports and what its files name, and nothing of the sources', () => {
    const {exports, bin} = JSON.parse(readFileSync(join(INSTALLED, 'package.json'), 'utf8')) as {
      exports: Record<string, string | Record<string, string>>;
      bin: Record<string, string>;
    };
    const named = [
      ...Object.values(exports).flatMap((entry) => Object.values({...(typeof entry === 'string' ? {entry} : entry)})),
      ...Object.values(bin),
    ];
    for (const path of named) assert.ok(files.includes(path.replace('./', '')), `${path} is missing`);
    for (const path of ['LICENSE', 'NOTICE', 'README.md']) assert.ok(files.includes(path), `${path} is missing`);
    const strays = files.filter(
      (path) => !/^(dist\/|LICENSES\/|LICENSE$|NOTICE$|README\.md$|package\.json$|custom-elements\.json$)/.test(path),
    );
    assert.deepEqual(strays, []);
  });

  test('is clean for publint', async () => {
    assert.match(await tool('publint/src/cli.js', 'run', INSTALLED, '--strict'), /All good!/);
  });

  test('has types that every way of resolving finds', async () => {
    // It ends with an exit code of its own where anything is wrong.
    await tool(
      '@arethetypeswrong/cli/dist/index.js',
      TARBALL,
      ...['--profile', 'esm-only', '--format', 'ascii', '--no-emoji'],
      ...['--exclude-entrypoints', './core.wasm', './page', './custom-elements.json'],
    );
  });

  for (const resolution of ['nodenext', 'bundler']) {
    test(`is typed for TypeScript with ${resolution} resolution, without skipLibCheck`, async () => {
      const module = resolution === 'nodenext' ? 'nodenext' : 'esnext';
      const options = [
        '--ignoreConfig',
        '--noEmit',
        '--strict',
        '--target',
        'es2022',
        '--lib',
        'es2022,dom,dom.iterable',
      ];
      const compiler = resolve('node_modules/typescript/bin/tsc');
      await node('types', compiler, ...options, '--module', module, '--moduleResolution', resolution, 'main.ts');
    });
  }

  test('prints the same in Node as a module, from CommonJS, and inline', async () => {
    assert.ok(JSON.parse(expected).quotes.length > 0 && JSON.parse(expected).mentions.length > 0);
    assert.equal(await node('node', 'main.cjs'), expected);
    assert.equal(await node('node', 'inline.js'), expected);
  });

  test('does what the examples of docs/package.md say', async () => {
    const [page = '', inNode = '', edits = ''] = [
      ...readFileSync('docs/package.md', 'utf8').matchAll(/```js\n([\s\S]*?)```/g),
    ].map(([, code]) => code);
    const article = await import(pathToFileURL(join(FIXTURES, 'article.js')).href);
    const given = `const text = ${JSON.stringify(article.text)}; const localStorage = {setItem() {}};\n`;
    const ask = 'process.stdout.write(String(document.edit(...operations).quotes[0].source));';
    writeFileSync(join(FIXTURES, 'node', 'article.txt'), article.text);
    writeFileSync(join(FIXTURES, 'node', 'example.js'), given + page + edits + ask);
    writeFileSync(join(FIXTURES, 'node', 'example-node.js'), inNode);
    const printed = await node('node', 'example.js');
    assert.match(printed, /^person Ana Sousa \d+$/m);
    assert.match(printed, /^“A ferry leaves every ten minutes\.” Ana Sousa$/m);
    assert.match(printed, /user$/);
    assert.match(await node('node', 'example-node.js'), /^\[\{"id":"q0"/);
  });

  test('brings the tool', async () => {
    const version = await node('node', join(FIXTURES, 'node_modules/.bin/article-annotator'), '--version');
    assert.match(version, /^article-annotator \d+\.\d+\.\d+/);
  });

  test('names no other host', () => {
    for (const path of files.filter((file) => file.endsWith('.js') && !file.startsWith('dist/page/'))) {
      const addresses = readFileSync(join(INSTALLED, path), 'utf8').match(/\b(?:https?|wss?):\/\/[\w.-]+/g) ?? [];
      assert.deepEqual(
        addresses.filter((url) => !url.endsWith('//localhost')),
        [],
        path,
      );
    }
  });
});

for (const name of BROWSER_NAMES) {
  describe(`the package in ${name}`, () => {
    let browser: Browser;
    const hosts: Host[] = [];
    const open = async (
      folder: string,
      path: string,
      policy?: string,
      headers?: (path: string) => Record<string, string>,
    ): Promise<Visit> => {
      const served = await host(join(FIXTURES, folder), policy, headers);
      hosts.push(served);
      return visit(browser, `${served.url}/${path}`);
    };
    before(async () => {
      browser = await launch(name);
    });
    after(async () => {
      for (const served of hosts) served.close();
      await browser?.close();
    });

    test('separate files on a strict host: worker, no report', async () => {
      const {requests, ...seen} = await open('plain', 'index.html', SEPARATE_FILES);
      assert.deepEqual(seen, {mode: 'worker', json: expected, reports: [], complaints: []});
      assert.equal(requests.filter((url) => url.endsWith('.wasm')).length, 1);
    });

    test('inline where nothing may connect: blob worker, no report', async () => {
      const {requests, ...seen} = await open('plain', 'inline.html', INLINE);
      assert.deepEqual(seen, {mode: 'blob-worker', json: expected, reports: [], complaints: []});
      assert.deepEqual(
        requests.filter((url) => url.endsWith('.wasm') || url.endsWith('worker.js')),
        [],
      );
    });

    test('Trusted Types: separate files and inline, no report', async () => {
      for (const [path, policy, mode] of [
        ['index.html', SEPARATE_FILES, 'worker'],
        ['inline.html', INLINE, 'blob-worker'],
      ] as const) {
        const seen = await open('plain', path, policy + TRUSTED_TYPES);
        assert.deepEqual([seen.mode, seen.json, seen.reports, seen.complaints], [mode, expected, [], []], path);
      }
    });

    test('a sandboxed frame of an opaque origin, inline: no report', async () => {
      const served = await host(join(FIXTURES, 'plain'), undefined, (path) =>
        path.startsWith('/frame') ? {} : {'Access-Control-Allow-Origin': '*', 'Content-Security-Policy': INLINE},
      );
      hosts.push(served);
      const seen = await visit(browser, `${served.url}/frame.html`, 'frame');
      assert.deepEqual([seen.mode, seen.json, seen.reports, seen.complaints], ['blob-worker', expected, [], []]);
    });

    test('every way of loading, and what interrupts a call', async () => {
      const {json = '{}', error} = await open('plain', 'options.html');
      assert.equal(error, undefined);
      assert.deepEqual(JSON.parse(json), {
        address: 'worker',
        'address with its integrity': 'worker',
        'default with its integrity': 'worker',
        'another integrity': 'wasmFetch',
        response: 'worker',
        promise: 'worker',
        bytes: 'worker',
        module: 'worker',
        'a page in its place': 'wasmNotWasm',
        nothing: 'wasmFetch',
        'worker at an address': 'worker',
        'worker that is made': 'worker',
        'no worker': 'main',
        'worker that is not there': 'main',
        aborted: 'aborted',
        behind: true,
        disposed: 'disposed',
        long: 'timeout',
        short: 'Ana Sousa came.',
        phases: 'download compile ready',
        isWhole: true,
      });
    });

    test('no worker is allowed: main thread', async () => {
      const seen = await open('plain', 'index.html', SEPARATE_FILES.replace("worker-src 'self'", "worker-src 'none'"));
      assert.deepEqual([seen.mode, seen.json], ['main', expected]);
    });

    test('the page may not compile but its worker may: worker', async () => {
      const page = SEPARATE_FILES.replace(" 'wasm-unsafe-eval'", '');
      const seen = await open('plain', 'index.html', page, (path) =>
        path.endsWith('worker.js') ? {'Content-Security-Policy': SEPARATE_FILES} : {},
      );
      assert.deepEqual([seen.mode, seen.json], ['worker', expected]);
    });

    test('a host that knows no type for WebAssembly', async () => {
      const seen = await open('plain', 'index.html', SEPARATE_FILES, (path) =>
        path.endsWith('.wasm') ? {'Content-Type': 'application/octet-stream'} : {},
      );
      assert.deepEqual([seen.mode, seen.json, seen.complaints], ['worker', expected, []]);
    });
  });
}

describe('the package in bundlers', () => {
  let browser: Browser;
  before(async () => {
    browser = await launch('Chromium');
  });
  after(() => browser?.close());

  const rows: [bundler: string, policy: string | undefined, folder?: string][] = [
    ['esbuild', SEPARATE_FILES],
    ['rollup', SEPARATE_FILES],
    ['vite', SEPARATE_FILES],
    ['webpack', SEPARATE_FILES],
    // The pages of these two have scripts inside.
    ['parcel', undefined],
    ['next', undefined, 'out'],
  ];
  for (const [bundler, policy, folder = 'dist'] of rows) {
    test(`${bundler} builds a page that annotates in a worker`, async () => {
      await node(bundler, 'build.js');
      const served = await host(join(FIXTURES, bundler, folder), policy);
      try {
        const {mode, json, error, reports} = await visit(browser, `${served.url}/index.html`);
        assert.deepEqual({mode, json, error, reports}, {mode: 'worker', json: expected, error: undefined, reports: []});
      } finally {
        served.close();
      }
    });
  }

  test('next annotates on the server too', () => {
    const page = readFileSync(join(FIXTURES, 'next/out/index.html'), 'utf8');
    const shown = /<pre id="server">(.*?)<\/pre>/s.exec(page)?.[1]?.replace(/&quot;/g, '"');
    assert.equal(shown?.replace(/&amp;/g, '&'), expected);
  });

  test('vite serves it while developing', async () => {
    const port = await freePort();
    const server: ChildProcess = spawn(process.execPath, ['dev.js', String(port)], {cwd: join(FIXTURES, 'vite')});
    try {
      await answering(`http://127.0.0.1:${port}/`);
      const {mode, json, error} = await visit(browser, `http://127.0.0.1:${port}/`);
      assert.deepEqual({mode, json, error}, {mode: 'worker', json: expected, error: undefined});
    } finally {
      server.kill();
    }
  });

  test('no bundler inlines the WebAssembly or leaves it out', () => {
    for (const [bundler, , folder = 'dist'] of rows) {
      const names = readdirSync(join(FIXTURES, bundler, folder), {recursive: true, encoding: 'utf8'});
      assert.equal(names.filter((name) => name.endsWith('.wasm')).length, 1, bundler);
    }
  });
});

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address() as {port: number};
      server.close(() => done(port));
    });
  });
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const isUp = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${url} did not answer within 30 s`);
}
