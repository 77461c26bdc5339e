import assert from 'node:assert/strict';
import {setTimeout} from 'node:timers/promises';
import {behaviour, type Subject} from './subject.js';

const card = '#card:popover-open';

export function cards(subject: Subject): void {
  behaviour(subject, 'the card opens on hover, beside the mark and inside the window', async (page) => {
    const mark = '#article mark[data-kind=organization]';
    await page.hover(mark);
    await page.has(card);
    const [overlaps, fits] = await page.page.evaluate((selector) => {
      const of = (name: string): DOMRect => (document.querySelector(name) as Element).getBoundingClientRect();
      const [a, b] = [of(selector), of('#card')];
      const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      return [!apart, 0 <= b.left && b.right <= innerWidth && 0 <= b.top && b.bottom <= innerHeight];
    }, mark);
    assert.deepEqual([overlaps, fits], [false, true]);
  });

  behaviour(subject, 'the card can be hovered and closes with Escape', async (page) => {
    await page.hover('#article mark[data-kind=organization]');
    await page.has(card);
    await page.hover('#card .card-name');
    await page.has(card);
    await page.page.keyboard.press('Escape');
    await page.has(card, 0);
  });

  behaviour(subject, 'the card of a name tells kind, name and place among the mentions', async (page) => {
    await page.click('#article mark[data-kind=place]');
    await page.has(card);
    await page.contains('#card', 'place');
    await page.contains('#card .card-steps', 'Mention 1 of');
    await page.contains('#card .card-why', '%');
  });

  behaviour(subject, 'the card steps from mention to mention', async (page) => {
    await page.click('#article mark[data-kind=place]');
    await page.has(card);
    await page.click('#card .card-steps button:last-child');
    await page.contains('#card .card-steps', 'Mention 2 of');
    await page.click('#card .card-steps button:first-child');
    await page.contains('#card .card-steps', 'Mention 1 of');
  });

  behaviour(
    subject,
    'a card stepped to stays though the pointer lies elsewhere, until it has been in it',
    async (page) => {
      await page.paste(`Ana Sousa came.\n\n${'The town has changed since. '.repeat(40)}\n\nAna Sousa left.`);
      await page.click('#article mark[data-kind=person]');
      await page.click('#card .card-steps button:last-child');
      await page.contains('#card .card-steps', 'Mention 2 of 2');
      const {x, y} = await page.page.$eval('#article', (article) => article.getBoundingClientRect().toJSON());
      await page.page.mouse.move(x + 5, y + 60);
      await page.page.mouse.move(x + 8, y + 62);
      // Longer than the card waits before it closes.
      await setTimeout(600);
      await page.contains('#card:popover-open .card-steps', 'Mention 2 of 2');
      await page.hover('#card .card-name');
      await page.page.mouse.move(x + 5, y + 60);
      await page.has('#card:popover-open', 0);
    },
  );

  behaviour(subject, 'Copy takes the words as written, and behind a quotation who says them', async (page) => {
    await page.paste('“We will rebuild,” Mayor Ana Sousa said in Lisbon.');
    await page.page.evaluate(() => {
      navigator.clipboard.writeText = async (words) => void document.body.setAttribute('data-copied', words);
    });
    for (const [mark, words] of [
      ['person', 'Ana Sousa'],
      ['quote', '“We will rebuild,” – Ana Sousa'],
    ] as const) {
      await page.click(`#article [data-kind=${mark}]`);
      await page.has(card);
      await page.click('#card .card-actions button:nth-last-child(2)');
      await page.shows('#card .card-actions button:nth-last-child(2)', 'Copied');
      assert.equal(await page.page.$eval('body', (body) => body.dataset.copied), words);
      await page.page.keyboard.press('Escape');
    }
  });

  behaviour(subject, 'Link makes a link to what the card tells about', async (page) => {
    await page.paste('Mayor Ana Sousa came to Lisbon.');
    await page.hover('#article mark[data-kind=place]');
    await page.has(card);
    await page.click('#card .card-actions button:last-child');
    await page.has('#share-link');
    const link = await page.page.$eval('#share-link', (field) => (field as HTMLInputElement).value);
    assert.match(link, /&m=m1$/);
    await page.page.keyboard.press('Escape');
    await page.shows('#article mark:focus', 'Lisbon');
  });

  behaviour(subject, 'a bar tells the place among the marks of a kind, and steps through them', async (page) => {
    await page.paste('Mayor Ana Sousa came to Lisbon. Sousa left for Porto. Bruno Lima stayed.');
    await page.has('#step-bar:not([hidden])', 0);
    await page.click('#article mark[data-kind=person]');
    await page.shows('#step-bar span', 'Person 1 of 3');
    await page.page.keyboard.press('Escape');
    await page.click('#step-bar button:last-child');
    await page.shows('#article mark:focus', 'Sousa');
    await page.shows('#step-bar span', 'Person 2 of 3');
    await page.click('#step-bar button:first-child');
    await page.click('#step-bar button:first-child');
    await page.shows('#article mark:focus', 'Bruno Lima');
    await page.shows('#step-bar span', 'Person 3 of 3');
    await page.click('#legend .kind input');
    await page.has('#step-bar:not([hidden])', 0);
    await page.paste('Ana Sousa came.');
    await page.has('#step-bar:not([hidden])', 0);
  });

  behaviour(subject, 'the bar counts what the legend counts', async (page) => {
    await page.paste('Ana Sousa left. “It rains,” a neighbour said. Bruno Lima stayed.');
    await page.shows('#legend .kind', 'People 2');
    await page.has('#article mark[data-form=nominal]', 1);
    await page.click('#article mark[data-form=nominal]');
    await page.shows('#step-bar span', 'Person 1 of 2');
    await page.page.keyboard.press('Escape');
    await page.click('#step-bar button:last-child');
    await page.shows('#step-bar span', 'Person 2 of 2');
  });

  behaviour(subject, 'the card of a date tells its value and what it was counted from', async (page) => {
    await page.paste('Published 18 November 2026\n\nAna Sousa came to Lisbon on Monday.');
    const monday = await page.page.waitForSelector('::-p-xpath(//mark[.="Monday"])');
    await monday?.click();
    await page.contains('#card', 'Monday 16 November 2026');
    await page.contains('#card', '2026-11-16');
    await page.contains('#card', 'Counted from the article’s date');
  });

  behaviour(subject, 'the card of a quotation tells who speaks', async (page) => {
    const quote = await page.page.waitForSelector('::-p-xpath(//span[contains(., "We are not going back")])');
    await quote?.click();
    await page.contains('#card .card-name', 'Inês Carvalhal');
  });
}
