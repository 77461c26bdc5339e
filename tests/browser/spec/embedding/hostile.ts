import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {OpenedPage} from '../../support/open-page.js';
import {type SitePage, sitePage} from '../../support/site.js';
import {ELEMENT, type Host, on} from './host.js';

/** What would run, or load something, if it were ever taken for markup, script or an address. */
const PAYLOADS: readonly string[] = [
  '<script>ran()</script>',
  '<img src=x onerror=ran()>',
  '<svg onload=ran()>',
  '<svg><script>ran()</script></svg>',
  '<iframe srcdoc="<script>parent.ran()</script>"></iframe>',
  '<iframe src="javascript:parent.ran()"></iframe>',
  '<a href="javascript:ran()">Ana Sousa</a>',
  '<math><mtext></mtext><img src=x onerror=ran()></math>',
  '<body onload=ran()>',
  '<details open ontoggle=ran()>',
  '<input autofocus onfocus=ran()>',
  '<video><source onerror=ran()></video>',
  '<object data="javascript:ran()"></object>',
  '<link rel=stylesheet href="/hostile.css">',
  '<meta http-equiv=refresh content="0;url=/hostile">',
  '<base href="/hostile/">',
  '<style>@import "/hostile.css"</style>',
  '"><script>ran()</script>',
  '\'" onmouseover=ran() x="',
  '</textarea><script>ran()</script>',
  '</article-annotator><script>ran()</script>',
  'javascript:ran()',
  'data:text/html,<script>ran()</script>',
  `$\{ran()}`,
  '{{constructor.constructor("ran()")()}}',
];

const CORE = "import('/element.js')";

/** Each way in, with the script that lets `input` in by it. The page is used again for the next input. */
const WAYS: readonly [words: string, act: string][] = [
  ['the text', `element.value = 'Ana Sousa of ' + input + ' came to Lisbon on Monday.'`],
  ['a quotation', `element.value = '“It is ' + input + ',” Ana Sousa said.'`],
  ['the text inside', `element.textContent = input + ' Ana Sousa'`],
  [
    'every attribute',
    `for (const name of ['date', 'kinds', 'panels', 'theme', 'view', 'tags', 'lang', 'for', 'name']) element.setAttribute(name, input)`,
  ],
  ['the worker and the core', `element.setAttribute('worker', 'off'); element.setAttribute('src-wasm', '#' + input)`],
  [
    'a document',
    `const {AnnotatedDocument} = await ${CORE};
     const span = {start: 0, end: input.length};
     element.document = new AnnotatedDocument(input, {
       schema: 1, offsetUnit: 'utf-16', length: input.length, language: input, sentences: [span],
       warnings: [{code: 'notEnglish', message: input}], date: {value: input, source: 'given', ...span},
       blocks: [{...span, kind: input.replace(/\\s/g, '')}],
       mentions: [{...span, id: input, label: 'person', form: 'name', entity: 'e', confidence: 1, rule: input}],
       entities: [{id: 'e', label: 'person', name: input, aliases: [input, input + '2'], mentions: [input]}],
       quotes: [{...span, id: 'q', kind: 'direct', utterance: input, speaker: {...span, entity: null, confidence: 1}, cue: span, confidence: 1, rule: input}],
       dates: [{...span, id: 'd', type: 'DATE', value: input, mod: input, quant: input, freq: input, begin: null, until: null, anchor: input, confidence: 1, rule: input}],
     });
     await settled();
     for (const {id} of element.document.annotations) element.show(id);
     for (const tab of element.shadowRoot.querySelectorAll('[role=tab]')) tab.click()`,
  ],
  [
    'the article of the page',
    `const article = document.querySelector('article');
     article.textContent = 'Ana Sousa of ' + input + ' left.';
     const [{highlight}, {Annotator}] = await Promise.all([import('/dom.js'), import('/index.js')]);
     window.annotator ??= await Annotator.load();
     const highlighter = await highlight(article, {date: '2026-11-18', annotator});
     highlighter.show(highlighter.document.mentions[0].id);
     highlighter.destroy()`,
  ],
  [
    'the frame',
    `const frame = document.querySelector('iframe');
     if (frame.src === '') {
       const origins = new URLSearchParams([location.origin, ...payloads].map((origin) => ['origin', origin]));
       const loaded = new Promise((resolve) => { frame.onload = resolve; });
       frame.src = '/page/embed.html#' + origins;
       await loaded;
     }
     frame.contentWindow.postMessage(input, '*');
     frame.contentWindow.postMessage({type: input, version: 1, id: input, text: input}, '*');
     frame.contentWindow.postMessage({type: 'article-annotator/annotate', version: 1, id: input, text: 'Ana Sousa. ' + input, date: input}, '*');
     await answered(input)`,
  ],
];

