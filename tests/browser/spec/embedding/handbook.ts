import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import type {SitePage} from '../../support/site.js';
import {type Host, on} from './host.js';

const DOCUMENT = 'docs/embedding.md';
const HEAD = '<!doctype html><meta charset="utf-8"><title>A site</title><link rel="icon" href="data:,">';
const PLACE = './article-annotator/';

/** The pages of the handbook, with the package where this site has it. */
const PAGES = [...readFileSync(DOCUMENT, 'utf8').matchAll(/```html\n(.*?)```/gs)].map((match) =>
  (match[1] ?? '').replaceAll(PLACE, '/').replaceAll("'/page/", "'./page/"),
);

export const HANDBOOK_PAGES: Readonly<Record<string, SitePage>> = Object.fromEntries(
  PAGES.map((html, index) => [`handbook-${index}`, {html: HEAD + html}]),
);

/** A mark in an element, a highlight on the page, or a frame that has been given its height. */
const IS_ANNOTATED = `
  Boolean(document.querySelector('article-annotator')?.shadowRoot?.querySelector('mark, .row')) ||
  CSS.highlights.size > 0 || Boolean(document.querySelector('iframe[style]'))`;

export function handbook(host: Host): void {
  for (const [index, html] of PAGES.entries()) {
    on(host, `handbook-${index}`, `page ${index + 1} of ${DOCUMENT} does what it says`, async (page) => {
      assert.match(html, /<script type="module"/);
      await page.until(IS_ANNOTATED);
      assert.deepEqual(page.watch.complaints, []);
    });
  }
}
