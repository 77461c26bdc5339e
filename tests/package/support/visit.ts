import type {Browser, Frame} from 'puppeteer-core';
import {Watch} from '../../browser/support/browsers.js';

const LIMIT_MS = 30_000;

/** What a fixture's page left behind, and what the browser said of it. */
export interface Visit {
  readonly mode?: string;
  readonly json?: string;
  readonly error?: string;
  readonly complaints: readonly string[];
  readonly requests: readonly string[];
  readonly reports: readonly string[];
}

/** Opens a page and waits for its result; `inFrame` where the fixture runs in the page's frame. */
export async function visit(browser: Browser, url: string, where: 'page' | 'frame' = 'page'): Promise<Visit> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(LIMIT_MS);
    const watch = new Watch(page);
    await page.evaluateOnNewDocument(() => {
      const reports: string[] = [];
      Object.assign(globalThis, {reports});
      addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) => {
        reports.push(`${effectiveDirective} ${blockedURI}`);
      });
    });
    await page.goto(url);
    const frame: Frame =
      where === 'page' ? page.mainFrame() : await page.waitForFrame((one) => one.parentFrame() !== null);
    await frame.waitForFunction(() => 'result' in globalThis, {polling: 50});
    const left = await frame.evaluate(() => {
      const {result, reports} = globalThis as unknown as {result: object; reports?: string[]};
      return {...result, reports: reports ?? []};
    });
    return {...left, complaints: watch.complaints, requests: watch.requests};
  } finally {
    await context.close();
  }
}
