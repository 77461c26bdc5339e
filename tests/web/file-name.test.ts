import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fileName} from '../../web/view/file-name.js';

test('export: a file is called after the headline or the first line, and the date of the article', () => {
  const rows: [text: string, date: string | null, mark: string, expected: string, headline?: string][] = [
    ['Menu\n\nBridge opens\n\nText.', null, '', 'bridge-opens.csv', 'Bridge opens'],
    ['Bridge opens early\n\nText.', '2026-11-18', '', 'bridge-opens-early-2026-11-18.csv'],
    ['\n  \nÉvora: “No!”', null, '', 'evora-no.csv'],
    ['Bridge', '2026-11-18T10:30', 'tei', 'bridge-2026-11-18-tei.csv'],
    ['🏗️ !!', null, '', 'article.csv'],
    ['', null, '', 'article.csv'],
    ['../../etc/passwd', null, '', 'etc-passwd.csv'],
    ['ferry '.repeat(20), null, '', `${'ferry-'.repeat(9)}ferry.csv`],
    ['x'.repeat(200), null, '', `${'x'.repeat(60)}.csv`],
  ];
  for (const [text, value, mark, expected, headline = ''] of rows) {
    const start = text.indexOf(headline);
    const block = {start, end: start + headline.length, kind: 'headline'} as const;
    const date = {value, source: value === null ? 'none' : 'given', start: null, end: null} as const;
    assert.equal(fileName({text, date, blocks: headline === '' ? [] : [block]}, 'csv', mark), expected);
  }
});
