import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {ArticlePage} from '../support/article-page.js';
import {CopiedSite} from '../support/copied-site.js';
import type {Subject} from './subject.js';

function onOwnSite(subject: Subject, words: string, act: (page: ArticlePage, site: CopiedSite) => Promise<void>): void {
  test(words, {timeout: 90_000}, async () => {
    const site = await CopiedSite.start();
    try {
      const page = await subject.open({at: site.url});
      try {
        await act(page, site);
      } finally {
        await page.close();
      }
    } finally {
      await site.remove();
    }
  });
}

/** Until all files are kept. */
async function kept({page}: ArticlePage): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

const cacheNames = ({page}: ArticlePage): Promise<string[]> => page.evaluate(() => caches.keys());

export function offline(subject: Subject): void {
  onOwnSite(
    subject,
    'after one visit it works without a connection, with all that is loaded late',
    async (page, site) => {
      await kept(page);
      await page.paste('Ana Sousa came to Lisbon.');
      await page.keepsDraft('Ana Sousa');
      await site.stop();
      await page.page.reload();
      await page.annotated();
      await page.shows('#article', 'Ana Sousa came to Lisbon.');
      await page.has('#article mark[data-kind=place]');
      await page.openFiles([{name: 'a.docx', bytes: Uint8Array.of(0x50, 0x4b, 3, 4)}]);
      await page.contains('#banner', 'a.docx cannot be read: invalid zip data');
    },
  );

  onOwnSite(subject, 'what another program shares is opened without a connection', async (page, site) => {
    await kept(page);
    await page.paste('Bela Toth went home.');
    await page.keepsDraft('Bela Toth');
    await page.page.reload();
    await page.annotated();
    await site.stop();
    const query = new URLSearchParams({
      title: 'Lisbon votes',
      text: 'Ana Sousa came to Lisbon.',
      url: 'https://x.test/',
    });
    await page.page.goto(`${site.url}/?${query}`);
    await page.annotated();
    await page.shows('#article', 'Lisbon votes Ana Sousa came to Lisbon.');
    await page.has('#article mark[data-kind=place]');
    await page.keepsDraft('Lisbon votes');
    await page.contains('#banner', 'Shared with this page. Your text before it is in the library.');
    assert.equal(await page.page.evaluate(() => location.href), `${site.url}/`);
    await page.page.goto(`${site.url}/?url=https%3A%2F%2Fx.test%2F&text=https%3A%2F%2Fx.test%2F`);
    await page.annotated();
    await page.contains('#banner', 'Only an address was shared');
    await page.shows('#article', 'Lisbon votes Ana Sousa came to Lisbon.');
  });

  onOwnSite(
    subject,
    'a new version waits for the reader, keeps the draft, and clears the old files',
    async (page, site) => {
      await kept(page);
      await page.page.reload();
      await page.annotated();
      await page.paste('Ana Sousa came to Lisbon.');
      const before = await cacheNames(page);
      site.update();
      await page.page.evaluate(async () => {
        await (await navigator.serviceWorker.ready).update();
      });
      await page.contains('#update', 'A new version is ready.');
      assert.deepEqual((await cacheNames(page)).sort(), [...before, 'aa-ffffffffffff'].sort());
      await Promise.all([page.page.waitForNavigation(), page.click('#update .primary')]);
      await page.annotated();
      await page.shows('#article', 'Ana Sousa came to Lisbon.');
      await page.page.waitForFunction(async () => (await caches.keys()).join() === 'aa-ffffffffffff', {polling: 50});
      await page.has('#update:not([hidden])', 0);
    },
  );

  onOwnSite(subject, 'files that do not fit together are not kept', async (page, site) => {
    await kept(page);
    site.update();
    site.damage('worker.js');
    const outcome = await page.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const fresh = new Promise<ServiceWorker>((resolve) => {
        registration.addEventListener('updatefound', () => resolve(registration.installing as ServiceWorker));
      });
      await registration.update().catch(() => {});
      const worker = await fresh;
      await new Promise<void>((resolve) => {
        const look = (): void => {
          if (worker.state !== 'installing') resolve();
        };
        worker.addEventListener('statechange', look);
        look();
      });
      return worker.state;
    });
    assert.equal(outcome, 'redundant');
    assert.equal(await page.isVisible('#update'), false);
  });
}
