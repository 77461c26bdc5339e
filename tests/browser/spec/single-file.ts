import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {behaviour, type Subject} from './subject.js';

const FILE = 'dist/article-annotator.html';
const AT = pathToFileURL(FILE).href;

export function singleFile(subject: Subject): void {
  behaviour(
    subject,
    'as one file it works from a disk, in a worker, with no request and an empty console',
    async (page) => {
      await page.has('#article mark[data-kind=person]');
      await page.paste('Ana Sousa came to Lisbon on Monday.');
      await page.has('#article mark[data-kind=place]');
      await page.openFiles([{name: 'a.md', bytes: new TextEncoder().encode('# Porto waits')}]);
      await page.shows('#article', 'Porto waits');
      await page.click('#settings-button');
      await page.contains('#about', 'in a worker of its own');
      const others = page.watch.requests.filter((url) => url !== AT && !/^(data|blob):/.test(url));
      assert.deepEqual(others, []);
      assert.deepEqual(page.watch.complaints, []);
    },
    {at: AT},
  );

  behaviour(
    subject,
    'as one file it keeps the draft and the library',
    async (page) => {
      await page.paste('Ana Sousa came to Lisbon.');
      await page.click('#library-button');
      await page.click('#library .primary');
      await page.has('#library .library-open', 1);
      await page.keepsDraft('Ana Sousa');
      await page.page.reload();
      await page.annotated();
      await page.shows('#article', 'Ana Sousa came to Lisbon.');
      await page.click('#share-button');
      await page.contains('#share .sheet-warning', 'This page is a file');
    },
    {at: AT},
  );

  behaviour(
    subject,
    'as one file its policy stops a script that is not its own',
    async (page) => {
      const outcome = await page.page.evaluate(async () => {
        const refused = new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
        });
        const script = document.createElement('script');
        script.textContent = 'document.title = "run"';
        document.body.append(script);
        return [await refused, document.title];
      });
      assert.deepEqual(outcome, ['script-src-elem', 'Article Annotator']);
      assert.match(readFileSync(FILE, 'utf8').slice(0, 700), /connect-src 'none'/);
    },
    {at: AT},
  );
}
