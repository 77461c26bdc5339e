import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {setTimeout} from 'node:timers/promises';
import {type SitePage, sitePage} from '../../support/site.js';
import {type Host, inside, isTrue, on, READY} from './host.js';

const ARTICLE = '<article>Mayor Ana Sousa came to Lisbon.</article>';

export const WAYS_PAGES: Readonly<Record<string, SitePage>> = {
  tag: {
    html: `<!doctype html><title>A site</title><link rel="icon" href="data:,">
      <script type="module" src="/auto.js" data-selector="#none, article" data-kinds="person"></script>${ARTICLE}${ARTICLE}`,
  },
  'tag-people': {
    html: `<!doctype html><title>A site</title><link rel="icon" href="data:,">
      <script type="module" src="/auto.js" data-kinds="people"></script>${ARTICLE}`,
  },
  'frame-host': sitePage('<iframe title="frame" width="800"></iframe>', []),
  bookmarked: sitePage(ARTICLE, []),
  'bookmarked-strict': sitePage(ARTICLE, [], "default-src 'none'; script-src 'none'; img-src data:"),
};

/** Each example with an expression that becomes true when it has done what it is for. */
const EXAMPLES: readonly [file: string, done: string][] = [
  ['index.html', "document.querySelectorAll('li a').length === 7"],
  ['element.html', `${READY} && Boolean(${inside('mark[data-kind=person]')})`],
  ['form.html', `${READY} && ${inside('textarea')}.checkVisibility()`],
  ['panels.html', "CSS.highlights.get('article-annotator-person')?.size === 3"],
  ['in-place.html', "document.querySelector('#found').textContent.includes('Carvalhal')"],
  ['script-tag.html', "CSS.highlights.get('article-annotator-person')?.size === 3"],
  ['frame.html', "document.querySelector('#found').textContent.includes('Lisbon')"],
  ['bookmarklet.html', "document.querySelector('#bookmarklet').href.startsWith('javascript:')"],
];

/** Puts the frame of the other site into the page, and keeps what it says. */
const frameFrom = (origin: string, hash: string): string => `(() => {
  const frame = document.querySelector('iframe');
  Object.assign(window, {frame, said: []});
  addEventListener('message', ({source, origin, data}) => {
    if (source === frame.contentWindow && origin === '${origin}') said.push(data);
  });
  frame.src = '${origin}/embed.html#${hash}';
})()`;
const ask = (message: object): string => `frame.contentWindow.postMessage(${JSON.stringify(message)}, '*')`;
const answer = (type: string): string => `said.find((message) => message.type === 'article-annotator/${type}')`;
const request = {
  type: 'article-annotator/annotate',
  version: 1,
  id: 7,
  text: 'Ana Sousa came on Monday.',
  date: '2026-11-18',
};

