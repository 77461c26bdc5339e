import assert from 'node:assert/strict';
import {resolve} from 'node:path';
import {test} from 'node:test';
import {launchWithExtension, Watch} from './support/browsers.js';

const LIMIT_MS = 20_000;

test('extension, Chromium: it loads, and its side panel annotates under its own policy', {
  timeout: 60_000,
}, async () => {
  const browser = await launchWithExtension(resolve('dist/extension'));
  try {
    const isWorker = (url: string): boolean => url.endsWith('/service-worker.js');
    const worker = await browser.waitForTarget((target) => isWorker(target.url()), {timeout: LIMIT_MS});
    const page = await browser.newPage();
    page.setDefaultTimeout(LIMIT_MS);
    const watch = new Watch(page);
    await page.goto(new URL('/side-panel.html', worker.url()).href);
    // Nobody pressed the button, so no tab was given to it.
    await page.waitForSelector('#problem:not([hidden])');
    await page.evaluate("document.querySelector('article-annotator').value = 'Mayor Ana Sousa came to Lisbon.'");
    await page.waitForFunction(
      "document.querySelector('article-annotator').shadowRoot.querySelector('mark')?.textContent === 'Ana Sousa'",
      {polling: 50},
    );
    assert.deepEqual(watch.complaints, []);
    assert.deepEqual(
      watch.requests.filter((url) => !/^(chrome-extension|data|blob):/.test(url)),
      [],
    );
  } finally {
    await browser.close();
  }
});
