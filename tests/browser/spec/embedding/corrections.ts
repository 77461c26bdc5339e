import assert from 'node:assert/strict';
import {type SitePage, sitePage} from '../../support/site.js';
import {allInside, ELEMENT, type Host, inside, isTrue, on, READY} from './host.js';

const TEXT = 'Ana Sousa came to Porto on Monday. Ana Sousa left.';

export const CORRECTIONS_PAGES: Readonly<Record<string, SitePage>> = {
  corrected: sitePage(`<article-annotator>${TEXT}</article-annotator>`),
  'corrected-not': sitePage(`<article-annotator readonly>${TEXT}</article-annotator>`),
};

const MARKS = `${allInside('mark[data-form=name]')}.map((mark) => mark.textContent + ' ' + mark.dataset.tag).join()`;
const BEFORE = 'Ana Sousa person,Porto place,Ana Sousa person';
const AFTER = BEFORE.replaceAll('Ana Sousa person', 'Ana Sousa place');
const FOCUS = `${inside('[tabindex="0"]')}.focus()`;

/** Keeps what the page is told of changes. */
const LISTEN = `(() => { window.changes = []; ${ELEMENT}.addEventListener('aa-change', ({detail}) => changes.push(detail)); })()`;

export function corrections(host: Host): void {
  on(
    host,
    'corrected',
    'the reader corrects in the element; it is told, taken back, and kept as data',
    async (page) => {
      await page.until(READY);
      await page.value(LISTEN);
      await page.value(FOCUS);
      await page.page.keyboard.press('e');
      await page.until(isTrue(inside('.tools :focus')));
      for (const key of ['ArrowRight', 'ArrowRight', 'Enter'] as const) await page.page.keyboard.press(key);
      await page.until(`${MARKS} === '${AFTER}'`);
      assert.equal(
        await page.value(`changes.map(({operation}) => operation.op + ' ' + operation.edits.length).join()`),
        'edit 1',
      );
      assert.equal(await page.value(`changes[0].document.mentions[0].source`), 'user');
      assert.equal(await page.value(`${inside('[role=status]')}.textContent`), '“Ana Sousa” is a place, all mentions');
      const kept = await page.value<string>(`JSON.stringify(${ELEMENT}.edits)`);
      await page.value(`${ELEMENT}.undo()`);
      assert.equal(await page.value(MARKS), BEFORE);
      await page.value(`${ELEMENT}.redo()`);
      assert.equal(await page.value(MARKS), AFTER);
      await page.value(`${ELEMENT}.value = 'It rained. ${TEXT}'`);
      await page.until(`${MARKS} === '${BEFORE}'`);
      await page.value(`${ELEMENT}.edits = ${kept}`);
      assert.equal(await page.value(MARKS), AFTER);
      assert.equal(await page.value('changes.length'), 3);
      assert.deepEqual(page.watch.complaints, []);
    },
  );

  on(host, 'corrected', 'undo goes back through the corrections and the date', async (page) => {
    await page.until(READY);
    await page.value(FOCUS);
    await page.page.keyboard.press('X');
    await page.until(`${MARKS} === 'Porto place'`);
    await page.value(
      `(() => { const field = ${inside('#article-date')}; field.value = '2026-11-18'; field.dispatchEvent(new Event('change')); })()`,
    );
    await page.until(`${ELEMENT}.document?.dates[0].value === '2026-11-16'`);
    assert.equal(await page.value(MARKS), 'Porto place');
    await page.value(`${ELEMENT}.undo()`);
    await page.until(`${ELEMENT}.document?.dates[0].value !== '2026-11-16'`);
    assert.equal(await page.value(MARKS), 'Porto place');
    await page.value(`${ELEMENT}.undo()`);
    await page.until(`${MARKS} === '${BEFORE}'`);
  });

  on(host, 'corrected', 'of a long text legend and lists are drawn to the end, in slices', async (page) => {
    await page.until(READY);
    const paragraph = JSON.stringify('Rui Costa stayed in Porto.\n\n');
    await page.value(`${ELEMENT}.value = ${paragraph}.repeat(5000) + 'Maria Ortega came on 3 March 2026.'`);
    await page.until(`${inside('#panel-entities')}.textContent.includes('Maria Ortega')`);
    await page.until(`${inside('.kind .count')}.textContent === '5001'`);
    await page.until(`${inside('.progress')}.hidden`);
    assert.equal(await page.value(`${allInside('.reading mark')}.at(-1).textContent`), '3 March 2026');
  });

  on(host, 'corrected', 'words are found in the element', async (page) => {
    await page.until(READY);
    await page.value(FOCUS);
    await page.page.keyboard.press('/');
    await page.until(isTrue(inside('.find input:focus')));
    await page.page.keyboard.type('sousa');
    await page.until(`${inside('.find .count')}.textContent === '1 of 2'`);
    await page.until(`[...CSS.highlights.get('article-annotator-search')].join() === 'Sousa,Sousa'`);
    await page.page.keyboard.press('Escape');
    await page.until(`${ELEMENT}.selection?.start === 4`);
  });

  on(host, 'corrected-not', 'readonly: nothing can be corrected by the reader', async (page) => {
    await page.until(READY);
    await page.value(FOCUS);
    for (const key of ['x', 'e', 'a', 'm'] as const) await page.page.keyboard.press(key);
    await page.value(`${inside('mark')}.click()`);
    await page.until(isTrue(inside('.card:popover-open')));
    assert.equal(await page.value(`${allInside('.card-correct, .tools')}.length`), 0);
    assert.equal(await page.value(MARKS), BEFORE);
  });
}
