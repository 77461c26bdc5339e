import {test} from 'node:test';
import type {ArticlePage, OpenOptions} from '../support/article-page.js';

/** The page under test, in the browser under test. */
export interface Subject {
  origin(): string;
  open(options?: OpenOptions): Promise<ArticlePage>;
}

/** One behaviour on a freshly opened page. */
export function behaviour(
  subject: Subject,
  words: string,
  act: (page: ArticlePage) => Promise<void>,
  options?: OpenOptions,
): void {
  test(words, {timeout: 60_000}, async () => {
    const page = await subject.open(options);
    try {
      await act(page);
    } finally {
      await page.close();
    }
  });
}
