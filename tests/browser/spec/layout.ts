import assert from 'node:assert/strict';
import type {ArticlePage} from '../support/article-page.js';
import {behaviour, type Subject} from './subject.js';

const PHONE = {viewport: {width: 390, height: 844}};

async function overflow({page}: ArticlePage): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

export function layout(subject: Subject): void {
  for (const width of [320, 390, 820, 1280]) {
    behaviour(
      subject,
      `nothing has to be scrolled sideways at ${width} pixels`,
      async (page) => assert.equal(await overflow(page), 0),
      {viewport: {width, height: 844}},
    );
  }

  behaviour(subject, 'the buttons for another article stand in one line, whatever the width', async (page) => {
    for (const width of [320, 390, 640, 820, 1100, 1180, 1280]) {
      await page.page.setViewport({width, height: 844});
      const tops = await page.page.$$eval('.inputs button', (all) => all.map((one) => one.getBoundingClientRect().top));
      assert.equal(new Set(tops).size, 1, `${width}: ${tops}`);
    }
  });

  behaviour(
    subject,
    'in a very wide window the header ends where the columns end',
    async ({page}) => {
      const [name, legend, help, panels] = await page.evaluate(() =>
        ['.name', '.side-title', '#help-button', '#panels'].map((one) =>
          (document.querySelector(one) as Element).getBoundingClientRect().toJSON(),
        ),
      );
      assert.equal(Math.round(name.left), Math.round(legend.left));
      assert.equal(Math.round(help.right), Math.round(panels.right - 24));
    },
    {viewport: {width: 2560, height: 900}},
  );

  behaviour(subject, 'the tabs of a long article stand in one line', async (page) => {
    await page.paste('On 4 March 2026 “the harbour is shut,” Ana Sousa said.\n'.repeat(1200));
    await page.contains('#tab-timeline', '1200');
    const tops = await page.page.$$eval('[role=tab]', (all) => all.map((one) => one.getBoundingClientRect().top));
    assert.equal(new Set(tops).size, 1, tops.join());
  });

  behaviour(
    subject,
    'on a phone the panels are sheets that the bar opens',
    async (page) => {
      assert.equal(await page.isVisible('#panels'), false);
      await page.click('.bar [data-sheet=quotes]');
      assert.equal(await page.isVisible('#panel-quotes'), true);
      await page.has('#tab-quotes:focus', 1);
      await page.click('#panel-quotes .row');
      assert.equal(await page.isVisible('#panels'), false);
      await page.has('#article .quote:focus', 1);
    },
    PHONE,
  );

  behaviour(
    subject,
    'on a phone the card is a sheet at the bottom',
    async (page) => {
      await page.click('#article mark');
      await page.has('#card:popover-open', 1);
      const {left, width, below} = await page.page.$eval('#card', (element) => {
        const box = element.getBoundingClientRect();
        const bar = document.querySelector('.bar') as Element;
        return {
          left: box.left,
          width: document.documentElement.clientWidth - box.width,
          below: Math.abs(Math.round(bar.getBoundingClientRect().top - box.bottom)),
        };
      });
      assert.deepEqual({left, width, below}, {left: 0, width: 0, below: 0});
    },
    PHONE,
  );

  behaviour(
    subject,
    'on a phone on its side the whole card is in sight',
    async (page) => {
      await page.click('#article mark[data-kind=date]');
      await page.has('#card:popover-open', 1);
      const [inside, content] = await page.page.$eval('#card', ({clientHeight, scrollHeight}) => [
        clientHeight,
        scrollHeight,
      ]);
      assert.equal(inside, content);
      assert.equal(await page.isVisible('.bar'), true);
    },
    {viewport: {width: 740, height: 360}},
  );

  behaviour(
    subject,
    'on a phone the sheet does not hide what it tells about',
    async (page) => {
      const covered = (): Promise<number> =>
        page.page.evaluate(() => {
          const mark = document.querySelector('#article mark:not(.headline *)') as Element;
          const card = document.querySelector('#card') as Element;
          return Math.max(0, mark.getBoundingClientRect().bottom - card.getBoundingClientRect().top);
        });
      await page.page.$eval('#article mark:not(.headline *)', (mark) => mark.scrollIntoView({block: 'end'}));
      await page.click('#article mark:not(.headline *)');
      await page.has('#card:popover-open', 1);
      assert.equal(await covered(), 0, 'card');
      await page.click('#card .card-correct');
      await page.has('#card .chip');
      assert.equal(await covered(), 0, 'correct');
    },
    PHONE,
  );
}
