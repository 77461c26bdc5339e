import assert from 'node:assert/strict';
import type {ArticlePage} from '../support/article-page.js';
import {behaviour, type Subject} from './subject.js';

const ARTICLE = 'Lisbon votes\n\nMayor Ana Sousa came to Lisbon on Monday.';
const OTHER = 'Porto waits\n\nRui Costa stayed in Porto.';

/** The database answers when `letDatabaseOpen` is called. */
function holdDatabase(): void {
  let letOpen = (): void => {};
  const mayOpen = new Promise<void>((resolve) => {
    letOpen = resolve;
  });
  const {open} = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...args) {
    const request = open.apply(this, args);
    const add = request.addEventListener.bind(request);
    request.addEventListener = (type: string, listener: EventListener, options?: AddEventListenerOptions) =>
      add(type, type === 'success' ? (event) => void mayOpen.then(() => listener(event)) : listener, options);
    return request;
  };
  Object.assign(window, {letDatabaseOpen: letOpen});
}

/** Comes back to the page, where the database opens when it is let. */
async function comeBack({page}: ArticlePage, before?: () => void): Promise<void> {
  await page.evaluateOnNewDocument(holdDatabase);
  if (before) await page.evaluateOnNewDocument(before);
  await page.reload();
}

const letDatabaseOpen = ({page}: ArticlePage): Promise<unknown> => page.evaluate('letDatabaseOpen()');

/** A browser may take a while to close a tab. */
async function placeIsFree({page}: ArticlePage, place: string): Promise<void> {
  await page.waitForFunction(
    async (name) => !(await navigator.locks.query()).held?.some((lock) => lock.name === name),
    {polling: 50},
    `article-annotator.draft.${place}`,
  );
}

/** As after a visit to an older version of the page. */
const forgetDraft = (): void => localStorage.removeItem('article-annotator.draft');

export function drafts(subject: Subject): void {
  behaviour(
    subject,
    'a first visit shows the sample without waiting for the database',
    async (page) => {
      await page.contains('#article', 'Night ferries');
      await page.has('#article mark');
      await letDatabaseOpen(page);
      await page.paste(ARTICLE);
      await page.keepsDraft('Ana Sousa');
    },
    {before: holdDatabase},
  );

  behaviour(subject, 'a draft that is known of is waited for: the sample is not shown before it', async (page) => {
    await page.paste(ARTICLE);
    await page.keepsDraft('Ana Sousa');
    await comeBack(page);
    await page.has('#legend .kinds');
    assert.equal(await page.articleText(), '');
    await letDatabaseOpen(page);
    await page.annotated();
    await page.shows('#article', ARTICLE.replace(/\s+/g, ' '));
  });

  behaviour(subject, 'a draft that is not known of takes the place of the sample', async (page) => {
    await page.paste(ARTICLE);
    await page.keepsDraft('Ana Sousa');
    await comeBack(page, forgetDraft);
    await page.contains('#article', 'Night ferries');
    await page.annotated();
    await letDatabaseOpen(page);
    await page.shows('#article', ARTICLE.replace(/\s+/g, ' '));
    await page.annotated();
    await page.keepsDraft('Ana Sousa');
  });

  behaviour(
    subject,
    'a draft that is not known of is in the library when the reader has begun with something else',
    async (page) => {
      await page.paste(ARTICLE);
      await page.keepsDraft('Ana Sousa');
      await comeBack(page, forgetDraft);
      await page.annotated();
      await page.paste(OTHER);
      await letDatabaseOpen(page);
      await page.contains('#banner', 'Your text before it is in the library.');
      await page.shows('#article', OTHER.replace(/\s+/g, ' '));
      await page.keepsDraft('Rui Costa');
      await page.click('#library-button');
      await page.contains('#library .library-open', 'Lisbon votes');
    },
  );

  behaviour(
    subject,
    'a draft that comes when the reader has begun with something else is in the library',
    async (page) => {
      await page.paste(ARTICLE);
      await page.keepsDraft('Ana Sousa');
      await comeBack(page);
      await page.has('#legend .kinds');
      await page.paste(OTHER);
      await letDatabaseOpen(page);
      await page.contains('#banner', 'Your text before it is in the library.');
      await page.shows('#article', OTHER.replace(/\s+/g, ' '));
    },
  );

  behaviour(subject, 'a look at the sample leaves the draft as it was', async (page) => {
    await page.paste(ARTICLE);
    await page.keepsDraft('Ana Sousa');
    await page.click('#sample-button');
    await page.contains('#article', 'Night ferries');
    await page.annotated();
    await page.page.reload();
    await page.contains('#article', 'Mayor Ana Sousa');
  });

  behaviour(subject, 'a draft that was cleared is not waited for', async (page) => {
    await page.paste(ARTICLE);
    await page.keepsDraft('Ana Sousa');
    await page.click('#clear-button');
    await page.page.waitForFunction(`localStorage.getItem('article-annotator.draft') === null`, {polling: 50});
    await comeBack(page);
    await page.contains('#article', 'Night ferries');
  });

  behaviour(subject, 'two tabs keep a draft each, over a reload too', async (page) => {
    await page.paste(ARTICLE);
    await page.keepsDraft('Ana Sousa');
    const second = await page.another();
    await second.contains('#article', 'Night ferries');
    await second.paste(OTHER);
    await second.keepsDraft('Rui Costa', 'draft-2');
    await page.keepsDraft('Ana Sousa');
    for (const [tab, words] of [
      [page, 'Ana Sousa'],
      [second, 'Rui Costa'],
      [page, 'Ana Sousa'],
    ] as const) {
      await tab.page.reload();
      await tab.contains('#article', words);
    }
  });

  behaviour(subject, 'what a tab that was closed held is in the library', async (page) => {
    await page.paste(ARTICLE);
    const second = await page.another();
    await second.paste(OTHER);
    await second.keepsDraft('Rui Costa', 'draft-2');
    await page.page.bringToFront();
    await page.click('#library-button');
    await page.contains('#library', 'No article is kept yet.');
    await page.page.keyboard.press('Escape');
    await second.page.close();
    await placeIsFree(page, 'draft-2');
    await page.click('#library-button');
    await page.contains('#library .library-open', 'Porto waits');
    const third = await page.another();
    await third.contains('#article', 'Night ferries');
  });

  behaviour(subject, 'a tab with the sample opens what was left when the reader comes back to it', async (page) => {
    /** Until the article holds the words; a browser may take a while to close a tab. */
    const comeBackTo = async (words: string): Promise<void> => {
      const comesBack = (expected: string): boolean => {
        dispatchEvent(new Event('visibilitychange'));
        return document.querySelector('#article')?.textContent?.includes(expected) ?? false;
      };
      await page.page.waitForFunction(comesBack, {polling: 50}, words);
    };
    const second = await page.another();
    await second.paste(OTHER);
    await second.keepsDraft('Rui Costa', 'draft-2');
    await comeBackTo('Night ferries');
    await second.page.close();
    await comeBackTo('Rui Costa stayed');
    await page.click('#sample-button');
    await comeBackTo('Night ferries');
    await page.page.reload();
    await page.contains('#article', 'Rui Costa stayed');
  });

  behaviour(subject, 'a tab alone opens what was left, wherever it lay', async (page) => {
    const second = await page.another();
    await second.paste(OTHER);
    await second.keepsDraft('Rui Costa', 'draft-2');
    const third = await page.another();
    await second.page.close();
    await page.page.close();
    await placeIsFree(third, 'draft-2');
    await third.contains('#article', 'Night ferries');
    const fourth = await third.another();
    await fourth.contains('#article', 'Rui Costa stayed');
  });
}
