import assert from 'node:assert/strict';
import {behaviour, type Subject} from './subject.js';

const background = '#article mark[data-kind=person]';

export function legend(subject: Subject): void {
  behaviour(subject, 'counts the marks of every kind', async (page) => {
    const counts = await page.page.$$eval('#legend .kind', (kinds) => kinds.map((kind) => kind.textContent ?? ''));
    assert.equal(counts.length, 6);
    const people = await page.page.$$eval(
      '#article mark[data-kind=person][data-form=name][data-first]',
      (all) => all.length,
    );
    assert.match(counts[0] ?? '', new RegExp(`People\\s+${people}\\s*$`));
  });

  behaviour(subject, 'hides and shows a kind without drawing the text again', async (page) => {
    const fill = (): Promise<string> => page.page.$eval(background, (mark) => getComputedStyle(mark).backgroundColor);
    const before = await fill();
    await page.page.$eval(background, (mark) => {
      mark.id = 'the-same-element';
    });
    await page.click('#legend li:first-child .kind');
    assert.equal(await fill(), 'rgba(0, 0, 0, 0)');
    await page.click('#legend li:first-child .kind');
    assert.equal(await fill(), before);
    await page.has('#the-same-element', 1);
  });

  behaviour(subject, 'hides all and shows all', async (page) => {
    await page.click('#legend .all-none button:last-child');
    await page.has('#legend input:checked', 0);
    await page.click('#legend .all-none button:first-child');
    await page.has('#legend input:checked', 6);
  });

  behaviour(
    subject,
    'what is less sure than wanted is out of sight, out of the counts and out of the way',
    async (page) => {
      const slide = (percent: number): Promise<void> =>
        page.page.$eval(
          '#legend input[type=range]',
          (slider, value) => {
            (slider as HTMLInputElement).value = String(value);
            for (const type of ['input', 'change']) slider.dispatchEvent(new Event(type, {bubbles: true}));
          },
          percent,
        );
      const sum = (): Promise<number> =>
        page.page.$$eval('#legend .kind .count', (all) => all.reduce((n, one) => n + Number(one.textContent), 0));
      const all = await sum();
      const ticks = await page.count('#minimap i');
      await slide(90);
      const left = await sum();
      assert.ok(0 < left && left < all, `${left} of ${all}`);
      await page.shows('#live', `${left} of ${all} are at least 90 % sure.`);
      await page.shows('#legend .sure .count', '90 % and more');
      assert.ok((await page.count('#minimap i')) < ticks);
      const unsure = '#article mark[data-hidden][data-form=name]';
      assert.equal(await page.page.$eval(unsure, (mark) => getComputedStyle(mark).backgroundColor), 'rgba(0, 0, 0, 0)');
      await page.focusText();
      for (let step = 0; step < 5; step++) {
        await page.page.keyboard.press('j');
        await page.has('#article mark:focus:not([data-hidden])', 1);
      }
      const hidden = await page.text(unsure);
      const row = await page.page.waitForSelector(`::-p-xpath(//*[@id="panels"]//button[contains(., "${hidden}")])`);
      await row?.click();
      await page.has('#article mark:focus:not([data-hidden])', 1);
      await slide(0);
      await page.has('#article [data-hidden]', 0);
      assert.equal(await sum(), all);
    },
  );

  behaviour(subject, 'what the reader confirms is sure', async (page) => {
    await page.paste('Ana Sousa came to Lisbon.');
    await page.focusText();
    await page.page.keyboard.press('a');
    await page.shows('#live', '“Ana Sousa” is right');
    assert.equal(await page.page.$eval('#article mark', (mark) => (mark as HTMLElement).dataset.sure), '1');
  });

  behaviour(subject, 'tells the kinds apart by line style', async (page) => {
    const styles = await page.page.evaluate(() =>
      ['person', 'organization', 'place', 'date'].map((kind) => {
        const mark = document.querySelector(`#article mark[data-kind=${kind}]`);
        return mark === null ? 'none' : getComputedStyle(mark).textDecorationStyle;
      }),
    );
    assert.deepEqual(styles, ['solid', 'double', 'dashed', 'dotted']);
  });
}