export function ways(host: Host): void {
  for (const [file, done] of EXAMPLES) {
    on(host, `examples/${file}`, `the example ${file} works`, async (page) => {
      await page.until(done);
      assert.deepEqual(page.watch.complaints, []);
      const foreign = page.watch.requests.filter((url) => !url.startsWith(host.origin()) && !/^(data|blob):/.test(url));
      assert.deepEqual(foreign, []);
    });
  }

  on(host, 'tag-people', 'the script tag tells which word is no kind', async (page) => {
    for (let turn = 0; turn < 100 && page.watch.complaints.length === 0; turn++) await setTimeout(50);
    assert.match(page.watch.complaints.join(), /kinds: expected some of person, organization, .*, got "people"/);
  });

  on(host, 'tag', 'the script tag annotates every element it names, in the kinds it names', async (page) => {
    await page.until("CSS.highlights.get('article-annotator-person')?.size === 2");
    assert.equal(await page.value("CSS.highlights.has('article-annotator-place')"), false);
  });

  on(host, 'frame-host', 'the frame of another site annotates, and tells its height', async (page) => {
    await page.value(frameFrom(host.otherOrigin(), `origin=${encodeURIComponent(host.origin())}`));
    await page.until(isTrue(answer('ready')));
    await page.value(ask(request));
    await page.until(isTrue(answer('result')));
    const {id, version, document} = await page.value<{
      id: number;
      version: number;
      document: {dates: {value: string}[]};
    }>(answer('result'));
    assert.deepEqual([id, version, document.dates[0]?.value], [7, 1, '2026-11-16']);
    assert.ok((await page.value<number>(`${answer('height')}.height`)) > 100);
    await page.value(ask({...request, id: 8, version: 2}));
    await page.until("said.some(({id, code}) => id === 8 && code === 'badInput')");
    await page.value(ask({...request, id: 9, date: 'soon'}));
    await page.until('said.some(({id}) => id === 9)');
    const passedOver = 'warn: article-annotator: date: soon is none of YYYY-MM-DD[Thh:mm]';
    assert.deepEqual(page.watch.complaints, [passedOver]);
  });

  on(host, 'frame-host', 'the frame answers no origin that its address does not name', async (page) => {
    await page.value(frameFrom(host.otherOrigin(), 'origin=https%3A%2F%2Fexample.org&origin=*'));
    await page.value('new Promise((resolve) => { frame.onload = resolve; })');
    await page.value(ask(request));
    await page.value('new Promise((resolve) => setTimeout(resolve, 1000))');
    assert.deepEqual(await page.value('said'), []);
  });

  on(
    host,
    'bookmarked',
    'the bookmarklet of another site marks the article, and takes the marks away',
    async (page) => {
      const script = `${host.origin().replace('localhost', '127.0.0.1')}/bookmarklet.js`;
      const run = `import('${script}').then(({toggle}) => toggle())`;
      await page.value(run);
      assert.equal(await page.value("CSS.highlights.get('article-annotator-person')?.size"), 1);
      await page.value(run);
      assert.equal(await page.value('CSS.highlights.size'), 0);
    },
  );

  on(host, 'examples/bookmarklet.html', 'the bookmark itself runs', async (page) => {
    await page.until("document.querySelector('#bookmarklet').href.startsWith('javascript:')");
    await page.value("document.querySelector('#bookmarklet').click()");
    await page.until("CSS.highlights.get('article-annotator-person')?.size === 3");
  });

  on(
    host,
    'bookmarked-strict',
    'a site that allows no scripts of others refuses the bookmark, which says so',
    async (page) => {
      const said = new Promise<string>((resolve) => {
        page.page.on('dialog', async (dialog) => {
          resolve(dialog.message());
          await dialog.accept();
        });
      });
      const source = readFileSync('dist/examples/bookmarklet.js', 'utf8');
      const template = /`(import.*?)`;/s.exec(source)?.[1] ?? '';
      const script = `${host.origin()}/bookmarklet.js`;
      await page.value(template.replace(/\$\{.*?\}/, JSON.stringify(script)));
      assert.match(await said, /This site forbids scripts of other sites/);
    },
  );

  on(
    host,
    'extension/side-panel.html',
    'the side panel reads the tab and annotates it',
    async (page) => {
      await page.until(`${READY} && ${inside('mark[data-kind=person]')}?.textContent === 'Ana Sousa'`);
      assert.deepEqual(await page.value('injected'), [['read-page.js']]);
      await page.value("document.querySelector('#read').click()");
      await page.until("!document.querySelector('#problem').hidden");
      assert.match(await page.value<string>("document.querySelector('#problem').textContent"), /cannot be read/);
      assert.deepEqual(page.watch.complaints, []);
    },
    () => {
      const injected: string[][] = [];
      const chrome = {
        runtime: {onMessage: {addListener: () => {}}},
        tabs: {query: async () => [{id: 3}]},
        scripting: {
          executeScript: async ({files}: {files: string[]}) => {
            injected.push(files);
            return injected.length === 1 ? [{result: 'Mayor Ana Sousa came to Lisbon.'}] : [];
          },
        },
      };
      Object.assign(window, {chrome, injected});
    },
  );

  on(host, 'bookmarked', 'the script for the tab gives its article, or what is selected', async (page) => {
    const read = "fetch('/extension/read-page.js').then((r) => r.text()).then((code) => (0, eval)(code))";
    assert.equal(await page.value(read), 'Mayor Ana Sousa came to Lisbon.');
    await page.value(
      "getSelection().setBaseAndExtent(document.querySelector('article').firstChild, 6, document.querySelector('article').firstChild, 15)",
    );
    assert.equal(await page.value(read), 'Ana Sousa');
  });
}
