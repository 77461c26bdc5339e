import assert from 'node:assert/strict';
import {ARTICLE, BEFORE, choose, marks, openTools, press, redo, select} from '../support/correcting.js';
import {behaviour, type Subject} from './subject.js';

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
    await page.contains('#card .card-steps', 'Mention 1 of 4');
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
}
