import {after, before, describe} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {startServer} from '../../scripts/serve.mjs';
import {CORRECTIONS_PAGES, corrections} from './spec/embedding/corrections.js';
import {DEATHS_PAGES, deaths} from './spec/embedding/deaths.js';
import {element} from './spec/embedding/element.js';
import {elementLife} from './spec/embedding/element-life.js';
import {HANDBOOK_PAGES, handbook} from './spec/embedding/handbook.js';
import type {Host} from './spec/embedding/host.js';
import {HOSTILE_PAGES, hostile} from './spec/embedding/hostile.js';
import {IN_PLACE_PAGES, inPlace} from './spec/embedding/in-place.js';
import {WAYS_PAGES, ways} from './spec/embedding/ways.js';
import {type BrowserName, launch} from './support/browsers.js';
import {ELEMENT_PAGES} from './support/element-pages.js';
import {openPage} from './support/open-page.js';
import {Site} from './support/site.js';

const PAGES = {
  ...ELEMENT_PAGES,
  ...CORRECTIONS_PAGES,
  ...IN_PLACE_PAGES,
  ...WAYS_PAGES,
  ...HOSTILE_PAGES,
  ...HANDBOOK_PAGES,
  ...DEATHS_PAGES,
};
const PARTS = [element, elementLife, corrections, inPlace, ways, handbook, hostile, deaths];

/** What the element and the other ways of embedding do, in one browser. */
export function embedding(name: BrowserName): void {
  describe(`embedding, ${name}`, () => {
    let browser: Browser;
    let site: Site;
    let other: Awaited<ReturnType<typeof startServer>>;

    before(async () => {
      site = await Site.start(PAGES);
      other = await startServer({root: 'dist/page', port: 0});
      browser = await launch(name);
    });
    after(async () => {
      await browser?.close();
      await site?.close();
      await other?.close();
    });

    const host: Host = {
      origin: () => site.url,
      otherOrigin: () => other.url,
      open: (path, before) => openPage(browser, `${site.url}/${path}`, before),
    };
    for (const part of PARTS) part(host);
  });
}
