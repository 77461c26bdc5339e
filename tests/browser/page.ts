import {after, before, describe} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {startServer} from '../../scripts/serve.mjs';
import {accessibility} from './spec/accessibility.js';
import {cards} from './spec/cards.js';
import {changes} from './spec/changes.js';
import {corrections} from './spec/corrections.js';
import {dates} from './spec/dates.js';
import {drafts} from './spec/drafts.js';
import {engine} from './spec/engine.js';
import {exporting} from './spec/exporting.js';
import {finding} from './spec/finding.js';
import {input} from './spec/input.js';
import {keyboard} from './spec/keyboard.js';
import {layout} from './spec/layout.js';
import {legend} from './spec/legend.js';
import {library} from './spec/library.js';
import {longTexts} from './spec/long-texts.js';
import {offline} from './spec/offline.js';
import {opening} from './spec/opening.js';
import {panels} from './spec/panels.js';
import {phone} from './spec/phone.js';
import {printing} from './spec/printing.js';
import {privacy} from './spec/privacy.js';
import {reading} from './spec/reading.js';
import {settings} from './spec/settings.js';
import {sharing} from './spec/sharing.js';
import {singleFile} from './spec/single-file.js';
import type {Subject} from './spec/subject.js';
import {ArticlePage, type OpenOptions} from './support/article-page.js';
import {type BrowserName, launch} from './support/browsers.js';

const PARTS = [
  reading,
  longTexts,
  input,
  drafts,
  opening,
  library,
  sharing,
  exporting,
  settings,
  printing,
  offline,
  singleFile,
  engine,
  dates,
  legend,
  panels,
  cards,
  keyboard,
  corrections,
  changes,
  finding,
  privacy,
  layout,
  phone,
  accessibility,
];

/** What the page does, in one browser. Each browser has a file, so that both run at once. */
export function page(name: BrowserName): void {
  describe(name, () => {
    let browser: Browser;
    let server: Awaited<ReturnType<typeof startServer>>;

    before(async () => {
      server = await startServer({root: 'dist/page', port: 0});
      browser = await launch(name);
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    const subject: Subject = {
      origin: () => server.url,
      open: (options?: OpenOptions) =>
        ArticlePage.open(browser, new URL(options?.at ?? '', `${server.url}/`).href, options),
    };
    for (const part of PARTS) part(subject);
  });
}
