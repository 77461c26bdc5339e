import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {AxeResults} from 'axe-core';
import {allInside, ELEMENT, type Host, inside, isTrue, on, READY} from './host.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const texts = (selector: string): string => `${allInside(selector)}.map((e) => e.textContent.trim())`;
const NAMES = ['Lisbon', 'Ana Sousa', 'Porto', 'Monday', 'Peter Novak'];

export function element(host: Host): void {
  on(host, 'plain', 'annotates the text inside of it, and keeps its blocks apart', async (page) => {
    await page.until(READY);
    assert.match(await page.value<string>(`${ELEMENT}.value`), /^Vote in Lisbon\n\nMayor Ana Sousa came to Porto/);
    assert.deepEqual(await page.value(texts('mark[data-form=name], mark[data-kind=date]')), NAMES);
    assert.deepEqual(page.watch.complaints, []);
  });

  on(host, 'plain', 'follows a change of the text inside of it, until a value is set', async (page) => {
    await page.until(READY);
    await page.value(`${ELEMENT}.querySelector('p').textContent = 'Rosa Lima left.'`);
    await page.until(`${texts('mark')}.includes('Rosa Lima')`);
    await page.value(`${ELEMENT}.value = 'Only Ana Sousa is here.'`);
    await page.value(`${ELEMENT}.append('Peter Novak came.')`);
    await page.until(`${texts('mark')}.join() === 'Ana Sousa'`);
  });

  on(host, 'plain', 'lists only the kinds that it marks', async (page) => {
    await page.until(READY);
    await page.value(`${ELEMENT}.kinds = 'place date'`);
    await page.until(`${texts('#panel-entities h3 .swatch')}.join() === 'Places'`);
    const tabs = await page.value<string[]>(`${allInside('[role=tab]')}.map((tab) => tab.id)`);
    assert.deepEqual(tabs, ['tab-entities', 'tab-timeline']);
  });

  on(host, 'limited', 'shows only the kinds, panels and tags that its attributes name', async (page) => {
    await page.until(READY);
    const fill = `(kind) => getComputedStyle(${inside('.reading')}.querySelector('[data-kind=' + kind + ']')).backgroundColor`;
    const [person, place] = await page.value<string[]>(`['person', 'place'].map(${fill})`);
    assert.notEqual(person, place);
    assert.equal(place, 'rgba(0, 0, 0, 0)');
    assert.deepEqual(await page.value(`${texts('.swatch')}`), ['People', 'Dates']);
    assert.equal(await page.value(`${allInside('[role=tab]')}.length`), 1);
    assert.equal(await page.value(`getComputedStyle(${inside('.frame')}).colorScheme`), 'dark');
    const tag = `getComputedStyle(${inside('mark[data-kind=person]')}, '::after').content`;
    assert.match(await page.value<string>(tag), /person|attr\(data-tag\)/);
    assert.equal(await page.value(`${inside('.switch button:last-child')}.checkVisibility()`), false);
  });

  on(host, 'later', 'takes properties that were set before the element was defined', async (page) => {
    await page.value(
      `(() => { const e = ${ELEMENT}; e.value = 'Ana Sousa left.'; e.date = '2026-11-18'; e.kinds = 'person'; e.readOnly = true; })()`,
    );
    await page.value(`import('/define.js').then(() => 0)`);
    await page.until(READY);
    assert.deepEqual(
      await page.value(
        `[${ELEMENT}.document.text, ${ELEMENT}.date, ${ELEMENT}.getAttribute('kinds'), ${ELEMENT}.hasAttribute('readonly')]`,
      ),
      ['Ana Sousa left.', '2026-11-18', 'person', true],
    );
    assert.equal(await page.value(`Object.keys(${ELEMENT}).length`), 0);
  });

  on(host, 'hostile', 'looks the same whatever the styles of the page do to all elements', async (page) => {
    await page.until(READY);
    const look = `${allInside('button, mark, .headline, .para, .row, .frame')}.map((e) => {
      const s = getComputedStyle(e);
      return [e.className, e.getBoundingClientRect().height, s.color, s.backgroundColor, s.opacity, s.fontSize].join(' ');
    })`;
    // Until a frame has been drawn a paragraph has the height that is kept free for it.
    await page.until(`${inside('.headline')}.getBoundingClientRect().height < 100`);
    const disturbed = await page.value<string[]>(look);
    assert.equal(await page.value(`${ELEMENT}.checkVisibility()`), true);
    await page.value("document.querySelector('style').remove()");
    assert.deepEqual(disturbed, await page.value(look));
    assert.ok(disturbed.length > 20);
  });

  for (const path of ['strict', 'trusted']) {
    on(host, path, `keeps to a policy without inline styles and scripts: ${path}`, async (page) => {
      await page.until(READY);
      await page.value(`${ELEMENT}.show(${ELEMENT}.document.mentions[0].id)`);
      await page.value(`${inside('mark')}.click()`);
      await page.until(isTrue(inside('.card:popover-open')));
      assert.deepEqual(page.watch.complaints, []);
      assert.equal(await page.value(`${allInside('style, [style]')}.filter((e) => !e.matches('.card')).length`), 0);
    });
  }

  on(host, 'form', 'takes part in a form', async (page) => {
    await page.until(READY);
    const sent = "JSON.parse(new FormData(document.querySelector('form')).get('story')).text";
    assert.match(await page.value<string>(sent), /^Vote in Lisbon/);
    await page.value(`${ELEMENT}.value = 'Ana Sousa left.'`);
    await page.until(`${READY} && ${sent} === 'Ana Sousa left.'`);
    await page.value("document.querySelector('form').reset()");
    await page.until(`${READY} && ${sent}.startsWith('Vote')`);
    await page.value(`${ELEMENT}.disabled = true`);
    assert.equal(await page.value("new FormData(document.querySelector('form')).get('story')"), null);
    await page.until(`!${inside('.switch button')}.checkVisibility()`);
  });

  on(host, 'plain', 'goes from name to name, shows, selects and takes the focus', async (page) => {
    await page.until(READY);
    const focused = `${ELEMENT}.shadowRoot.activeElement?.textContent`;
    await page.value(`(${ELEMENT}.focus(), ${ELEMENT}.next('person'))`);
    assert.equal(await page.value(focused), 'Ana Sousa');
    await page.value(`${ELEMENT}.next('person')`);
    assert.equal(await page.value(focused), 'Peter Novak');
    await page.value(`${ELEMENT}.previous()`);
    assert.equal(await page.value(focused), 'Porto');
    await page.value(`${ELEMENT}.show(${ELEMENT}.document.dates[0].id)`);
    assert.equal(await page.value(focused), 'Monday');
    await page.value(`getSelection().selectAllChildren(${inside('mark[data-kind=person]')})`);
    const [start, end] = [22, 31];
    assert.deepEqual(await page.value(`${ELEMENT}.selection`), {start, end});
  });

  on(
    host,
    'plain',
    'prints alone',
    async (page) => {
      await page.until(READY);
      await page.value("document.body.append(Object.assign(document.createElement('p'), {id: 'rest'}))");
      await page.value(`${ELEMENT}.print()`);
      assert.deepEqual(await page.value('printed'), [1]);
      assert.equal(await page.value('document.adoptedStyleSheets.length'), 0);
    },
    () => {
      const printed: number[] = [];
      Object.assign(window, {printed});
      window.print = () => void printed.push(document.adoptedStyleSheets.length);
    },
  );

  on(host, 'slots', 'has places for what the page adds', async (page) => {
    await page.until(READY);
    assert.doesNotMatch(await page.value<string>(`${ELEMENT}.value`), /Mine|End|Card/);
    const seen = (name: string): string => `document.querySelector('[slot=${name}]').checkVisibility()`;
    assert.deepEqual(await page.value(`[${['toolbar', 'footer', 'card'].map(seen).join()}]`), [true, true, false]);
    await page.value(`${inside('mark')}.click()`);
    await page.until(seen('card'));
  });

  on(host, 'aside', 'annotates another element where it stands, and lists what is there', async (page) => {
    const outer = "document.querySelector('#story').outerHTML";
    const before = await page.value(outer);
    await page.until(READY);
    assert.equal(await page.value(outer), before);
    assert.equal(await page.value("CSS.highlights.get('article-annotator-person').size"), 2);
    await page.value(`${inside('.row')}.click()`);
    await page.until("CSS.highlights.get('article-annotator-flash')?.size === 1");
    await page.value(`${allInside('.legend input')}[0].click()`);
    assert.equal(await page.value("CSS.highlights.get('article-annotator-person')?.size ?? 0"), 0);
    await page.value(`(window.kept = ${ELEMENT}).htmlFor = ''`);
    await page.value("kept.textContent = 'Rosa Lima left.'");
    await page.until(`${texts('mark')}.join() === 'Rosa Lima' && CSS.highlights.size === 0`);
    await page.value("kept.htmlFor = 'story'");
    await page.until('CSS.highlights.size > 0');
    await page.value('kept.remove()');
    await page.until('CSS.highlights.size === 0');
    assert.equal(await page.value(outer), before);
  });

  on(host, 'later', 'says what is wrong when the core cannot be loaded, and can try again', async (page) => {
    await page.value(`${ELEMENT}.setAttribute('src-wasm', '/none.wasm')`);
    await page.value(`${ELEMENT}.value = 'Ana Sousa left.'`);
    await page.value(`import('/define.js').then(() => 0)`);
    await page.until(`${ELEMENT}.matches(':state(error)')`);
    assert.equal(await page.value(`${ELEMENT}.error.code`), 'wasmFetch');
    assert.match(await page.value<string>(`${inside('.banner')}.textContent`), /could not be loaded/);
    await page.value(`${ELEMENT}.removeAttribute('src-wasm')`);
    await page.until(READY);
  });

  for (const theme of ['light', 'dark']) {
    on(host, 'plain', `axe finds nothing, ${theme}`, async (page) => {
      await page.value(`${ELEMENT}.theme = '${theme}'`);
      await page.until(READY);
      await page.value(axeSource);
      const violations = async (): Promise<string[]> => {
        const results = await page.value<AxeResults>("axe.run('article-annotator')");
        return results.violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join('\n')}`);
      };
      assert.deepEqual(await violations(), []);
      await page.value(`${inside('mark')}.click()`);
      await page.value(`${allInside('[role=tab]')}[1].click()`);
      assert.deepEqual(await violations(), []);
      await page.value(`${inside('.switch button:last-child')}.click()`);
      assert.deepEqual(await violations(), []);
    });
  }
}
