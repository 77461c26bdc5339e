import assert from 'node:assert/strict';
import {behaviour, type Subject} from './subject.js';

const ARTICLE = 'Lisbon votes\n\nMayor Ana Sousa came to Lisbon on Monday.';
const OTHER = 'Porto waits\n\nRui Costa stayed in Porto.';

function blocked(): void {
  for (const name of ['localStorage', 'indexedDB']) {
    Object.defineProperty(window, name, {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  }
}

export function library(subject: Subject): void {
  behaviour(subject, 'keeps an article, and opens it after a reload with its date', async (page) => {
    await page.paste(ARTICLE);
    await page.setDate('2026-03-04');
    await page.click('#library-button');
    await page.contains('#library', 'No article is kept yet.');
    await page.click('#library .primary');
    await page.contains('#library .sheet-status', 'Kept.');
    await page.page.keyboard.press('Escape');
    await page.paste(OTHER);
    await page.keepsDraft('Porto waits');
    await page.page.reload();
    await page.annotated();
    await page.contains('#article', 'Porto waits');
    await page.click('#library-button');
    await page.contains('#library .library-open', '10 words · article date 2026-03-04 · kept');
    await page.click('#library .library-open');
    await page.contains('#article', 'Mayor Ana Sousa');
    await page.annotated();
    assert.equal(await page.page.$eval('#article-date', (field) => (field as HTMLInputElement).value), '2026-03-04');
  });

  behaviour(subject, 'an article of the library keeps what is corrected and dated later', async (page) => {
    await page.openFiles(
      [ARTICLE, OTHER].map((text, at) => ({name: `${at}.txt`, bytes: new TextEncoder().encode(text)})),
    );
    const open = async (title: string): Promise<void> => {
      await page.click('#library-button');
      await (
        await page.page.waitForSelector(`::-p-xpath(//*[@class="library-open"][contains(., "${title}")])`)
      )?.click();
      await page.annotated();
    };
    await page.contains('#library .library-open', 'Lisbon votes');
    await page.page.keyboard.press('Escape');
    await open('Lisbon votes');
    await page.contains('#article', 'Mayor Ana Sousa');
    await page.setDate('2026-03-04');
    await page.focusText();
    await page.page.keyboard.press('x');
    await page.has('#tab-changes');
    await open('Porto waits');
    await page.has('#tab-changes', 0);
    await page.paste('Something else.');
    await open('Lisbon votes');
    await page.has('#tab-changes');
    assert.equal(await page.page.$eval('#article-date', (field) => (field as HTMLInputElement).value), '2026-03-04');
  });

  behaviour(subject, 'keeps the same text only once', async (page) => {
    await page.paste(ARTICLE);
    await page.click('#library-button');
    for (let time = 0; time < 2; time++) {
      await page.click('#library .primary');
      await page.contains('#library .sheet-status', 'Kept.');
    }
    await page.has('#library .library-open', 1);
  });

  behaviour(subject, 'deletes an article, and brings it back', async (page) => {
    await page.paste(ARTICLE);
    await page.click('#library-button');
    await page.click('#library .primary');
    await page.click('#library li [aria-label^=Delete]');
    await page.contains('#library .sheet-status', 'Deleted “Lisbon votes”.');
    await page.has('#library .library-open', 0);
    await page.page.keyboard.press('Enter');
    await page.contains('#library .sheet-status', 'Back in the library.');
    await page.has('#library .library-open', 1);
  });

  behaviour(subject, 'Delete everything leaves nothing on the device', async (page) => {
    await page.paste(ARTICLE);
    await page.click('#library-button');
    await page.click('#library .primary');
    await page.has('#library .library-open', 1);
    await page.page.evaluate(() => localStorage.setItem('of-another-page', 'x'));
    await page.click('#library .sheet-end button');
    await page.click('#delete-confirmed');
    await page.has('dialog[open]', 0);
    await page.shows('#counter', '0 words · 0 characters');
    await page.has('#banner:not([hidden])', 0);
    const left = await page.page.evaluate(async () => ({
      keys: Object.keys(localStorage),
      databases: (await indexedDB.databases()).map(({name}) => name),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    assert.deepEqual(left, {keys: ['of-another-page'], databases: [], caches: [], workers: 0});
  });

  behaviour(
    subject,
    'where storage is blocked there is no library, and it is said',
    async (page) => {
      await page.click('#library-button');
      await page.contains('#library', 'This browser does not let the page keep anything');
      await page.page.keyboard.press('Escape');
      await page.openFiles([
        {name: 'a.txt', bytes: new TextEncoder().encode('Lisbon votes')},
        {name: 'b.txt', bytes: new TextEncoder().encode('Porto waits')},
      ]);
      await page.shows('#article', 'Lisbon votes');
    },
    {before: blocked},
  );

  behaviour(subject, 'a draft that is typed survives a crash', async (page) => {
    await page.click('#clear-button');
    await page.page.type('#field', 'Ana Sousa came');
    await page.keepsDraft('Ana Sousa came');
    const context = page.page.browserContext();
    // Closed without a word, as in a crash.
    const again = await context.newPage();
    await page.page.close({runBeforeUnload: false});
    await again.goto(subject.origin());
    await again.waitForFunction(() => document.querySelector('#article')?.textContent === 'Ana Sousa came', {
      polling: 50,
    });
  });
}
