import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {after, before, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {startServer} from '../../scripts/serve.mjs';
import {annotateOnPage, type Line} from '../browser/support/annotate-lines.js';
import {Site, sitePage} from '../browser/support/site.js';
import {WebKit} from './support/webkit.js';

const MARKED = "document.querySelectorAll('#article mark').length";

let webkit: WebKit;
before(async () => {
  webkit = await WebKit.launch();
});
after(() => webkit?.close());

/** How many files the page has asked for, when it asks for no more. */
async function settled(): Promise<number> {
  const count = (): Promise<number> => webkit.value<number>("performance.getEntriesByType('resource').length");
  let known = await count();
  for (let looks = 0; looks < 40; looks++) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = await count();
    if (now === known) return now;
    known = now;
  }
  return known;
}

async function onPage(work: () => Promise<void>): Promise<void> {
  const server = await startServer({root: 'dist/page', port: 0});
  try {
    await webkit.open(server.url);
    await webkit.until(`${MARKED} > 20`);
    await work();
  } finally {
    await server.close();
  }
}

test('webkit: each kind has its line, not its colour alone', () =>
  onPage(async () => {
    const rows = [
      ['person', 'solid'],
      ['organization', 'double'],
      ['place', 'dashed'],
      ['date', 'dotted'],
      ['other', 'wavy'],
    ] as const;
    for (const [kind, line] of rows) {
      const style = `getComputedStyle(document.querySelector('#article mark[data-kind=${kind}]'))`;
      const found = await webkit.value(`[${style}.textDecorationLine, ${style}.textDecorationStyle]`);
      assert.deepEqual(found, ['underline', line], kind);
    }
  }));

test('webkit: a pasted article is annotated, without a request and within the policy', () =>
  onPage(async () => {
    await webkit.value(
      "(window.refused = [], document.addEventListener('securitypolicyviolation', (e) => refused.push(e.violatedDirective)))",
    );
    const loaded = await settled();
    const text = '“It rained,” said Mayor Nina Aas of Port Ansel on Monday.';
    await webkit.value(`(() => {
      const data = new DataTransfer();
      data.setData('text/plain', ${JSON.stringify(text)});
      document.body.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
    })()`);
    await webkit.until(
      "[...document.querySelectorAll('#article mark')].some((mark) => mark.textContent === 'Nina Aas')",
    );
    assert.equal(await webkit.value("performance.getEntriesByType('resource').length"), loaded);
    assert.deepEqual(await webkit.value('refused'), []);
  }));

test('webkit: j goes to the next mark', () =>
  onPage(async () => {
    await webkit.value("document.querySelector('#article mark').focus()");
    const first = await webkit.value<string>('document.activeElement.textContent');
    await webkit.press('j');
    await webkit.until(
      `document.activeElement.tagName === 'MARK' && document.activeElement.textContent !== ${JSON.stringify(first)}`,
    );
  }));

test('webkit: the one file works from the disk', async () => {
  await webkit.open(pathToFileURL(resolve('dist/article-annotator.html')).href);
  await webkit.until(`${MARKED} > 20`);
});

test('webkit: the package gives the bytes of the native tool', async () => {
  const texts = readdirSync('tests/golden').filter((name) => name.endsWith('.txt'));
  const lines: Line[] = texts.map((name) => ({
    id: name,
    text: readFileSync(`tests/golden/${name}`, 'utf8'),
    date: '2026-11-18',
  }));
  const tool = spawnSync('build/native/article-annotator', ['--format', 'ndjson', '--offsets', 'utf-16'], {
    input: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
    encoding: 'utf8',
  });
  const site = await Site.start({blank: sitePage('<p>Parity</p>', [])});
  try {
    await webkit.open(`${site.url}/blank`);
    await webkit.value(
      "import('/index.js').then(async ({Annotator}) => { window.annotator = await Annotator.load(); })",
    );
    const written = await webkit.value<string[]>(`(${annotateOnPage})(${JSON.stringify(lines)})`);
    assert.deepEqual(written, tool.stdout.trim().split('\n'));
  } finally {
    await site.close();
  }
});
