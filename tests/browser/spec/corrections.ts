import assert from 'node:assert/strict';
import type {KeyInput} from 'puppeteer-core';
import type {ArticlePage} from '../support/article-page.js';
import {behaviour, type Subject} from './subject.js';

const ARTICLE =
  'Ana Sousa came to Lisbon on Monday. “It rains,” said Peter Novak. Ana Sousa left. Novak waved. ' +
  'The glider was late, and the glider is loud.';

/** 'Ana Sousa person, Lisbon place': the marks by name in the text. */
function marks({page}: ArticlePage): Promise<string> {
  return page.$$eval('#article mark[data-form=name]', (all) =>
    all.map((mark) => `${mark.textContent} ${(mark as HTMLElement).dataset.tag}`).join(', '),
  );
}

async function press({page}: ArticlePage, ...keys: KeyInput[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function redo({page}: ArticlePage): Promise<void> {
  await page.keyboard.down('Shift');
  await page.keyboard.down('Control');
  await page.keyboard.press('Z');
  await page.keyboard.up('Control');
  await page.keyboard.up('Shift');
}

/** The tools for the mark with the focus. */
async function openTools(page: ArticlePage): Promise<void> {
  await press(page, 'e');
  await page.has('#card .tools :focus');
}

async function choose(page: ArticlePage, words: string): Promise<void> {
  const button = await page.page.waitForSelector(`::-p-xpath(//*[@id="card"]//button[contains(., "${words}")])`);
  await button?.click();
}

async function select(page: ArticlePage, words: string): Promise<void> {
  await page.page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('#article') as Node, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at >= 0) return document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, words);
}

const BEFORE = 'Ana Sousa person, Lisbon place, Peter Novak person, Ana Sousa person, Novak person';

