import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fileName} from '../../web/view/file-name.js';

test('export: a file is called after the first line and the date of the article', () => {
  const rows: [text: string, date: string | null, mark: string, expected: string][] = [
    ['Bridge opens early\n\nText.', '2026-11-18', '', 'bridge-opens-early-2026-11-18.csv'],
    ['\n  \nÉvora: “No!”', null, '', 'evora-no.csv'],
    ['Bridge', '2026-11-18T10:30', 'tei', 'bridge-2026-11-18-tei.csv'],
    ['🏗️ !!', null, '', 'article.csv'],
    ['', null, '', 'article.csv'],
    ['../../etc/passwd', null, '', 'etc-passwd.csv'],
    ['x'.repeat(200), null, '', `${'x'.repeat(60)}.csv`],
  ];
  for (const [text, value, mark, expected] of rows) {
    const date = {value, source: value === null ? 'none' : 'given', start: null, end: null} as const;
    assert.equal(fileName({text, date}, 'csv', mark), expected);
  }
});
