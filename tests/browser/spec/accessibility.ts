import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {AxeResults} from 'axe-core';
import type {KeyInput} from 'puppeteer-core';
import type {ArticlePage} from '../support/article-page.js';
import {behaviour, type Subject} from './subject.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Of a theme other than the light one what colours decide: the page is the same but for them. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

async function violations({page}: ArticlePage): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axeSource);
  const isDark = await page.$eval('html', ({dataset}) => dataset.theme === 'dark');
  const options = isDark ? {runOnly: COLOUR_RULES} : {};
  const results = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as AxeResults;
  return results.violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join('\n')}`);
}

/** The element with the focus, when something else is drawn over its middle; '' when it can be seen. */
const hiddenFocus = ({page}: ArticlePage): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const box = [...(element?.getClientRects() ?? [])].at(0);
    if (!element || element === document.body || !box || box.width < 2) return '';
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return top && (element.contains(top) || top.contains(element)) ? '' : element.outerHTML.slice(0, 200);
  });

// WCAG 1.4.12.
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

// What stands around an article is grey, but for the marks in it.
const PASTED_WHOLE = `Menu
Home
News
Subscribe from £1 a week

Lisbon votes in the rain

By Ana Sousa
Published 4 March 2026

Mayor Ana Sousa came to Lisbon on Monday, and many voters with her.

Advertisement

Read more: Lisbon waits for the BBC

