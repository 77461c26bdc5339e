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
