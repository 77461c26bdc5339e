import assert from 'node:assert/strict';
import {behaviour, type Subject} from './subject.js';

const card = '#card:popover-open';

export function keyboard(subject: Subject): void {
  behaviour(subject, 'Tab stops once in the text', async (page) => {
    await page.has('#article [tabindex="0"]', 1);
    await page.focusText();
    await page.page.keyboard.press('j');
    await page.page.keyboard.press('j');
    await page.has('#article [tabindex="0"]', 1);
  });

  behaviour(subject, 'J and K go through the names, and round the end', async (page) => {
    await page.paste('Ana Sousa met Peter Novak in Lisbon.');
    await page.focusText();
    const seen: (string | undefined)[] = [];
    for (const key of ['j', 'j', 'j', 'k'] as const) {
      await page.page.keyboard.press(key);
      seen.push(await page.focusedMark());
    }
    assert.deepEqual(seen, ['Peter Novak', 'Lisbon', 'Ana Sousa', 'Lisbon']);
    await page.contains('#live', 'From the other end: Lisbon');
  });

  behaviour(subject, 'hidden kinds are passed over', async (page) => {
    await page.paste('Ana Sousa met Peter Novak in Lisbon.');
    await page.focusText();
    await page.page.keyboard.press('1');
    await page.has('#legend input:checked', 5);
    await page.shows('#live', 'Shown: Organizations, Places, More names, Quotes, Dates');
    await page.page.keyboard.press('j');
    assert.equal(await page.focusedMark(), 'Lisbon');
  });

  behaviour(subject, 'the card opens with the focus, Enter goes into it, Escape back to the text', async (page) => {
    await page.focusText();
    await page.page.keyboard.press('j');
    await page.has(card);
    const mark = await page.focusedMark();
    await page.page.keyboard.press('Enter');
    await page.has('#card:focus-within', 1);
    await page.page.keyboard.press('Escape');
    await page.has(card, 0);
    assert.equal(await page.focusedMark(), mark);
  });

  behaviour(subject, 'brackets go through quotes, braces through dates', async (page) => {
    await page.focusText();
    await page.page.keyboard.press(']');
    await page.has('#article .quote:focus', 1);
    await page.page.keyboard.press('}');
    await page.has('#article mark[data-kind=date]:focus', 1);
  });

  behaviour(subject, 'what a key hides is told, and a date in words', async (page) => {
    await page.paste('Ana Sousa stayed for two months.');
    await page.focusText();
    await page.page.keyboard.press('}');
    await page.shows('#live', 'two months, date, 2 months');
    await page.page.keyboard.press('0');
    await page.shows('#live', 'Shown: nothing');
  });

  behaviour(subject, '? shows the keys', async (page) => {
    await page.focusText();
    await page.page.keyboard.press('?');
    await page.has('#help[open]', 1);
    await page.contains('#help', 'next name');
    assert.equal(await page.page.$eval('#help', (help) => help.scrollTop), 0, 'it begins at its beginning');
    await page.page.keyboard.press('Escape');
    await page.has('#help[open]', 0);
  });

  behaviour(subject, 'keys do nothing outside of the text', async (page) => {
    await page.click('#clear-button');
    await page.page.type('#field', 'jk?10');
    assert.equal(await page.page.$eval('#field', (field) => (field as HTMLTextAreaElement).value), 'jk?10');
    await page.has('#help[open]', 0);
    await page.has('#legend input:checked', 6);
  });

  behaviour(subject, 'a toolbar is one Tab stop, and the arrow keys go through it', async ({page}) => {
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    const seen: string[] = [];
    await page.$eval('#read-button', (button) => (button as HTMLElement).focus());
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home'] as const) {
      await page.keyboard.press(key);
      seen.push(await focused());
    }
    assert.deepEqual(seen, ['Edit text', 'Find', 'Paste', 'Clear', 'Read', 'Clear', 'Read']);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.closest('.toolbar') ?? null), null);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    assert.equal(await focused(), 'Edit text');
  });
}
