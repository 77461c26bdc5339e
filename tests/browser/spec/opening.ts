import assert from 'node:assert/strict';
import {strToU8, zipSync} from 'fflate';
import type {ArticlePage} from '../support/article-page.js';
import {behaviour, type Subject} from './subject.js';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function docx(body: string, name = 'word/document.xml'): Uint8Array {
  const xml = `<?xml version="1.0"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`;
  return zipSync({'[Content_Types].xml': strToU8('<Types/>'), [name]: strToU8(xml)});
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** [what it shows, name, content, the text that is read] */
const FILES: readonly (readonly [words: string, name: string, content: string | Uint8Array, text: string])[] = [
  ['plain text', 'a.txt', 'Lisbon votes\r\nAna came.', 'Lisbon votes\r\nAna came.'],
  ['Windows-1252', 'b.txt', Uint8Array.of(0x93, 0x48, 0xe9, 0x94), '“Hé”'],
  ['Markdown', 'c.md', '# Lisbon votes\n\n**Ana Sousa** came.', 'Lisbon votes\n\nAna Sousa came.'],
  [
    'HTML: the article, its blocks, its white space, and nothing that is hidden or run',
    'd.html',
    `<title>x</title><nav>Menu</nav><article><h1>Lisbon
       votes</h1><p>Ana <b>Sousa</b>&nbsp;came.<br>She left.</p><script>document.title = 'run'</script>
       <ul><li>one<li>two</ul><p hidden>no<p aria-hidden=true>no</p><pre>a\n  b</pre><img src=x onerror="document.title='run'"></article>`,
    'Lisbon votes\n\nAna Sousa\u00a0came.\nShe left.\n\none\n\ntwo\n\na\n  b',
  ],
  [
    'JSON as Export writes it',
    'g.json',
    '{"schema":1,"text":"Lisbon votes\\n\\nAna came.","date":{"value":null}}',
    'Lisbon votes\n\nAna came.',
  ],
  ['HTML nested deeper than a stack', 'e.html', `${'<div>'.repeat(20_000)}Ana`, 'Ana'],
  [
    'docx: runs, breaks, tabs, tables; no deleted text, no field code, no second copy of a text box',
    'f.docx',
    docx(`<w:p>${run('Lisbon ')}${run('votes')}</w:p><w:p/>
      <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run('Ana')}<w:r><w:br/></w:r>${run('came')}<w:r><w:tab/></w:r>${run('home.')}
        <w:del><w:r><w:delText>not</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
      <w:tbl><w:tr><w:tc><w:p>${run('cell')}</w:p></w:tc></w:tr></w:tbl>
      <w:p>${run('outer')}<w:r><m:AlternateContent xmlns:m="x"><m:Choice><w:txbxContent><w:p>${run('box')}</w:p></w:txbxContent></m:Choice>
        <m:Fallback><w:txbxContent><w:p>${run('box')}</w:p></w:txbxContent></m:Fallback></m:AlternateContent></w:r></w:p>`),
    'Lisbon votes\n\nAna\ncame\thome.\n\ncell\n\nouter\n\nbox',
  ],
];

const REFUSED: readonly (readonly [name: string, content: string | Uint8Array, words: string])[] = [
  ['a.pdf', '%PDF-1.7', 'copy its text and paste it'],
  ['a.docx', docx('', 'word/other.xml'), 'it holds no document'],
  ['b.docx', docx('<w:p>').subarray(0, 120), 'b.docx cannot be read'],
  ['c.docx', docx('<w:p>'), 'its text is damaged'],
  ['a.json', '{"a": 1}', 'a.json holds no article'],
  ['b.json', '{"a"', 'b.json holds no article'],
  ['empty.txt', '', 'empty.txt holds no text'],
];

const bytes = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? strToU8(content) : content);

