import assert from 'node:assert/strict';
import type {ArticlePage} from '../support/article-page.js';
import {behaviour, type Subject} from './subject.js';

const SHORT = 'Mayor Ana Sousa came to Lisbon on Monday.';
const LONG = Array.from(
  {length: 2500},
  (_, index) => `Paragraph ${index + 1}: Mayor Ana Sousa came to Lisbon, and Peter Keller left for Berlin.`,
)
  .concat('Then Maria Ortega closed the hall in Madrid.')
  .join('\n\n');
const DATES = Array.from({length: 150}, (_, index) => `Ana Sousa came on ${(index % 28) + 1} March ${1850 + index}.`);

const FIRST_NAMES = ['Ana', 'Carla', 'Elena', 'Greta', 'Maria', 'Daniel', 'Peter', 'Rosa', 'Stefan', 'Viktor'];
const LAST_NAMES = [
  'Sousa',
  'Keller',
  'Ortega',
  'Novak',
  'Marchetti',
  'Petrov',
  'Weber',
  'Castro',
  'Eriksen',
  'Dvorak',
  'Sandberg',
  'Tanaka',
];
const SPOKEN = ['“Nobody has told us anything at all.”'].concat(
  LAST_NAMES.flatMap((last) =>
    FIRST_NAMES.map((first) => `“The ferry of ${last} is late again today,” said ${first} ${last}.`),
  ),
);

/** What is drawn of a list at first and then; of the quotations what nobody is known to have said is always there. */
const LISTS = [
  {panel: 'timeline', paragraphs: DATES, rows: [50, 100], focus: /1900/},
  {panel: 'quotes', paragraphs: SPOKEN, rows: [51, 101], focus: /ferry of Petrov/},
] as const;

const PASTE = `const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', data);
  const init = {clipboardData, dataType: 'text/plain', data, bubbles: true, cancelable: true};
  document.body.dispatchEvent(new ClipboardEvent('paste', init));`;

// Looks after every change, and so between two slices of what is drawn; a timer may come when all of it is there.
const WHEN = `const when = (isReady, act) =>
  new Promise((resolve) => {
    const look = () => {
      if (!isReady()) return;
      changes.disconnect();
      resolve(act());
    };
    const changes = new MutationObserver(look);
    changes.observe(document.body, {childList: true, attributes: true, characterData: true, subtree: true});
    look();
  });`;

/** Pastes the long text and does `act` in the page once some marks stand there but not all, and the panel is filled. */
async function whileDrawing(page: ArticlePage, act: string): Promise<unknown> {
  return page.page.evaluate(`(async () => {
    const data = ${JSON.stringify(LONG)};
    ${WHEN}
    ${PASTE}
    const article = document.querySelector('#article');
    const isReady = () => article.querySelector('mark') && document.querySelector('#panels').textContent.includes('Madrid');
    return when(isReady, () => ({isBusy: article.ariaBusy, result: (() => {${act}})()}));
  })()`);
}

// What a reader does while the text is still being drawn, and what comes of it at once.
const MEANWHILE: [words: string, act: string, result: unknown][] = [
  [
    'a step to the last name arrives there',
    `article.querySelector('[tabindex="0"]').focus();
     document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: 'k', bubbles: true}));
     return document.activeElement.textContent`,
    'Madrid',
  ],
  [
    'a row leads to the last paragraph',
    `[...document.querySelectorAll('#panels .row')].find((row) => row.textContent.includes('Madrid')).click();
     return document.activeElement.textContent`,
    'Madrid',
  ],
  ['the words on the page are those of the text', 'return article.textContent', LONG],
  [
    'printing finds all of it',
    `dispatchEvent(new Event('beforeprint'));
     return article.querySelector('.stretch:last-child p:last-child mark:last-of-type').textContent`,
    'Madrid',
  ],
];

/** Long enough to annotate that a reader would not wait. */
const HUGE = Array.from({length: 3}, () => LONG).join('\n\n');

