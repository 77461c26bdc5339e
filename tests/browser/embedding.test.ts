import {after, before, describe} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {startServer} from '../../scripts/serve.mjs';
import {ELEMENT_PAGES, element} from './spec/embedding/element.js';
import type {Host} from './spec/embedding/host.js';
import {BROWSER_NAMES, launch} from './support/browsers.js';
import {openPage} from './support/open-page.js';
import {Site} from './support/site.js';

const PAGES = {...ELEMENT_PAGES};
const PARTS = [element];

for (const name of BROWSER_NAMES) {
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