© 2026 Orlo Media Ltd. All rights reserved.`;

export function accessibility(subject: Subject): void {
  for (const viewport of [
    {width: 1280, height: 700},
    {width: 390, height: 700},
  ]) {
    behaviour(
      subject,
      `what has the focus can be seen at ${viewport.width} pixels, by Tab and in the text`,
      async (page) => {
        for (let step = 0; step < 30; step++) {
          await page.page.keyboard.press('Tab');
          assert.equal(await hiddenFocus(page), '', `Tab ${step}`);
        }
        await page.focusText();
        for (let step = 0; step < 20; step++) {
          await page.page.keyboard.press(step % 3 === 2 ? ']' : 'j');
          assert.equal(await hiddenFocus(page), '', `step ${step}`);
        }
      },
      {viewport},
    );
  }

  for (const width of [1280, 320]) {
    behaviour(
      subject,
      `with wide letter, word and line spacing nothing is cut off at ${width} pixels`,
      async (page) => {
        const cut = await page.page.evaluate((rules) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(rules);
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
          const isCut = (element: Element): boolean => {
            const {overflowX, clipPath} = getComputedStyle(element);
            if (clipPath !== 'none' || overflowX === 'visible' || element.matches('.kinds')) return false;
            return element.scrollWidth > element.clientWidth + 1;
          };
          const found = [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility() && isCut(one));
          const {scrollWidth, clientWidth} = document.documentElement;
          return [
            ...found.map((one) => one.outerHTML.slice(0, 120)),
            ...(scrollWidth > clientWidth ? ['the page'] : []),
          ];
        }, SPACING);
        assert.deepEqual(cut, []);
      },
      {viewport: {width, height: 844}},
    );
  }

  for (const scheme of ['light', 'dark'] as const) {
    behaviour(
      subject,
      `axe finds nothing, ${scheme}`,
      async (page) => {
        assert.deepEqual(await violations(page), []);
        await page.click('#tab-quotes');
        await page.click('#article mark');
        await page.has('#card:popover-open', 1);
        assert.deepEqual(await violations(page), []);
        await page.click('#tab-timeline');
        await page.click('#edit-button');
        assert.deepEqual(await violations(page), []);
        await page.click('#help-button');
        await page.has('#help[open]', 1);
        assert.deepEqual(await violations(page), []);
        await page.page.keyboard.press('Escape');
        await page.paste(PASTED_WHOLE);
        await page.has('#article .boilerplate mark');
        assert.deepEqual(await violations(page), []);
      },
      {scheme},
    );
  }

  for (const scheme of ['light', 'dark'] as const) {
    behaviour(
      subject,
      `axe finds nothing where what is less sure is hidden, and while the page is busy, ${scheme}`,
      async (page) => {
        await page.page.focus('#legend input[type=range]');
        for (let step = 0; step < 18; step++) await page.page.keyboard.press('ArrowRight');
        await page.shows('#legend .sure .count', '90 % and more');
        await page.has('#article [data-hidden]');
        assert.deepEqual(await violations(page), [], 'how sure');
        await page.page.keyboard.press('Home');
        await page.shows('#legend .sure .count', 'all');
        await page.page.evaluate(() => {
          for (const part of document.querySelectorAll('#busy, #progress')) part.removeAttribute('hidden');
          (document.querySelector('#busy-words') as Element).textContent = 'Annotating…';
        });
        assert.deepEqual(await violations(page), [], 'busy');
      },
      {scheme},
    );
  }

  for (const scheme of ['light', 'dark'] as const) {
    behaviour(
      subject,
      `axe finds nothing while something is corrected, ${scheme}`,
      async (page) => {
        const rows: [keys: KeyInput[], choice: string][] = [
          [['j', 'e'], 'Begins or ends'],
          [['j', 'e'], 'The same as another'],
          [[']', 'e'], 'Another speaker'],
          [['}', 'e'], 'Another date'],
        ];
        for (const [keys, choice] of rows) {
          await page.focusText();
          for (const key of keys) await page.page.keyboard.press(key);
          await page.has('#card .tools :focus', 1);
          assert.deepEqual(await violations(page), [], choice);
          await (
            await page.page.waitForSelector(`::-p-xpath(//*[@id="card"]//button[contains(., "${choice}")])`)
          )?.click();
          await page.has('#card .tool-end, #card .tool-field');
          assert.deepEqual(await violations(page), [], choice);
          await page.page.keyboard.press('Escape');
        }
        await page.focusText();
        await page.page.keyboard.press('a');
        await page.page.keyboard.press('x');
        await page.click('#tab-changes');
        await page.has('#panel-changes .row', 2);
        await page.page.evaluate(() =>
          document.getSelection()?.selectAllChildren(document.querySelector('#article .para') as Node),
        );
        await page.has('.offer:popover-open', 1);
        assert.deepEqual(await violations(page), [], 'changes');
        await page.click('.offer');
        await page.has('#card .chips', 1);
        assert.deepEqual(await violations(page), [], 'mark');
        await page.page.keyboard.press('Escape');
        await page.click('#find-button');
        await page.has('.find input:focus', 1);
        await page.page.keyboard.type('the');
        await page.contains('.find .count', '1 of');
        assert.deepEqual(await violations(page), [], 'find');
      },
      {scheme},
    );
  }

  for (const scheme of ['light', 'dark'] as const) {
    behaviour(
      subject,
      `axe finds nothing in the dialogs, ${scheme}`,
      async (page) => {
        await page.click('#library-button');
        await page.click('#library .primary');
        await page.has('#library .library-open', 1);
        await page.page.keyboard.press('Escape');
        for (const dialog of ['library', 'share', 'export', 'settings']) {
          await page.has(`#${dialog}[open]`, 0);
          await page.click(`#${dialog}-button`);
          await page.has(`#${dialog}[open]`, 1);
          if (dialog === 'share') await page.has('#share-link');
          if (dialog === 'export') await page.contains('#export-preview', 'id,kind,text');
          if (dialog === 'settings') await page.has('#about summary', 1);
          assert.deepEqual(await violations(page), [], dialog);
          if (dialog !== 'settings') await page.page.keyboard.press('Escape');
        }
        await page.page.$eval('#settings .settings-part > button', (button) => (button as HTMLElement).click());
        await page.has('#delete-everything[open]', 1);
        assert.deepEqual(await violations(page), [], 'delete everything');
      },
      {scheme},
    );
  }

  behaviour(
    subject,
    'axe finds nothing on a phone',
    async (page) => {
      await page.click('.bar [data-sheet=entities]');
      assert.deepEqual(await violations(page), []);
    },
    {viewport: {width: 390, height: 844}},
  );
}
