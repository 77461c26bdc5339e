import assert from 'node:assert/strict';
import {behaviour, type Subject} from './subject.js';

const STYLED = `<style>p { color: red }</style><script>const a = '<style>a</style>';</script>
  <div class=a style="color: red"><p title="a" id=a style='margin: 0'>Ana Sousa <b style=color:red>wrote</b> style = "b"
  in Lisbon.</p><svg><style>a {}</style></svg></div>`;

export function privacy(subject: Subject): void {
  behaviour(subject, 'asks for nothing but its own files, and for nothing at all once it is loaded', async (page) => {
    const {requests} = page.watch;
    const foreign = requests.filter((url) => !url.startsWith(subject.origin()) && !url.startsWith('data:'));
    assert.deepEqual(foreign, []);
    const loaded = requests.length;
    await page.paste('Ana Sousa came to Lisbon on Monday. See https://example.org/a.png for more.');
    await page.setDate('2026-11-18');
    await page.click('#tab-quotes');
    await page.click('#tab-timeline');
    await page.click('#panel-timeline .row');
    await page.click('#help-button');
    await page.has('#help[open]', 1);
    assert.deepEqual(requests.slice(loaded), []);
  });

  behaviour(subject, 'leaves the console empty: no error, no warning, no breach of the policy', async (page) => {
    await page.click('#article mark');
    await page.page.keyboard.press('Escape');
    await page.paste('“It rains,” Ana Sousa said in Lisbon.');
    await page.click('#tab-quotes');
    const name = 'a.html';
    await page.openFiles([{name, bytes: new TextEncoder().encode(STYLED)}]);
    await page.shows('#article', 'Ana Sousa wrote style = "b" in Lisbon.');
    assert.deepEqual(page.watch.complaints, []);
  });

  behaviour(
    subject,
    'the library, a link, printing and the settings ask for nothing and breach nothing',
    async (page) => {
      const {requests, complaints} = page.watch;
      const loaded = requests.length;
      await page.page.evaluate(() => {
        const breaches: string[] = [];
        document.addEventListener('securitypolicyviolation', ({blockedURI}) => breaches.push(blockedURI));
        Object.assign(window, {breaches});
      });
      await page.click('#library-button');
      await page.click('#library .primary');
      await page.has('#library .library-open', 1);
      await page.page.keyboard.press('Escape');
      await page.click('#share-button');
      await page.has('#share-link');
      await page.page.keyboard.press('Escape');
      await page.click('#export-button');
      await page.contains('#export-preview', 'id,kind,text');
      await page.page.keyboard.press('Escape');
      await page.click('#settings-button');
      await page.click('#settings input[value=dark]');
      await page.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      // A browser draws its own controls from data.
      assert.deepEqual(
        requests.slice(loaded).filter((url) => !url.startsWith('data:')),
        [],
      );
      assert.deepEqual(await page.page.evaluate('window.breaches'), []);
      assert.deepEqual(complaints, []);
    },
  );

  behaviour(subject, 'tells how to see for oneself that nothing leaves it', async (page) => {
    await page.click('.badge');
    await page.has('#privacy:popover-open', 1);
    await page.contains('#privacy', "connect-src 'none'");
  });

  behaviour(subject, 'runs the annotator in a worker', async (page) => {
    assert.ok(page.page.workers().length === 1 || page.watch.requests.some((url) => url.endsWith('/worker.js')));
  });
}