export function corrections(subject: Subject): void {
  behaviour(subject, 'by keys alone: all mentions get another kind, back, and again', async (page) => {
    await page.paste(ARTICLE);
    assert.equal(await marks(page), BEFORE);
    await page.focusText();
    await openTools(page);
    assert.equal(await page.text('#card .tool-all'), 'All 2 mentions');
    await press(page, 'ArrowRight', 'Enter');
    await page.shows('#live', '“Ana Sousa” is an organization, all mentions');
    const after = BEFORE.replaceAll('Ana Sousa person', 'Ana Sousa organization');
    assert.equal(await marks(page), after);
    assert.equal(await page.focusedMark(), 'Ana Sousa');
    await page.contains('#card', 'Corrected by you');
    await page.control('z');
    await page.shows('#live', 'Taken back: “Ana Sousa” is an organization, all mentions');
    assert.equal(await marks(page), BEFORE);
    assert.equal(await page.focusedMark(), 'Ana Sousa');
    await redo(page);
    await page.shows('#live', 'Done again: “Ana Sousa” is an organization, all mentions');
    assert.equal(await marks(page), after);
    await redo(page);
    await page.shows('#live', 'There is nothing more.');
  });

  behaviour(subject, 'X takes a name out, Shift+X all of it, A confirms', async (page) => {
    await page.paste(ARTICLE);
    await page.focusText();
    await press(page, 'a');
    await page.shows('#live', '“Ana Sousa” is right');
    await page.contains('#card', 'Confirmed by you');
    await press(page, 'x');
    await page.shows('#live', '“Ana Sousa” is not a name');
    assert.equal(await marks(page), BEFORE.replace('Ana Sousa person, ', ''));
    assert.equal(await page.focusedMark(), 'Lisbon');
    await press(page, 'j', 'X');
    await page.shows('#live', '“Peter Novak” is not a name, all mentions');
    assert.equal(await marks(page), 'Lisbon place, Ana Sousa person');
  });

  behaviour(subject, 'keys that correct do nothing while single keys are off, and in fields', async (page) => {
    await page.paste(ARTICLE);
    await page.click('#settings-button');
    await page.has('#settings[open]', 1);
    await page.page.$$eval('#settings input[type=checkbox]', (boxes) => {
      for (const box of boxes) if (/key/i.test(box.parentElement?.textContent ?? '')) (box as HTMLElement).click();
    });
    await press(page, 'Escape');
    await page.has('#settings[open]', 0);
    await page.focusText();
    await press(page, 'x', 'a', 'e');
    assert.equal(await marks(page), BEFORE);
    await page.has('#card .tools', 0);
  });

  behaviour(subject, 'M: two names are one', async (page) => {
    await page.paste(ARTICLE);
    await page.focusText();
    await press(page, 'm');
    await page.has('#card .tool-field:focus');
    await page.page.keyboard.type('peter');
    await press(page, 'Enter');
    await page.shows('#live', '“Ana Sousa” is the same as “Peter Novak”');
    await page.contains('#card .card-name', 'Peter Novak');
    await page.contains('#card .card-steps', 'mention 1 of 4');
  });

  behaviour(subject, 'an extent is changed word by word', async (page) => {
    await page.paste(ARTICLE);
    await page.focusText();
    await openTools(page);
    await choose(page, 'Begins or ends');
    await page.has('#card .extent :focus');
    await press(page, 'ArrowRight');
    await page.shows('#card .extent strong', 'Ana Sousa came');
    await press(page, 'ArrowLeft', 'ArrowLeft');
    await page.shows('#card .extent strong', 'Ana');
    await choose(page, 'Save');
    await page.shows('#live', '“Ana Sousa” is now “Ana”, all mentions');
    assert.equal(await marks(page), BEFORE.replaceAll('Ana Sousa', 'Ana'));
  });

  behaviour(subject, 'a mention is split off', async (page) => {
    await page.paste(ARTICLE);
    await page.focusText();
    await openTools(page);
    await choose(page, 'Somebody or something else');
    await page.shows('#live', '“Ana Sousa” is another one here');
    await page.contains('#card', 'Mentioned once');
  });

  behaviour(subject, 'a quotation gets another speaker: a name, words of the text, nobody', async (page) => {
    await page.paste(ARTICLE);
    for (const [typed, choice, said, speaker] of [
      ['ana', 'Ana Sousa', '“It rains,” is said by “Ana Sousa”', 'Ana Sousa'],
      ['Monday', 'as it stands in the text', '“It rains,” is said by “Monday”', 'Monday'],
      ['', 'Nobody known', '“It rains,” is said by nobody known', 'Unattributed'],
    ] as const) {
      await page.focusText();
      await press(page, ']');
      await openTools(page);
      await choose(page, 'Another speaker');
      await page.has('#card .tool-field:focus');
      await page.page.keyboard.type(typed);
      await choose(page, choice);
      await page.shows('#live', said);
      await page.shows('#card .card-name', speaker);
    }
  });

  behaviour(subject, 'a date gets a value that is checked while it is typed', async (page) => {
    await page.paste(ARTICLE);
    await page.focusText();
    await press(page, '}');
    await openTools(page);
    await choose(page, 'Another date');
    await page.has('#card .tool-field:focus');
    await page.page.$eval('#card .tool-field', (field) => (field as HTMLInputElement).select());
    await page.page.keyboard.type('2026-02-30');
    await page.contains('#date-check', 'That month of 2026 has no day 30.');
    await page.has('#card .tools .primary:disabled', 1);
    await press(page, 'Backspace', 'Backspace');
    await page.page.keyboard.type('27');
    await page.shows('#date-check', 'Friday 27 February 2026');
    await press(page, 'Enter');
    await page.shows('#live', '“Monday” is Friday 27 February 2026');
    await page.click('#tab-timeline');
    await page.contains('#panels', 'Friday 27 February 2026');
  });

  behaviour(subject, 'words that are selected are marked, wherever they stand', async (page) => {
    await page.paste(ARTICLE);
    await page.has('.offer:popover-open', 0);
    await select(page, 'glider ');
    await page.has('.offer:popover-open', 1);
    await page.click('.offer');
    await page.shows('#card .tool-all', 'All 2 places with these words');
    await choose(page, 'Product');
    await page.shows('#live', '“glider” is a product, wherever it stands');
    assert.equal(await marks(page), `${BEFORE}, glider product, glider product`);
    assert.equal(await page.articleText(), ARTICLE);
  });

  behaviour(subject, 'a name that was cut is marked as one, by the key', async (page) => {
    await page.paste(ARTICLE);
    await page.focusText();
    await select(page, ' came to ');
    await page.page.evaluate(() => {
      const selection = document.getSelection();
      const node = document.querySelector('#article mark')?.firstChild as Text;
      selection?.setBaseAndExtent(node, 4, selection.focusNode as Node, 5);
    });
    await openTools(page);
    await page.shows('#card .card-name', '“Sousa came”');
    await choose(page, 'Event');
    await page.shows('#live', '“Sousa came” is an event');
    assert.match(await marks(page), /^Sousa came event, Lisbon place/);
    await page.control('z');
    assert.equal(await marks(page), BEFORE);
  });

  behaviour(subject, 'the panel lists the changes, goes to them and takes them back', async (page) => {
    await page.paste(ARTICLE);
    await page.has('#tab-changes', 0);
    await page.focusText();
    await press(page, 'a');
    await page.has('#tab-changes', 1);
    await press(page, 'j', 'x');
    await page.shows('#live', '“Lisbon” is not a name');
    await press(page, 'k', 'X');
    await page.shows('#live', '“Ana Sousa” is not a name, all mentions');
    await page.click('#tab-changes');
    const rows = (): Promise<string[]> =>
      page.page.$$eval('#panel-changes .row', (all) => all.map((row) => row.textContent ?? ''));
    assert.deepEqual(await rows(), [
      '“Ana Sousa” is not a name, all mentions',
      '“Lisbon” is not a name',
      '“Ana Sousa” is right',
    ]);
    await page.click('#panel-changes li:nth-child(2) .row');
    assert.equal(await page.page.evaluate(() => document.getSelection()?.toString()), 'Lisbon');
    await page.click('#panel-changes [aria-label="Take back: “Lisbon” is not a name"]');
    await page.shows('#live', 'Taken back: “Lisbon” is not a name');
    assert.equal(await marks(page), 'Lisbon place, Peter Novak person, Novak person');
    await page.click('#panel-changes li:last-child [aria-label^="Take back, with 1 later"]');
    await page.has('#tab-changes', 0);
    assert.equal(await marks(page), BEFORE);
  });

  behaviour(
    subject,
    'corrections stay when the date or the text changes, and what no longer fits is listed',
    async (page) => {
      await page.paste(ARTICLE);
      await page.focusText();
      await openTools(page);
      await choose(page, 'Organization');
      await press(page, 'j', 'x');
      await page.shows('#live', '“Lisbon” is not a name');
      await page.setDate('2026-11-18');
      const after = BEFORE.replaceAll('Ana Sousa person', 'Ana Sousa organization').replace('Lisbon place, ', '');
      assert.equal(await marks(page), after);
      await page.click('#edit-button');
      await page.page.$eval('#field', (field) => (field as HTMLTextAreaElement).setSelectionRange(0, 0));
      await page.page.keyboard.type('A storm passed. ');
      await page.click('#read-button');
      await page.has('#article mark[data-form=name]', 4);
      await page.contains('#article', 'A storm passed. Ana Sousa');
      assert.equal(await marks(page), after);
      await page.click('#edit-button');
      await page.page.$eval('#field', (field) => {
        (field as HTMLTextAreaElement).value = 'A storm passed. Rosa Lima came to Porto. It rained.';
        field.dispatchEvent(new InputEvent('input', {inputType: 'insertFromPaste', bubbles: true}));
      });
      await page.click('#read-button');
      await page.has('#article mark[data-form=name]', 2);
      await page.contains('#article', 'Rosa Lima');
      await page.click('#tab-changes');
      await page.contains('#panel-changes h3', 'No longer fit 2');
    },
  );

  behaviour(subject, 'corrections are kept with the draft, in the library and in an export', async (page) => {
    await page.paste(ARTICLE);
    await page.focusText();
    await press(page, 'X');
    await page.shows('#live', '“Ana Sousa” is not a name, all mentions');
    await page.click('#library-button');
    await page.click('#library .primary');
    await page.contains('#library .sheet-status', 'Kept.');
    await press(page, 'Escape');
    const after = BEFORE.replaceAll('Ana Sousa person, ', '');
    await page.keepsDraft('"op":"remove"');
    await page.page.reload();
    await page.annotated();
    await page.has('#tab-changes', 1);
    assert.equal(await marks(page), after);
    await page.click('#export-button');
    await page.contains('#export-preview', 'Peter Novak');
    assert.doesNotMatch(await page.text('#export-preview'), /person,Ana Sousa/);
    await press(page, 'Escape');
    await page.paste('Porto waits.');
    await page.has('#tab-changes', 0);
    await page.click('#library-button');
    await page.click('#library .library-open');
    await page.contains('#article', 'Ana Sousa came');
    await page.annotated();
    assert.equal(await marks(page), after);
  });

  behaviour(subject, 'an edit draws only its own paragraph anew', async (page) => {
    await page.paste(`${ARTICLE}\n\nRui Costa stayed in Porto.`);
    await page.page.$eval('#article .para:last-child', (last) => {
      last.id = 'the-same-element';
    });
    await page.focusText();
    await press(page, 'x');
    await page.shows('#live', '“Ana Sousa” is not a name');
    await page.has('#the-same-element', 1);
    assert.equal(await page.articleText(), `${ARTICLE}\n\nRui Costa stayed in Porto.`);
  });
}