export function opening(subject: Subject): void {
  for (const [words, name, content, text] of FILES) {
    behaviour(subject, `opens ${words}`, async (page) => {
      await page.openFiles([{name, bytes: bytes(content)}]);
      await page.has('#banner:not([hidden]) strong', 0);
      await page.annotated();
      assert.equal(await page.articleText(), text);
      assert.equal(await page.page.title(), 'Article Annotator');
    });
  }

  behaviour(subject, 'says that a file was not UTF-8', async (page) => {
    await page.openFiles([{name: 'a.txt', bytes: Uint8Array.of(0x41, 0x6e, 0x61, 0x20, 0x53, 0xe1)}]);
    await page.contains('#banner', 'a.txt is not UTF-8; it was read as Windows-1252.');
  });

  behaviour(subject, 'refuses what is no text, says why, and leaves the page as it was', async (page) => {
    for (const [name, content, words] of REFUSED) {
      await page.openFiles([{name, bytes: bytes(content)}]);
      await page.contains('#banner', words);
    }
    assert.match(await page.articleText(), /^Night ferries/);
  });

  behaviour(
    subject,
    'of an exported document the date that was given comes along, and lost corrections are told',
    async (page) => {
      const mentions = [{source: 'user'}];
      const document = {text: 'Ana Sousa came on Monday.', date: {value: '2026-11-18', source: 'given'}, mentions};
      await page.openFiles([{name: 'a.json', bytes: bytes(JSON.stringify(document))}]);
      await page.contains('#banner', 'The text of a.json is annotated anew: what was corrected in it is not.');
      await page.has('#article mark[data-kind=date]');
      assert.equal(await page.page.$eval('#article-date', (field) => (field as HTMLInputElement).value), '2026-11-18');
    },
  );

  behaviour(subject, 'what cannot be read is named on an empty page too', async (page) => {
    await page.click('#clear-button');
    await page.click('#read-button');
    await page.openFiles([{name: 'a.pdf', bytes: bytes('%PDF-1.7')}]);
    await page.contains('#banner:not([hidden])', 'a.pdf is a PDF');
    assert.equal(await page.isVisible('#empty'), true);
  });

  behaviour(subject, 'several files go to the library, and those that cannot be read are named', async (page) => {
    await page.openFiles([
      {name: 'a.txt', bytes: bytes('Lisbon votes')},
      {name: 'b.pdf', bytes: bytes('%PDF-1.7')},
      {name: 'c.md', bytes: bytes('# Porto waits')},
    ]);
    await page.has('#library[open] .library-open', 2);
    await page.contains('#library .sheet-status', '2 articles were added. b.pdf is a PDF');
    await page.click('#library li:first-child .library-open');
    await page.shows('#article', 'Lisbon votes');
    await page.has('#library[open]', 0);
  });

  behaviour(subject, 'a file that is dropped is opened, and words that are dropped', async (page) => {
    await drop(page, {file: 'Lisbon votes'});
    await page.shows('#article', 'Lisbon votes');
    await drop(page, {text: 'Porto waits'});
    await page.shows('#article', 'Porto waits');
    assert.equal(await page.count('body.dragging'), 0);
  });

  behaviour(subject, 'a paste of rich text keeps its paragraphs', async (page) => {
    await pasteRich(page, 'body', 'Lisbon votes Ana came.', '<h1>Lisbon votes</h1><p>Ana <b>came</b>.</p>');
    await page.annotated();
    assert.equal(await page.articleText(), 'Lisbon votes\n\nAna came.');
  });

  behaviour(subject, 'a paste of rich text with other words than the plain text is the plain text', async (page) => {
    await pasteRich(page, 'body', 'Ana came.', '<p>Something else</p>');
    await page.shows('#article', 'Ana came.');
  });

  behaviour(subject, 'rich text goes into the field where the cursor is', async (page) => {
    await page.click('#edit-button');
    await page.page.$eval('#field', (element) => {
      const field = element as HTMLTextAreaElement;
      field.value = 'Before. After.';
      field.setSelectionRange(8, 8);
    });
    await pasteRich(page, '#field', 'one two', '<p>one</p><p>two</p>');
    assert.equal(
      await page.page.$eval('#field', (field) => (field as HTMLTextAreaElement).value),
      'Before. one\n\ntwoAfter.',
    );
  });

  behaviour(
    subject,
    'what the system opens with the installed page is opened: files, and what is shared while it is there',
    async (page) => {
      const launch = (params: string): Promise<unknown> => page.page.evaluate(`window.launched(${params})`);
      await page.page.waitForFunction('window.launched', {polling: 50});
      await launch('{targetURL: location.href}');
      await page.contains('#banner', 'A sample article');
      await launch(`{files: [{getFile: async () => new File(['# Porto waits'], 'a.md')}]}`);
      await page.shows('#article', 'Porto waits');
      await launch(`{targetURL: location.href + '?text=Ana+Sousa+came.'}`);
      await page.shows('#article', 'Ana Sousa came.');
    },
    {
      before: () => {
        const setConsumer = (consumer: unknown): void => void Object.assign(window, {launched: consumer});
        Object.defineProperty(window, 'launchQueue', {value: {setConsumer}});
      },
    },
  );
}

async function pasteRich(page: ArticlePage, target: string, plain: string, html: string): Promise<void> {
  await page.page.$eval(
    target,
    (element, text, rich) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      clipboardData.setData('text/html', rich);
      const event = new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true});
      // Firefox makes a clipboard of its own.
      Object.defineProperty(event, 'clipboardData', {value: clipboardData});
      element.dispatchEvent(event);
    },
    plain,
    html,
  );
}

async function drop(page: ArticlePage, dropped: {file?: string; text?: string}): Promise<void> {
  await page.page.evaluate(({file, text}) => {
    const dataTransfer = new DataTransfer();
    if (file !== undefined) dataTransfer.items.add(new File([file], 'a.txt'));
    if (text !== undefined) dataTransfer.setData('text/plain', text);
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true}));
    }
  }, dropped);
  await page.annotated();
}
