import assert from 'node:assert/strict';
import {behaviour, type Subject} from './subject.js';

export function printing(subject: Subject): void {
  behaviour(
    subject,
    'what is printed ends with the names, the quotations by speaker and the time line',
    async (page) => {
      await page.paste('Lisbon votes\n\n“It rains,” said Mayor Ana Sousa in Lisbon on 4 March 2026. “Go home.”');
      await page.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const sheet = await page.text('#print-sheet');
      for (const words of ['People', 'Ana Sousa', 'Places', 'Lisbon', 'Quotations', '“It rains,”', 'Time line']) {
        assert.ok(sheet.includes(words), `${words} in ${sheet}`);
      }
      assert.ok(sheet.includes('Wednesday 4 March 2026 – “4 March 2026”'), sheet);
      await page.page.evaluate(() => dispatchEvent(new Event('afterprint')));
      assert.equal(await page.text('#print-sheet'), '');
    },
  );

  behaviour(subject, 'the article, its tags and the sheet are on the paper, and no control is', async (page) => {
    await page.paste('Lisbon votes\n\n“It rains,” said Mayor Ana Sousa in Lisbon on 4 March 2026.');
    await page.click('#settings-button');
    const pages = await page.printed();
    assert.ok(pages.bytes > 10_000, `${pages.bytes} bytes`);
    if (pages.seen !== undefined) {
      assert.match(pages.seen.sheet, /Ana Sousa/);
      assert.deepEqual(pages.seen.visible, ['#article', '#print-sheet']);
      assert.match(pages.seen.tag, /"\u2060person"|attr\(data-tag\)/);
      assert.equal(pages.seen.background, 'rgba(0, 0, 0, 0)');
      assert.equal(pages.seen.contentVisibility, 'visible');
    }
  });

  behaviour(subject, 'while the text is written, all of it is printed, and it is written on', async (page) => {
    await page.paste('Lisbon votes\n\nMayor Ana Sousa came to Lisbon on 4 March 2026.');
    await page.click('#edit-button');
    await page.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.equal(await page.isVisible('#article'), true);
    assert.equal(await page.isVisible('#editor'), false);
    assert.match(await page.text('#article'), /Lisbon votes.*4 March 2026\./);
    await page.page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.has('#field:focus', 1);
  });
}