/** Does `act`, and presses Cancel once it is there. */
async function cancelled(page: ArticlePage, act: string): Promise<void> {
  await page.page.evaluate(`(async () => {
    const busy = document.querySelector('#busy');
    const data = ${JSON.stringify(HUGE)};
    ${WHEN}
    ${act}
    await when(
      () => !busy.hidden,
      () => busy.querySelector('button').click(),
    );
  })()`);
  await page.annotated();
}

/** Without a handle for each of them. */
const marksOf = ({page}: ArticlePage): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('#article mark').length);

const lastMark = ({page}: ArticlePage): Promise<string | undefined> =>
  page.evaluate(() => [...document.querySelectorAll('#article mark')].at(-1)?.textContent ?? undefined);

const SET_DATE = `const field = document.querySelector('#article-date');
  field.value = '2020-01-01';
  field.dispatchEvent(new Event('change', {bubbles: true}));`;

/** Waits until no mark, or some mark, of the article has these words. */
async function isMarked({page}: ArticlePage, words: string, expected: boolean): Promise<void> {
  await page.waitForFunction(
    (name, wanted) =>
      [...document.querySelectorAll('#article mark')].some((mark) => mark.textContent === name) === wanted,
    {polling: 50},
    words,
    expected,
  );
}

/** By its row and the key; waits until the focus is back in the text. */
async function takeOut(page: ArticlePage, words: string): Promise<void> {
  await page.page.evaluate((name) => {
    const rows = [...document.querySelectorAll<HTMLElement>('#panel-entities .row')];
    rows.find((row) => row.textContent?.includes(name))?.click();
  }, words);
  await page.page.keyboard.press('x');
  await isMarked(page, words, false);
  await page.has('#article:focus, #article :focus', 1);
}

