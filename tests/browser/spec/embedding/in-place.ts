import assert from 'node:assert/strict';
import {type SitePage, sitePage} from '../../support/site.js';
import {type Host, isTrue, on} from './host.js';

const ARTICLE = `<article id="story">
  <header><h1>Vote in Lisbon</h1><span>By</span>
    <b>Peter</b>
    <b>Novak</b></header>
  <nav>Ana Berg · Oslo</nav>
  <p>Mayor <em>Ana</em> Sousa came<br>to Porto on Monday.<script>// Rosa Lima</script></p>
  <p hidden>Rosa Lima</p><p style="display: none">Rosa Lima</p><p aria-hidden="true">Rosa Lima</p>
  <code>Rosa Lima</code><div data-annotator-skip>Rosa Lima</div>
  <ul><li>Rome</li><li>Oslo</li></ul>
  <pre-like style="white-space: pre-wrap">two  spaces</pre-like>
  <p>“It rains,” Ana Sousa said in Lisbon.</p>
</article>`;
const TEXT =
  'Vote in Lisbon\n\nBy Peter Novak\n\nMayor Ana Sousa came\nto Porto on Monday.\n\nRome\n\nOslo\n\n' +
  'two  spaces\n\n“It rains,” Ana Sousa said in Lisbon.';

export const IN_PLACE_PAGES: Readonly<Record<string, SitePage>> = {
  article: sitePage(`<p>Before it.</p>${ARTICLE}<article id="second">Rosa Lima went to Rome.</article>`, ['dom.js']),
  'article-hostile': sitePage(
    `<style>* { all: revert !important; opacity: .5 !important } div { display: none !important }</style>${ARTICLE}`,
    ['dom.js'],
  ),
  'article-strict': sitePage(
    ARTICLE.replace(/ style="[^"]*"/g, '').replace(/<script>.*?<\/script>/, ''),
    ['dom.js'],
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; connect-src 'self'; img-src data:",
  ),
};

const START = `import('/dom.js').then(async ({highlight, extractText}) => {
  const root = document.querySelector('#story');
  Object.assign(window, {root, highlight, extractText, outer: document.documentElement.outerHTML});
  window.h = await highlight(root, {date: '2026-11-18'});
})`;
const IS_UNTOUCHED = 'document.documentElement.outerHTML === outer';
const CARD = "document.documentElement.lastElementChild.shadowRoot?.querySelector('.card:popover-open')";
/** The words under the marks of a kind. */
const marked = (kind: string): string => `[...(CSS.highlights.get('article-annotator-${kind}') ?? [])].map((mark) => {
  const range = document.createRange();
  range.setStart(mark.startContainer, mark.startOffset);
  range.setEnd(mark.endContainer, mark.endOffset);
  return range.toString().replace(/\\s+/g, ' ');
})`;
/** Middle of the mark of a kind in the window. */
const middleOf = (kind: string): string => `(() => {
  const [mark] = CSS.highlights.get('article-annotator-${kind}');
  const range = document.createRange();
  range.setStart(mark.startContainer, mark.startOffset);
  range.setEnd(mark.endContainer, mark.endOffset);
  const {left, top, width, height} = range.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
})()`;

