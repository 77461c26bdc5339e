import assert from 'node:assert/strict';
import sample from '../../../web/page/sample.txt';
import {behaviour, type Subject} from './subject.js';

const HOSTILE: [words: string, text: string][] = [
  ['an emoji of many units before a name', 'A 👩‍👩‍👧 and 🏗️ for Ana Sousa in Lisbon.'],
  ['combining accents', 'Jose\u0301 Garci\u0301a spoke in Lisbon on Monday.'],
  ['CRLF', 'First line.\r\n\r\nAna Sousa came to Lisbon.\r\n'],
  ['a NUL', 'Ana\u0000 Sousa came to Lisbon.'],
  ['a lone surrogate', 'A \ud800 and Ana Sousa in Lisbon \udc00.'],
  ['a byte order mark', '\ufeffAna Sousa came to Lisbon.'],
  ['a sentence from right to left', 'שלום. Ana Sousa came to Lisbon.'],
  ['no-break and zero-width spaces', 'Ana\u00a0Sousa\u200b came to\u2028Lisbon.'],
  ['markup', '<b>Ana Sousa</b> & <script>alert(1)</script> in Lisbon.'],
  ['no line ends', `Ana Sousa came to Lisbon. ${'And again she came to Lisbon. '.repeat(400)}`],
];

export function reading(subject: Subject): void {
  behaviour(subject, 'opens on the annotated sample', async (page) => {
    for (const kind of ['person', 'organization', 'place', 'date']) await page.has(`#article mark[data-kind=${kind}]`);
    await page.has('#article .quote');
    await page.contains('#banner', 'A sample article');
  });

  behaviour(subject, 'shows the source text, unit for unit', async (page) => {
    assert.equal(await page.page.$eval('#article', (article) => article.textContent), sample);
  });

  behaviour(subject, 'marks exactly the words it found, whatever stands before them', async (page) => {
    for (const [words, text] of HOSTILE) {
      await page.paste(text);
      assert.equal(await page.page.$eval('#article', (article) => article.textContent), text, words);
      const marked = await page.page.$$eval('#article mark', (marks) => marks.map(({textContent}) => textContent));
      assert.ok(marked.includes('Lisbon'), `${words}: ${marked.join(' | ')}`);
    }
  });

  behaviour(subject, 'draws what is not the article differently', async (page) => {
    const opacityOf = (selector: string): Promise<string> =>
      page.page.$eval(selector, (element) => getComputedStyle(element).color);
    assert.notEqual(await opacityOf('#article .boilerplate'), await opacityOf('#article .paragraph'));
    await page.has('#article h2.headline', 1);
    await page.has('#article h3.subheading');
  });

  behaviour(subject, 'copies the exact source text', async (page) => {
    await page.page.evaluate(() => {
      const [first, last] = ['.headline', '.subheading'].map((name) => document.querySelector(`#article ${name}`));
      const range = document.createRange();
      range.setStart(first as Node, 0);
      range.setEnd(last as Node, (last as Node).childNodes.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
    await page.control('c');
    await page.click('#edit-button');
    await page.control('a', 'v');
    const copied = await page.page.$eval('#field', (field) => (field as HTMLTextAreaElement).value);
    assert.equal(copied, sample.slice(0, sample.indexOf('\n\nThe repairs will cost')));
  });

  behaviour(
    subject,
    'a by-line keeps its distance from the text, with a dateline between them and without',
    async (page) => {
      for (const dateline of ['', 'Published 18 November 2026\n']) {
        await page.paste(
          `Bridge opens in Lisbon\n\nBy Ana Sousa\n${dateline}\nThe bridge over the river was opened on Monday.`,
        );
        const gap = await page.page.$eval('.para:last-child', (text) => {
          const above = text.previousElementSibling as Element;
          return text.getBoundingClientRect().top - above.getBoundingClientRect().bottom;
        });
        assert.ok(gap > 15, `${gap} px`);
      }
    },
  );
}
