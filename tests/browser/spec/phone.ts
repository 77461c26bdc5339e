import assert from 'node:assert/strict';
import type {ArticlePage} from '../support/article-page.js';
import {behaviour, type Subject} from './subject.js';

const PHONE = {viewport: {width: 390, height: 844}};

/** As the button of the phone. */
async function back({page}: ArticlePage): Promise<void> {
  await page.evaluate(() => history.back());
}

const entries = ({page}: ArticlePage): Promise<number> => page.evaluate(() => history.length);

export function phone(subject: Subject): void {
  behaviour(
    subject,
    'on a phone Back closes the sheet, then the card, and leaves the text where it is',
    async (page) => {
      const before = await entries(page);
      await page.click('.bar [data-sheet=quotes]');
      await page.has('body[data-sheet=quotes]', 1);
      await back(page);
      await page.has('body[data-sheet=""]', 1);
      const mark = '#article mark[data-kind=organization]';
      // The bar at the bottom would cover it.
      await page.page.evaluate((where) => document.querySelector(where)?.scrollIntoView({block: 'center'}), mark);
      await page.click(mark);
      await page.has('#card:popover-open', 1);
      const scrolled = await page.page.evaluate(() => scrollY);
      await back(page);
      await page.has('#card:popover-open', 0);
      assert.equal(await page.page.evaluate(() => scrollY), scrolled);
      assert.equal(await entries(page), before + 1);
    },
    PHONE,
  );

  behaviour(
    subject,
    'on a phone what is closed otherwise takes its entry along',
    async (page) => {
      for (let time = 0; time < 2; time++) {
        await page.click('.bar [data-sheet=entities]');
        await page.has('body[data-sheet=entities]', 1);
        await page.page.waitForFunction(() => (history.state as {over?: boolean} | null)?.over === true, {polling: 50});
        await page.page.keyboard.press('Escape');
        await page.has('body[data-sheet=""]', 1);
        await page.page.waitForFunction(() => (history.state as {over?: boolean} | null)?.over !== true, {polling: 50});
      }
      await page.click('.bar [data-sheet=entities]');
      await page.click('#panels .row');
      await page.has('body[data-sheet=""]', 1);
      await page.has('#article mark:focus', 1);
    },
    PHONE,
  );

  behaviour(subject, 'on a wide window the history is left alone', async (page) => {
    const before = await entries(page);
    await page.click('#article mark[data-kind=organization]');
    await page.has('#card:popover-open', 1);
    assert.equal(await entries(page), before);
  });
}