export function inPlace(host: Host): void {
  on(
    host,
    'article',
    'leaves the page as it is: before, while it is annotated, with the card, and after',
    async (page) => {
      await page.value(START);
      assert.equal(await page.value(IS_UNTOUCHED), true);
      const [x, y] = await page.value<[number, number]>(middleOf('person'));
      await page.page.mouse.click(x, y);
      await page.until(isTrue(CARD));
      assert.equal(await page.value("outer.includes(document.querySelector('body').outerHTML)"), true);
      await page.page.keyboard.press('Escape');
      await page.until(IS_UNTOUCHED);
      await page.value('h.destroy()');
      assert.equal(await page.value(IS_UNTOUCHED), true);
      assert.equal(await page.value('CSS.highlights.size'), 0);
      assert.deepEqual(page.watch.complaints, []);
    },
  );

  on(host, 'article', 'marks exactly the words it found', async (page) => {
    await page.value(START);
    assert.deepEqual(await page.value(marked('person')), ['Peter Novak', 'Ana Sousa', 'Ana Sousa']);
    assert.deepEqual(await page.value(marked('date')), ['Monday']);
    assert.deepEqual(await page.value(marked('quote')), ['“It rains,”']);
    assert.ok((await page.value<string[]>(marked('place'))).includes('Porto'));
  });

  on(host, 'article', 'reads what is seen, block by block', async (page) => {
    await page.value(START);
    assert.equal(await page.value('extractText(root).text'), TEXT);
    assert.equal(
      await page.value("extractText(root, {skip: 'header, ul'}).text"),
      TEXT.slice(32).replace(/Rome.*Oslo\n\n/s, ''),
    );
    assert.equal(await page.value("extractText(document.createElement('p')).text"), '');
    assert.equal(
      await page.value(
        `extractText(new DOMParser().parseFromString('<h1>Title here</h1><p>Jane <b>Smith</b> said', 'text/html').body).text`,
      ),
      'Title here\n\nJane Smith said',
    );
  });

  on(host, 'article', 'maps every character to its place and back', async (page) => {
    await page.value(START);
    const wrong = await page.value<string[]>(`(() => {
      const extracted = extractText(root);
      const wrong = [];
      for (let at = 0; at < extracted.text.length; at++) {
        if (/\\s/.test(extracted.text[at])) continue;
        const {startContainer, startOffset, endContainer, endOffset} = extracted.toRange(at, at + 1);
        const isThere = startContainer === endContainer && startContainer.data.slice(startOffset, endOffset) === extracted.text[at];
        if (!isThere || extracted.toOffset(startContainer, startOffset) !== at) wrong.push(at + extracted.text[at]);
      }
      return wrong;
    })()`);
    assert.deepEqual(wrong, []);
    const edges = `(() => {
      const extracted = extractText(root);
      const {length} = extracted.text;
      const nowhere = [[5, 5], [length, length + 3]].every(([start, end]) => extracted.toRange(start, end) === undefined);
      return [nowhere, extracted.toOffset(root, 0), extracted.toOffset(root, root.childNodes.length) === length];
    })()`;
    assert.deepEqual(await page.value(edges), [true, 0, true]);
  });

  on(host, 'article', 'opens the card on hover and on a click, beside the words', async (page) => {
    await page.value(START);
    const [x, y] = await page.value<[number, number]>(middleOf('date'));
    await page.page.mouse.move(x, y);
    await page.until(isTrue(CARD));
    assert.match(await page.value<string>(`${CARD}.textContent`), /16 November 2026/);
    const covers = `((box) => box.left < ${x} && ${x} < box.right && box.top < ${y} && ${y} < box.bottom)(${CARD}.getBoundingClientRect())`;
    assert.equal(await page.value(covers), false);
    await page.page.mouse.move(5, 5);
    await page.until(IS_UNTOUCHED);
    await page.value("h.addEventListener('aa-activate', (event) => event.preventDefault())");
    await page.page.mouse.click(x, y);
    assert.equal(await page.value(isTrue(CARD)), false);
  });

  on(host, 'article', 'follows a change of the page, and no longer after the end', async (page) => {
    await page.value(START);
    await page.value("root.querySelector('h1').firstChild.data = 'Peter Novak votes'");
    await page.until(`${marked('person')}.length === 4`);
    await page.value("root.querySelector('h1').remove()");
    await page.value('h.update()');
    assert.equal(await page.value(`${marked('person')}.length`), 3);
    await page.value('h.destroy()');
    await page.value("root.append('Rosa Lima left.')");
    await page.value('new Promise((resolve) => setTimeout(resolve, 800))');
    assert.equal(await page.value('CSS.highlights.size'), 0);
    assert.equal(await page.value('h.update().catch(({code}) => code)'), 'disposed');
  });

  on(host, 'article', 'an answer to words that are no longer there is not drawn', async (page) => {
    await page.value(START);
    await page.value(`(async () => {
      const answers = [];
      const annotator = {annotate: (text) => new Promise((resolve) => answers.push([text, resolve]))};
      const {Annotator} = await import('/index.js');
      const core = await Annotator.load();
      const release = async () => {
        const [text, resolve] = answers.shift();
        resolve(await core.annotate(text));
      };
      const second = document.querySelector('#second');
      const made = highlight(second, {annotator, observe: false});
      await release();
      window.late = await made;
      second.textContent = 'Some words, and then Ana Berg of Rome.';
      const first = late.update();
      second.textContent = 'Ana Berg left.';
      const latest = late.update();
      await release();
      window.between = late.document.text;
      await release();
      await latest;
      await release();
      await first;
    })()`);
    assert.equal(await page.value('between'), 'Rosa Lima went to Rome.');
    assert.equal(await page.value('late.document.text'), 'Ana Berg left.');
    assert.ok((await page.value<string[]>(marked('person'))).includes('Ana Berg'));
  });

  on(host, 'article', 'shows an annotation that is out of sight', async (page) => {
    await page.value("document.querySelector('#story').style.paddingBlockStart = '3000px'");
    await page.value(START);
    await page.value('h.show(h.document.quotes[0].id)');
    await page.until(isTrue(CARD));
    const [, y] = await page.value<[number, number]>(middleOf('quote'));
    assert.ok(0 < y && y < 800, String(y));
  });

  on(host, 'article', 'two articles of a page keep their marks apart', async (page) => {
    await page.value(START);
    await page.value(
      "highlight(document.querySelector('#second'), {annotator: {annotate: async () => { throw 0 }}}).catch(() => 0)",
    );
    await page.value(
      "highlight(document.querySelector('#second'), {kinds: ['person']}).then((second) => Object.assign(window, {second}) && 0)",
    );
    assert.equal(await page.value(`${marked('person')}.length`), 4);
    await page.value('h.destroy()');
    assert.deepEqual(await page.value(marked('person')), ['Rosa Lima']);
    assert.equal(await page.value("CSS.highlights.has('article-annotator-place')"), false);
    await page.value('second.destroy()');
    assert.equal(await page.value('CSS.highlights.size'), 0);
  });

  on(host, 'article-hostile', 'the card is there whatever the page does to all elements', async (page) => {
    await page.value(START);
    const [x, y] = await page.value<[number, number]>(middleOf('person'));
    await page.page.mouse.click(x, y);
    await page.until(isTrue(CARD));
    assert.equal(await page.value(`getComputedStyle(${CARD}.getRootNode().host).opacity`), '1');
    assert.ok((await page.value<number>(`${CARD}.getBoundingClientRect().height`)) > 50);
  });

  on(host, 'article-strict', 'keeps to a policy without inline styles', async (page) => {
    await page.value(START);
    await page.value('h.show(h.document.mentions[0].id)');
    await page.until(isTrue(CARD));
    assert.deepEqual(page.watch.complaints, []);
  });
}
