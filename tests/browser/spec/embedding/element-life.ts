import assert from 'node:assert/strict';
import {allInside, ELEMENT, type Host, inside, isTrue, on, READY} from './host.js';

const texts = (selector: string): string => `${allInside(selector)}.map((e) => e.textContent.trim())`;

/** Counts the workers that a page starts and ends. */
function countWorkers(): void {
  const counts = {started: 0, ended: 0};
  Object.assign(window, {workers: counts});
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      counts.started++;
    }
    override terminate(): void {
      counts.ended++;
      super.terminate();
    }
  };
}

/** Keeps the names of the events of the element, and their details. */
function recordEvents(): void {
  const events: string[] = [];
  Object.assign(window, {events});
  for (const name of ['ready', 'annotated', 'activate', 'change', 'export', 'error']) {
    document.addEventListener(`aa-${name}`, (event) => {
      events.push(event.type);
      Object.assign(window, {lastDetail: (event as CustomEvent).detail});
    });
  }
}

/** From when it is there to when it is taken away, and what it tells meanwhile. */
export function elementLife(host: Host): void {
  on(
    host,
    'plain',
    'a move leaves it as it is; taken out it ends its worker, put back it starts anew',
    async (page) => {
      await page.until(READY);
      const before = await page.value(`(window.kept = ${ELEMENT}, window.found = kept.document, workers.started)`);
      await page.value('document.body.prepend(kept)');
      await page.value('new Promise((resolve) => setTimeout(resolve, 100))');
      assert.deepEqual(await page.value('[kept.document === found, workers.ended, workers.started]'), [
        true,
        0,
        before,
      ]);
      await page.value('kept.remove()');
      await page.until('workers.ended === 1');
      await page.value('document.body.append(kept)');
      await page.until(`${READY} && ${allInside('mark')}.length > 0`);
      await page.value("kept.value = 'Rosa Lima left.'");
      await page.until(`${texts('mark')}.join() === 'Rosa Lima'`);
      assert.equal(await page.value('workers.started'), 2);
    },
    countWorkers,
  );

  on(
    host,
    'two',
    'two on a page share one worker, which ends with the second',
    async (page) => {
      await page.until(READY);
      assert.equal(await page.value('workers.started'), 1);
      await page.value(`${ELEMENT}.remove()`);
      await page.value('new Promise((resolve) => setTimeout(resolve, 100))');
      assert.equal(await page.value('workers.ended'), 0);
      await page.value(`${ELEMENT}.remove()`);
      await page.until('workers.ended === 1');
      assert.deepEqual(page.watch.complaints, []);
    },
    countWorkers,
  );

  on(
    host,
    'plain',
    'tells what happens by events, and a card can be prevented',
    async (page) => {
      await page.until(READY);
      assert.deepEqual(await page.value('events'), ['aa-ready', 'aa-annotated']);
      await page.value(`${inside('mark[data-kind=person]')}.click()`);
      await page.until(isTrue(inside('.card:popover-open')));
      assert.equal(await page.value('lastDetail.entity.name'), 'Ana Sousa');
      await page.page.keyboard.press('Escape');
      await page.until(`!${inside('.card:popover-open')}`);
      await page.value("document.addEventListener('aa-activate', (event) => event.preventDefault())");
      await page.value(`${inside('mark[data-kind=person]')}.click()`);
      assert.equal(await page.value(isTrue(inside('.card:popover-open'))), false);
      await page.value("document.addEventListener('aa-export', (event) => event.preventDefault())");
      assert.equal(await page.value(`${ELEMENT}.export().then((json) => JSON.parse(json).mentions.length)`), 4);
      assert.match(await page.value(`${ELEMENT}.export('brat')`), /^T1\t/);
      assert.equal(await page.value('lastDetail.format'), 'brat');
      assert.equal(await page.value(`${ELEMENT}.export('xml').catch((error) => error.code)`), 'badOptions');
      assert.equal(await page.value('events.at(-1)'), 'aa-export');
    },
    recordEvents,
  );

  on(
    host,
    'plain',
    'what the reader types is annotated, told, and can be taken back',
    async (page) => {
      await page.until(READY);
      await page.value(`${inside('.switch button:last-child')}.click()`);
      await page.page.keyboard.press('End');
      await page.page.keyboard.type('Rosa Lima left. ');
      await page.until("events.includes('aa-change')");
      assert.match(await page.value<string>(`${ELEMENT}.value`), /Rosa Lima/);
      assert.equal(await page.value('lastDetail.operation.op'), 'setText');
      await page.value(`${ELEMENT}.undo()`);
      await page.until(`!${ELEMENT}.value.includes('Rosa') && ${ELEMENT}.matches(':state(ready)')`);
      await page.value(`${ELEMENT}.redo()`);
      await page.until(`${ELEMENT}.value.includes('Rosa') && ${ELEMENT}.matches(':state(ready)')`);
      await page.value(`((field) => {
        field.value = '2026-11-25';
        field.dispatchEvent(new Event('change'));
      })(${inside('[type=date]')})`);
      await page.until("lastDetail.operation?.op === 'setDate'");
      assert.equal(await page.value('lastDetail.document.dates[0].value'), '2026-11-23');
      await page.value(`${ELEMENT}.undo()`);
      await page.until(`${ELEMENT}.document.date.value === '2026-11-18'`);
    },
    recordEvents,
  );
}
