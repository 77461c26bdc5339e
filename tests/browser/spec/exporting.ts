import assert from 'node:assert/strict';
import {unzipSync} from 'fflate';
import {ARTICLE as CORRECTED, marks, press} from '../support/correcting.js';
import {behaviour, type Subject} from './subject.js';

const ARTICLE = 'Bridge opens\n\nMayor Ana Sousa came to Lisbon on Monday. “It will hold,” she said.';

/** What the page hands to the browser as a file: the bytes that a link to it leads to, and its name. */
function catchFiles(): void {
  const files: {name: string; bytes: number[]}[] = [];
  Object.assign(window, {files});
  HTMLAnchorElement.prototype.click = async function (this: HTMLAnchorElement) {
    const file = caught.get(this.href) ?? new Blob();
    files.push({name: this.download, bytes: [...new Uint8Array(await file.arrayBuffer())]});
  };
  const caught = new Map<string, Blob>();
  URL.createObjectURL = (file) => {
    const url = `blob:${location.origin}/${caught.size}`;
    caught.set(url, file as Blob);
    return url;
  };
}

export function exporting(subject: Subject): void {
  behaviour(subject, 'shows what was found in a format, and what the format has no place for', async (page) => {
    await page.paste(ARTICLE);
    await page.setDate('2026-11-18');
    await page.click('#export-button');
    await page.contains('#export-preview', 'Ana Sousa');
    await page.click('#export input[value=conll]');
    await page.contains('#export-preview', 'B-PER');
    await page.contains('#export-losses', 'CoNLL has no place for 1 quotation');
    await page.click('#export input[value=json]');
    await page.contains('#export-preview', '"schema": 1');
    await page.has('#export-losses', 0);
  });

  behaviour(
    subject,
    'a file is called after the article and its date; all of them go into one archive',
    async (page) => {
      await page.paste(ARTICLE);
      await page.setDate('2026-11-18');
      await page.click('#export-button');
      await page.contains('#export-preview', 'Ana Sousa');
      await page.page.evaluate(catchFiles);
      await page.click('#export-download');
      await page.shows('#export .sheet-status', 'Saved as bridge-opens-2026-11-18.csv.');
      await page.click('#export-all');
      await page.contains('#export .sheet-status', 'bridge-opens-2026-11-18.zip: 13 files');
      await page.page.waitForFunction('window.files.length === 2');
      const [csv, zip] = (await page.page.evaluate('window.files')) as {name: string; bytes: number[]}[];
      assert.match(Buffer.from(csv?.bytes ?? []).toString(), /^id,kind,text,start,end/);
      const files = unzipSync(Uint8Array.from(zip?.bytes ?? []));
      assert.equal(Object.keys(files).length, 13);
      assert.match(Buffer.from(files['bridge-opens-2026-11-18-tei.xml'] ?? []).toString(), /<persName/);
    },
  );

  behaviour(subject, 'a spreadsheet can be marked as UTF-8; what holds no text has it beside it', async (page) => {
    await page.paste(ARTICLE);
    await page.click('#export-button');
    await page.contains('#export-preview', 'Ana Sousa');
    await page.page.evaluate(catchFiles);
    await page.click('#export-excel');
    await page.click('#export-download');
    await page.click('#export-all');
    await page.page.waitForFunction('window.files.length === 2');
    const [csv, zip] = (await page.page.evaluate('window.files')) as {bytes: number[]}[];
    assert.deepEqual(csv?.bytes.slice(0, 5), [0xef, 0xbb, 0xbf, ...Buffer.from('id')]);
    const files = unzipSync(Uint8Array.from(zip?.bytes ?? []));
    for (const name of ['brat', 'w3c']) {
      assert.equal(Buffer.from(files[`bridge-opens-${name}.txt`] ?? []).toString(), ARTICLE);
    }
    await page.click('#export input[value=json]');
    await page.has('#export-excel', 0);
  });

  behaviour(subject, 'without a text there is nothing to export, and it says so', async (page) => {
    await page.click('#clear-button');
    await page.click('#export-button');
    await page.shows('#export .sheet-status', 'There is nothing to export yet.');
    await page.has('#export-download:disabled', 1);
  });

  behaviour(subject, 'what was corrected is in the JSON, and there again when that is opened', async (page) => {
    await page.paste(CORRECTED);
    await page.focusText();
    await press(page, 'X');
    await page.shows('#live', '“Ana Sousa” is not a name, all mentions');
    const after = await marks(page);
    await page.click('#export-button');
    await page.click('#export input[value=json]');
    await page.contains('#export-preview', '"schema": 1');
    await page.page.evaluate(catchFiles);
    await page.click('#export-download');
    await page.page.waitForFunction('window.files.length === 1');
    const [json] = (await page.page.evaluate('window.files')) as {name: string; bytes: number[]}[];
    await press(page, 'Escape');
    await page.paste('Porto waits.');
    await page.openFiles([{name: 'a.json', bytes: Uint8Array.from(json?.bytes ?? [])}]);
    await page.contains('#article', 'Ana Sousa came');
    await page.annotated();
    await page.has('#tab-changes', 1);
    assert.equal(await marks(page), after);
  });

  behaviour(
    subject,
    'opened while the annotator is on its way the export says so, and has what is found when it is there',
    async (page) => {
      await page.contains('#export-preview', 'id,kind,text');
      assert.equal(await page.page.evaluate('saidAhead'), 'What is found can be exported in a moment…');
      await page.has('#export-download:enabled');
    },
    {
      before: () => {
        const {compile} = WebAssembly;
        WebAssembly.compile = async (bytes) => {
          let said = '';
          while (said === '') {
            await new Promise((resolve) => setTimeout(resolve, 50));
            if (!document.querySelector('#export[open]'))
              document.querySelector<HTMLElement>('#export-button')?.click();
            said = document.querySelector('#export .sheet-status')?.textContent?.trim() ?? '';
          }
          Object.assign(window, {saidAhead: said});
          return compile(bytes);
        };
        // On the main thread, where the page compiles.
        Object.assign(window, {Worker: undefined});
      },
    },
  );
}
