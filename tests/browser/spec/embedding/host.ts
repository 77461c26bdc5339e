import {test} from 'node:test';
import type {OpenedPage} from '../../support/open-page.js';

/** A site that embeds the annotator, in the browser under test. */
export interface Host {
  origin(): string;
  /** Another site, with the page and its headers. */
  otherOrigin(): string;
  open(path: string, before?: () => void): Promise<OpenedPage>;
}

/** One behaviour on a freshly opened page of the site. */
export function on(
  host: Host,
  path: string,
  words: string,
  act: (page: OpenedPage) => Promise<void>,
  before?: () => void,
): void {
  test(words, {timeout: 60_000}, async () => {
    const page = await host.open(path, before);
    try {
      await act(page);
    } finally {
      await page.close();
    }
  });
}

/** The element of the page, and what is inside of it, as expressions. */
export const ELEMENT = "document.querySelector('article-annotator')";
export const inside = (selector: string): string => `${ELEMENT}.shadowRoot.querySelector(${JSON.stringify(selector)})`;
export const allInside = (selector: string): string =>
  `[...${ELEMENT}.shadowRoot.querySelectorAll(${JSON.stringify(selector)})]`;
export const READY = `[...document.querySelectorAll('article-annotator')].every((e) => e.matches(':state(ready)'))`;
export const isTrue = (expression: string): string => `Boolean(${expression})`;
