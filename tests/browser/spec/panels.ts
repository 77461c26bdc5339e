import assert from 'node:assert/strict';
import {behaviour, type Subject} from './subject.js';

export function panels(subject: Subject): void {
  behaviour(subject, 'entities stand in groups, with aliases and counts', async (page) => {
    const groups = await page.page.$$eval('#panel-entities h3', (all) => all.map((h) => h.textContent?.split(/\s/)[0]));
    assert.deepEqual(groups, ['People', 'Organizations', 'Places', 'More']);
    await page.contains('#panel-entities', 'National Bridge Institute');
    await page.contains('#panel-entities', 'NBI');
  });

  behaviour(subject, 'entities are sorted and filtered, and each row shows where in the text', async (page) => {
    await page.paste(
      'Zoë Brandt met Adam Ruiz in Lisbon. Adam Ruiz left Porto. Later Adam Ruiz and Zoë Brandt met Carla Nunes.',
    );
    const people = (): Promise<(string | null)[]> =>
      page.page.$$eval('#panel-entities [data-kind=person] .row-name', (all) => all.map((row) => row.textContent));
    const orders: [order: string, expected: string[]][] = [
      ['mentions', ['Adam Ruiz', 'Zoë Brandt', 'Carla Nunes']],
      ['text', ['Zoë Brandt', 'Adam Ruiz', 'Carla Nunes']],
      ['name', ['Adam Ruiz', 'Carla Nunes', 'Zoë Brandt']],
    ];
    for (const [order, expected] of orders) {
      await page.page.select('.list-tools select', order);
      assert.deepEqual(await people(), expected, order);
    }
    const ticks = await page.page.$$eval('#panel-entities [data-kind=person] .where path', (all) =>
      all.map((path) => path.getAttribute('d')?.match(/M\d+/g)?.length),
    );
    assert.deepEqual(ticks, [3, 1, 2]);

    await page.page.type('.list-tools input', 'zoe');
    assert.deepEqual(await people(), ['Zoë Brandt']);
    await page.has('#panel-entities .group', 1);
    await page.shows('#panel-entities [aria-live]', '1 of 5 names');
    await page.page.type('.list-tools input', 'x');
    await page.shows('#panel-entities [aria-live]', '0 of 5 names');
    await page.paste('Adam Ruiz left Porto.');
    assert.deepEqual(await people(), ['Adam Ruiz']);
  });

  behaviour(subject, 'quotes stand under their speakers, the unattributed last', async (page) => {
    await page.click('#tab-quotes');
    await page.has('#panel-quotes h3');
    const speakers = await page.page.$$eval('#panel-quotes h3', (all) =>
      all.map((h) => (h.textContent ?? '').replace(/\s+\d+\s*$/, '').trim()),
    );
    assert.ok(speakers.includes('Inês Carvalhal'), speakers.join());
    assert.ok(!speakers.includes('Unattributed') || speakers.at(-1) === 'Unattributed', speakers.join());
  });

  behaviour(subject, 'a list of nothing says so, and who has no name begins with a capital', async (page) => {
    await page.paste('“Oh yes it is!” someone shouted.');
    await page.click('#tab-quotes');
    await page.shows('#panel-quotes h3', 'Someone 1');
    await page.click('#tab-timeline');
    await page.shows('#panel-timeline', 'None found.');
    await page.paste('It rained.');
    await page.click('#tab-quotes');
    await page.shows('#panel-quotes', 'None found.');
  });

  behaviour(subject, 'the time line is in order', async (page) => {
    await page.click('#tab-timeline');
    await page.has('#panel-timeline .row');
    const words = await page.text('#panel-timeline');
    const order = ['the 1980s', '31 January 2027', 'June 2027'].map((date) => words.indexOf(date));
    assert.ok(
      order.every((at, index) => at > (order[index - 1] ?? -1)),
      words,
    );
  });

  behaviour(subject, 'years before ours, centuries, decades and years stand in order', async (page) => {
    await page.paste('It rained in 1985. It rained in the 1980s, in 44 BC, in the 19th century and in 300 BC.');
    await page.click('#tab-timeline');
    await page.has('#panel-timeline .row');
    const rows = await page.page.$$eval('#panel-timeline .row-detail', (all) => all.map((row) => row.textContent));
    assert.deepEqual(rows, ['“300 BC”', '“44 BC”', '“the 19th century”', '“the 1980s”', '“1985”']);
  });

  behaviour(subject, 'on the time line a range is a bar, longer than that of a day within it', async (page) => {
    await page.paste('It rained in October 2025. On 28 October 2025 it stopped. It took a month.');
    await page.click('#tab-timeline');
    await page.has('#panel-timeline .range rect', 2);
    const [month, day] = await page.page.$$eval('.range rect', (all) =>
      all.map((bar) => bar.getBoundingClientRect()).map(({left, right}) => ({left, right})),
    );
    assert.ok(month && day && month.left < day.left && day.right < month.right, JSON.stringify([month, day]));
  });

  behaviour(subject, 'a row scrolls to the text, takes the focus there and is read out once', async (page) => {
    await page.click('#tab-timeline');
    const row = await page.page.waitForSelector('::-p-xpath(//button[contains(., "June 2027")])');
    await row?.click();
    await page.has('#article mark:focus');
    assert.equal(await page.focusedMark(), 'June 2027');
    const {top, bottom} = await page.page.$eval('#article mark:focus', (mark) => {
      const box = mark.getBoundingClientRect();
      return {top: box.top, bottom: innerHeight - box.bottom};
    });
    assert.ok(top >= 0 && bottom >= 0, `it is ${top} from the top and ${bottom} from the bottom of the window`);
    await page.contains('#live', 'June 2027, date, June 2027');
    await page.has('#article .flash');
  });

  behaviour(subject, 'a row of a hidden kind shows the kind again', async (page) => {
    await page.click('#legend .all-none button:last-child');
    await page.click('#panel-entities .row');
    await page.has('#legend input:checked', 1);
  });

  behaviour(subject, 'the tabs are moved through by arrow keys', async (page) => {
    await page.page.focus('#tab-entities');
    await page.page.keyboard.press('ArrowRight');
    await page.has('#tab-quotes[aria-selected=true]:focus', 1);
    await page.page.keyboard.press('ArrowLeft');
    await page.has('#tab-entities[aria-selected=true]:focus', 1);
  });
}
