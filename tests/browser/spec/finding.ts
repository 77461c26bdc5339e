import assert from 'node:assert/strict';
import type {ArticlePage} from '../support/article-page.js';
import {behaviour, type Subject} from './subject.js';

const ARTICLE =
  'Ana Sousa came to Lisbon. The ferry left.\n\nThe Ferry was late, said Ana Sousa. A glider came by ferry.';

async function find(page: ArticlePage, words: string): Promise<void> {
  await page.focusText();
  await page.page.keyboard.press('/');
  await page.has('.find input:focus', 1);
  await page.page.keyboard.type(words);
}

const drawn = ({page}: ArticlePage, name: string): Promise<string[]> =>
  page.evaluate((key) => {
    const ranges = globalThis.CSS?.highlights?.get(key);
    return ranges === undefined ? ['unknown'] : [...ranges].map(String);
  }, `article-annotator-${name}`);

export function finding(subject: Subject): void {
  behaviour(subject, '/ finds words, Enter goes on, Escape leaves them selected in the text', async (page) => {
    await page.paste(ARTICLE);
    const before = await page.page.$eval('#article', (article) => article.innerHTML);
    await find(page, 'ferry');
    await page.shows('.find .count', '1 of 3');
    await page.shows('#live', '1 of 3');
    await page.page.keyboard.press('Enter');
    await page.shows('.find .count', '2 of 3');
    await page.page.waitForFunction(() => CSS.highlights?.get('article-annotator-found')?.size !== 0, {polling: 50});
    const all = await drawn(page, 'search');
    if (all[0] !== 'unknown') assert.deepEqual(all, ['ferry', 'Ferry', 'ferry']);
    await page.page.keyboard.down('Shift');
    for (let time = 0; time < 2; time++) await page.page.keyboard.press('Enter');
    await page.page.keyboard.up('Shift');
    await page.shows('.find .count', '3 of 3');
    const inside = await page.page.$eval('#article', (article) =>
      article.innerHTML.replace(/ (role|tabindex|aria-\w+)="[^"]*"/g, ''),
    );
    assert.equal(inside, before.replace(/ (role|tabindex|aria-\w+)="[^"]*"/g, ''));
    await page.page.keyboard.press('Escape');
    await page.has('.find:not([hidden])', 0);
    assert.equal(await page.page.evaluate(() => document.getSelection()?.toString()), 'ferry');
    await page.has('#article:focus', 1);
  });

  behaviour(subject, 'by keys alone a missed name is found and marked', async (page) => {
    await page.paste(ARTICLE);
    await find(page, 'glider');
    await page.shows('.find .count', '1 of 1');
    await page.page.keyboard.press('Escape');
    await page.page.keyboard.press('e');
    await page.has('#card .tools :focus', 1);
    await page.page.keyboard.press('Enter');
    await page.shows('#live', '“glider” is a person');
    await page.has('#article mark[data-tag=person]', 3);
  });

  behaviour(subject, 'by keys alone words are found, and who said them', async (page) => {
    await page.paste(`“It rains,” said Ana Sousa. ${'It went on. '.repeat(40)}“A glider came late,” said Rui Costa.`);
    await find(page, 'came late');
    await page.page.keyboard.press('Escape');
    await page.page.keyboard.press('Enter');
    await page.has('#card:popover-open :focus', 1);
    await page.contains('#card', 'Rui Costa');
    await page.page.keyboard.press('Escape');
    assert.equal(await page.focusedMark(), '“A glider came late,”');
    await find(page, 'went');
    await page.page.keyboard.press('Escape');
    await page.page.keyboard.press(']');
    await page.has('#article .quote:focus', 1);
    assert.equal(await page.focusedMark(), '“A glider came late,”');
  });

  behaviour(subject, 'a search that finds nothing leaves the focus where it was', async (page) => {
    await page.paste('Ana Sousa met Peter Novak in Lisbon.');
    await page.focusText();
    await page.page.keyboard.press('j');
    await page.page.keyboard.press('/');
    await page.has('.find input:focus', 1);
    await page.page.keyboard.type('Porto');
    await page.page.keyboard.press('Escape');
    assert.equal(await page.focusedMark(), 'Peter Novak');
  });

  behaviour(subject, 'what is not there is told, and the search follows the text', async (page) => {
    await page.paste(ARTICLE);
    await page.click('#find-button');
    await page.has('.find input:focus', 1);
    await page.page.keyboard.type('porto');
    await page.shows('.find .count', 'Not found');
    await page.paste(`${ARTICLE} Porto waits.`);
    await page.shows('.find .count', '1 of 1');
    await page.click('.find [aria-label=Close]');
    await page.has('.find:not([hidden])', 0);
  });
}