export function longTexts(subject: Subject): void {
  behaviour(subject, 'in a long text one of several corrections is taken back, and that too', async (page) => {
    await page.paste(LONG);
    await takeOut(page, 'Madrid');
    await takeOut(page, 'Maria Ortega');
    await page.click('#tab-changes');
    await page.contains('#tab-changes', 'Changes 2');
    await page.click('#panel-changes [aria-label^="Take back: “Madrid”"]');
    await isMarked(page, 'Madrid', true);
    await isMarked(page, 'Maria Ortega', false);
    await page.contains('#tab-changes', 'Changes 1');
    await page.click('#panel-changes .changes-top button');
    await isMarked(page, 'Madrid', false);
    await isMarked(page, 'Maria Ortega', false);
    await page.contains('#tab-changes', 'Changes 2');
  });

  behaviour(
    subject,
    'in a long text what is less sure is out of sight to the end, and in sight again',
    async (page) => {
      await page.paste(LONG);
      for (const percent of [95, 0]) {
        await page.page.$eval(
          '.sure input',
          (element, value) => {
            (element as HTMLInputElement).value = String(value);
            element.dispatchEvent(new Event('input', {bubbles: true}));
          },
          percent,
        );
        await page.page.waitForFunction(
          (least) => {
            const marks = [...document.querySelectorAll<HTMLElement>('#article mark')];
            const isUnsure = ({dataset}: HTMLElement): boolean => Number(dataset.sure) < least;
            const isSome = marks.some(isUnsure);
            return isSome === least > 0 && marks.every((mark) => isUnsure(mark) === 'hidden' in mark.dataset);
          },
          {polling: 50},
          percent / 100,
        );
      }
    },
  );

  behaviour(subject, 'what takes long can be cancelled; the text stays, and what was found in it', async (page) => {
    await cancelled(page, PASTE);
    await page.contains('#banner', 'Stopped: this text is not annotated.');
    assert.ok((await page.articleText()) === HUGE);
    assert.equal(await marksOf(page), 0);
    assert.equal(await page.isVisible('#busy'), false);
    await page.click('#banner button');
    await page.contains('#panels', 'Madrid');
    await page.annotated();
    const marks = await marksOf(page);
    assert.ok(marks > 0);
    await cancelled(page, SET_DATE);
    await page.shows('#live', 'Stopped.');
    assert.equal(await page.page.$eval('#article-date', (field) => (field as HTMLInputElement).value), '');
    assert.equal(await marksOf(page), marks);
    assert.equal(await page.isVisible('#banner'), false);
    await page.paste(SHORT);
    assert.equal(await page.count('#article mark'), 3);
  });

  behaviour(subject, 'a long text is drawn to its end', async (page) => {
    await page.paste(LONG);
    assert.equal(await page.articleText(), LONG);
    assert.equal(await page.count('#article [tabindex="0"]'), 1);
    assert.equal(await lastMark(page), 'Madrid');
  });

  behaviour(
    subject,
    'a long text stands in blocks that the browser passes over, whatever is drawn anew',
    async (page) => {
      const blocks = (): Promise<number[]> =>
        page.page.$$eval('#article > .stretch', (all) => all.map(({textContent}) => textContent?.length ?? 0));
      await page.paste(LONG);
      const before = await blocks();
      assert.ok(before.length > LONG.length / 8000 && Math.max(...before) < 10_000, before.join());
      await page.setDate('2026-03-04');
      await page.focusText();
      await page.page.keyboard.press('x');
      await page.has('#tab-changes');
      await page.annotated();
      assert.deepEqual(await blocks(), before);
      assert.equal(await page.articleText(), LONG);
    },
  );

  behaviour(
    subject,
    'one line of 100,000 characters is marked to its end, and the browser’s own search finds it',
    async (page) => {
      const line = `${SHORT} ${'The hall was full, and nobody spoke of it for a long while. '.repeat(1700)}Maria Ortega closed it.`;
      await page.paste(line);
      assert.ok((await page.articleText()) === line);
      assert.equal(await lastMark(page), 'Maria Ortega');
      await page.page.evaluate(() => scrollTo(0, 0));
      // Firefox tells no text of a selection that it has not drawn yet.
      assert.equal(await page.page.evaluate(`find('Maria Ortega closed it.')`), true);
      await page.page.waitForFunction('scrollY > innerHeight', {polling: 50});
    },
  );

  for (const [words, act, result] of MEANWHILE) {
    behaviour(subject, `while a long text is drawn: ${words}`, async (page) => {
      assert.deepEqual(await whileDrawing(page, act), {isBusy: 'true', result});
      await page.annotated();
      assert.equal(await page.articleText(), LONG);
      assert.equal(await page.count('#article [tabindex="0"]'), 1);
    });
  }

  behaviour(subject, 'while a long text is drawn: a copy of all of it is the text', async (page) => {
    await whileDrawing(page, 'getSelection().selectAllChildren(article)');
    await page.control('c');
    await page.page.$eval('#article', () => getSelection()?.removeAllRanges());
    await page.click('#clear-button');
    await page.control('v');
    await page.annotated();
    assert.equal(await page.articleText(), LONG);
  });

  behaviour(subject, 'a newer text takes the place of one that is being drawn', async (page) => {
    await whileDrawing(page, '');
    await page.paste(SHORT);
    assert.equal(await page.articleText(), SHORT);
    assert.equal(await page.count('#article mark'), 3);
  });

  behaviour(subject, 'a list of many rows shows more on request', async (page) => {
    for (const {panel, paragraphs, rows, focus} of LISTS) {
      await page.paste(paragraphs.join('\n\n'));
      await page.click(`#tab-${panel}`);
      await page.has(`#panel-${panel} .row`, rows[0]);
      await page.click(`#panel-${panel} .more button`);
      await page.has(`#panel-${panel} .row`, rows[1]);
      assert.match(await page.text(`#panel-${panel} li:nth-child(51) :focus`), focus);
    }
  });
}