export const HOSTILE_PAGES: Readonly<Record<string, SitePage>> = {
  'hostile-inputs': sitePage(
    '<article-annotator></article-annotator><article></article><iframe title="frame"></iframe>',
  ),
};

/** Whatever would be there only if an input had been taken for markup; the panels draw two sorts of svg themselves. */
const INJECTED = `(() => {
  const roots = [${ELEMENT}.shadowRoot, document.querySelector('article')];
  const frame = document.querySelector('iframe').contentDocument;
  roots.push(frame.body, frame.querySelector('article-annotator')?.shadowRoot);
  return roots.filter(Boolean).flatMap((root) => [...root.querySelectorAll('*')]).filter((element) =>
    element.matches('script, img, svg:not(.where, .range), iframe, object, embed, link, meta, base, style, video, math, a, details') ||
    [...element.attributes].some(({name}) => name.startsWith('on'))
  ).map(({outerHTML}) => outerHTML);
})()`;

/** What the console tells in such cases, as text: a message to a window of no origin, a word that the element passes over. */
const EXPECTED = /recipient window|^warn: article-annotator: (date|kinds|panels): /;

function watchForRuns(): void {
  Object.assign(window, {runs: 0, ran: () => void (window as unknown as {runs: number}).runs++});
}

const run = (act: string, input: string): string => `(async (input) => {
  const element = ${ELEMENT};
  const payloads = ${JSON.stringify(PAYLOADS)};
  const settled = () => new Promise((resolve) => setTimeout(resolve, 30));
  const answered = (id) => new Promise((resolve) => addEventListener('message', ({data}) => data.id === id && resolve()));
  ${act};
  await settled();
  element.shadowRoot.querySelector('mark')?.click();
  await settled();
})(${JSON.stringify(input)})`;

/** One page for all inputs of a way: what an earlier one left behind would show just as well. */
export function hostile(host: Host): void {
  on(
    host,
    'hostile-inputs',
    'the trap for hostile inputs snaps',
    async (page) => {
      await page.value(`${ELEMENT}.shadowRoot.setHTMLUnsafe(${JSON.stringify(PAYLOADS[1])})`);
      await page.until('runs === 1');
      assert.equal(await page.value(`${INJECTED}.length`), 1);
    },
    watchForRuns,
  );

  for (const [words, act] of WAYS) {
    test(`${PAYLOADS.length} hostile inputs by ${words}: nothing runs, nothing is injected`, {
      timeout: 120_000,
    }, async () => {
      const page = await host.open('hostile-inputs', watchForRuns);
      try {
        await page.until(`${ELEMENT}?.matches(':state(empty)')`);
        for (const input of PAYLOADS) {
          await page.value(run(act, input));
          assert.deepEqual(await traces(page), {runs: 0, injected: []}, input);
        }
        assert.deepEqual(
          page.watch.requests.filter((url) => /hostile(?!-inputs)|onerror|\/x$/.test(url.replace(/#.*/, ''))),
          [],
        );
        assert.deepEqual(
          page.watch.complaints.filter((complaint) => !EXPECTED.test(complaint)),
          [],
        );
      } finally {
        await page.close();
      }
    });
  }
}

async function traces(page: OpenedPage): Promise<unknown> {
  return page.value(`({runs: window.runs + (frames[0].runs ?? 0), injected: ${INJECTED}})`);
}
