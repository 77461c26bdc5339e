import assert from 'node:assert/strict';
import {behaviour, type Subject} from './subject.js';

export function settings(subject: Subject): void {
  behaviour(subject, 'theme and text size act at once and are there after a reload', async (page) => {
    const before = await page.page.$eval('#article .headline', (line) => line.getBoundingClientRect().height);
    await page.click('#settings-button');
    await page.click('#settings input[value=dark]');
    await page.page.focus('#text-size');
    for (let press = 0; press < 10; press++) await page.page.keyboard.press('ArrowRight');
    await page.contains('#settings [for=text-size]', '200 %');
    await page.page.reload();
    await page.annotated();
    assert.equal(await page.page.$eval('html', (html) => html.dataset.theme), 'dark');
    const after = await page.page.$eval('#article .headline', (line) => line.getBoundingClientRect().height);
    assert.ok(after > before * 1.9, `${before} → ${after}`);
    assert.ok(await page.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'no scrolling aside');
  });

  for (const width of [1110, 390]) {
    behaviour(
      subject,
      `a larger text size reaches legend, tabs and toolbar, and fits at ${width} pixels`,
      async (page) => {
        const sizes = (): Promise<number[]> =>
          page.page.evaluate(() => {
            const show = document.createRange();
            return ['.kind .swatch', '.tabs button', '#edit-button', '#banner p'].map((selector) => {
              show.selectNodeContents(document.querySelector(selector) as Element);
              return show.getBoundingClientRect().height;
            });
          });
        if (width < 720) await page.click('.bar [data-sheet=entities]');
        const before = await sizes();
        await page.page.evaluate(() => document.documentElement.style.setProperty('--text-size', '2'));
        const after = await sizes();
        for (const [at, size] of after.entries()) assert.ok(size > (before[at] ?? 0) * 1.25, `${before} → ${after}`);
        assert.ok(
          await page.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          'no scrolling aside',
        );
      },
      {viewport: {width, height: 800}},
    );
  }

  behaviour(subject, 'what is set in one tab is set in the others', async (page) => {
    const second = await page.another();
    await second.click('#settings-button');
    await second.click('#settings input[value=dark]');
    await page.has('html[data-theme=dark]');
    await second.click('#settings [aria-describedby=about-tags]');
    await page.has('html[data-tags=on]');
  });

  behaviour(subject, 'single keys can be switched off; Enter and Tab stay', async (page) => {
    await page.click('#settings-button');
    await page.click('#settings [aria-describedby=about-singleKeys]');
    await page.page.keyboard.press('Escape');
    await page.focusText();
    const first = await page.focusedMark();
    await page.page.keyboard.press('j');
    await page.page.keyboard.press('?');
    assert.equal(await page.focusedMark(), first);
    await page.has('#help[open]', 0);
    await page.page.keyboard.press('Enter');
    await page.has('#card:popover-open', 1);
  });

  behaviour(subject, 'marks say what they are, where the reader wants it', async (page) => {
    await page.paste('Ana Sousa came to Lisbon on Monday. She met the Portuguese. It rains every day.');
    const tags = (): Promise<string[]> =>
      page.page.$$eval('#article mark', (all) =>
        all.map((mark) => (getComputedStyle(mark, '::after').content === 'none' ? '' : (mark.dataset.tag ?? ''))),
      );
    assert.ok((await tags()).every((tag) => tag === ''));
    await page.click('#settings-button');
    await page.click('#settings [aria-describedby=about-tags]');
    await page.page.keyboard.press('Escape');
    assert.deepEqual(await tags(), ['person', 'place', 'date', 'group', 'repeated']);
    await page.click('#legend li:nth-child(3) input');
    assert.deepEqual(await tags(), ['person', '', 'date', 'group', 'repeated']);
  });

  behaviour(subject, 'highlights need not be announced', async (page) => {
    assert.equal(await page.count('#article mark[role=none]'), 0);
    await page.click('#settings-button');
    await page.click('#settings [aria-describedby=about-announceMarks]');
    await page.page.keyboard.press('Escape');
    await page.has('#article mark:not([role])', 0);
    await page.paste('Ana Sousa came to Lisbon.');
    await page.has('#article mark[role=none]');
    await page.has('#article mark:not([role])', 0);
    await page.focusText();
    await page.page.keyboard.press('j');
    await page.has('#article mark:not([role])', 0);
    await page.has('#article mark[role=button]', 1);
  });

  behaviour(subject, 'no draft is kept when the reader does not want it', async (page) => {
    await page.paste('Ana Sousa came to Lisbon.');
    await page.click('#settings-button');
    await page.click('#settings [aria-describedby=about-keepDrafts]');
    await page.page.keyboard.press('Escape');
    await page.paste('Rui Costa came to Porto.');
    await page.page.reload();
    await page.annotated();
    await page.contains('#article', 'Night ferries');
  });

  behaviour(
    subject,
    'About tells the version, the policy, where the annotator runs, and the licences',
    async (page) => {
      await page.click('#settings-button');
      await page.contains('#about', 'in a worker of its own');
      await page.contains('#about', "connect-src 'none'");
      assert.match(await page.text('#about'), /\d+\.\d+\.\d+, build [0-9a-f]{12}/);
      await page.page.focus('#about summary');
      await page.page.keyboard.press('Enter');
      await page.contains('#about details[open]', 'BSD-3-Clause');
    },
  );

  behaviour(
    subject,
    'settings that are damaged are as at first',
    async (page) => {
      assert.equal(await page.page.$eval('html', (html) => html.dataset.theme), 'auto');
    },
    {before: () => localStorage.setItem('article-annotator.preferences', '{"theme":"dark')},
  );
}
