import assert from 'node:assert/strict';
import {behaviour, type Subject} from './subject.js';

const dateField = '#article-date';

export function dates(subject: Subject): void {
  behaviour(subject, 'the date of the article comes from the text, with its evidence', async (page) => {
    assert.equal(await page.page.$eval(dateField, (field) => (field as HTMLInputElement).value), '2026-11-18');
    await page.contains('.date-source', 'From the text: “18 November 2026”');
  });

  behaviour(subject, 'today is not taken for the date of the article', async (page) => {
    await page.paste('Ana Sousa came to Lisbon on Monday.');
    assert.equal(await page.page.$eval(dateField, (field) => (field as HTMLInputElement).value), '');
    await page.contains('.date-source', 'None found in the text');
  });

  behaviour(subject, 'a change of it resolves the dates anew and says how many moved', async (page) => {
    await page.paste('Ana Sousa came to Lisbon on Monday.');
    await page.click('#tab-timeline');
    await page.contains('#panel-timeline', 'a Monday, which one is not known');
    await page.setDate('2026-11-18');
    await page.contains('#panel-timeline', 'Monday 16 November 2026');
    await page.shows('.date-effect', '1 date moved.');
    await page.contains('#live', '1 date moved.');
    await page.setDate('2026-11-25');
    await page.contains('#panel-timeline', 'Monday 23 November 2026');
  });

  behaviour(subject, 'a date that was set is not that of the next article, unless it was set ahead', async (page) => {
    await page.setDate('2020-01-01');
    await page.paste('Ana Sousa came to Lisbon on Monday.');
    await page.contains('.date-source', 'None found in the text');
    await page.click('#clear-button');
    await page.setDate('2026-11-18');
    await page.paste('Ana Sousa came to Lisbon on Monday.');
    await page.contains('.date-source', 'Given, not read from the text');
  });

  behaviour(subject, 'a date that was set can be given back to the text', async (page) => {
    await page.setDate('2020-01-01');
    await page.contains('.date-source', 'Given, not read from the text');
    await page.click('.date-source button');
    await page.contains('.date-source', '18 November 2026');
  });
}
