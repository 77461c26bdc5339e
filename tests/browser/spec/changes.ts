import assert from 'node:assert/strict';
import {ARTICLE, BEFORE, choose, marks, openTools, press} from '../support/correcting.js';
import {behaviour, type Subject} from './subject.js';

/** What becomes of corrections. */
export function changes(subject: Subject): void {
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
    await page.has('#panel-changes .row');
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
    await page.has('#tab-changes:focus', 1);
    assert.equal(await marks(page), 'Lisbon place, Peter Novak person, Novak person');
    await page.click('#panel-changes li:last-child [aria-label^="Take back, with 1 later"]');
    await page.shows('#panel-changes .none', 'Nothing is changed.');
    assert.equal(await marks(page), BEFORE);
    await page.click('#panel-changes button');
    await page.shows('#tab-changes', 'Changes 2');
    await page.paste('Porto waits.');
    await page.has('#tab-changes', 0);
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
