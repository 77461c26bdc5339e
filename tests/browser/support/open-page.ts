import type {Browser, Page} from 'puppeteer-core';
import {Watch} from './browsers.js';

const LIMIT_MS = 20_000;
// Not at every frame, which is the default: a busy machine may draw none for a long time.
const WAIT = {polling: 50};

export interface OpenedPage {
  readonly page: Page;
  readonly watch: Watch;
  /** Waits until an expression is true on the page. */
  until(expression: string): Promise<void>;
  /** Value of an expression on the page. */
  value<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

/** Opens a page in a context of its own. `before` runs on it ahead of its own scripts. */
export async function openPage(browser: Browser, url: string, before?: () => void): Promise<OpenedPage> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  const watch = new Watch(page);
  await page.setViewport({width: 1100, height: 800});
  if (before) await page.evaluateOnNewDocument(before);
  await page.goto(url);
  return {
    page,
    watch,
    until: async (expression) => {
      await page.waitForFunction(expression, WAIT);
    },
    value: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    close: () => context.close(),
  };
}
