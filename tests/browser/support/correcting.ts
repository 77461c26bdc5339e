import type {KeyInput} from 'puppeteer-core';
import type {ArticlePage} from './article-page.js';

export const ARTICLE =
  'Ana Sousa came to Lisbon on Monday. “It rains,” said Peter Novak. Ana Sousa left. Novak waved. ' +
  'The glider was late, and the glider is loud.';

/** 'Ana Sousa person, Lisbon place': the marks by name in the text. */
export function marks({page}: ArticlePage): Promise<string> {
  return page.$$eval('#article mark[data-form=name]', (all) =>
    all.map((mark) => `${mark.textContent} ${(mark as HTMLElement).dataset.tag}`).join(', '),
  );
}

export async function press({page}: ArticlePage, ...keys: KeyInput[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

export async function redo({page}: ArticlePage): Promise<void> {
  await page.keyboard.down('Shift');
  await page.keyboard.down('Control');
  await page.keyboard.press('Z');
  await page.keyboard.up('Control');
  await page.keyboard.up('Shift');
}

/** The tools for the mark with the focus. */
export async function openTools(page: ArticlePage): Promise<void> {
  await press(page, 'e');
  await page.has('#card .tools :focus');
}

export async function choose(page: ArticlePage, words: string): Promise<void> {
  const button = await page.page.waitForSelector(`::-p-xpath(//*[@id="card"]//button[contains(., "${words}")])`);
  await button?.click();
}

export async function select(page: ArticlePage, words: string): Promise<void> {
  await page.page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('#article') as Node, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at >= 0) return document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, words);
}

export const BEFORE = 'Ana Sousa person, Lisbon place, Peter Novak person, Ana Sousa person, Novak person';
