import assert from 'node:assert/strict';
import type {ArticlePage} from '../support/article-page.js';
import {behaviour, type Subject} from './subject.js';

const ARTICLE = 'Lisbon votes\n\nMayor Ana Sousa came to Lisbon on Monday.';

const BLANK: [words: string, text: string, selector: string, said: string][] = [
  ['spaces only', '   ', '#empty:not([hidden])', 'Paste a news article'],
  ['a picture sign only', '🏗️👩‍👩‍👧', '#banner:not([hidden])', 'No names, quotations or dates found'],
];

/** As soon as there is a document: the script that answers it comes behind the first frame. */
function pasteEarly(): void {
  const clipboardData = new DataTransfer();
  const data = 'Mayor Ana Sousa came to Lisbon on Monday.';
  clipboardData.setData('text/plain', data);
  const init = {clipboardData, dataType: 'text/plain', data, bubbles: true, cancelable: true};
  addEventListener('DOMContentLoaded', () => document.body.dispatchEvent(new ClipboardEvent('paste', init)));
}

function clearEarly(): void {
  addEventListener('DOMContentLoaded', () => document.getElementById('clear-button')?.click());
}

export function input(subject: Subject): void {
  behaviour(
    subject,
    'what is pasted before the page is ready for it is shown when it is',
    async (page) => {
      await page.shows('#article', 'Mayor Ana Sousa came to Lisbon on Monday.');
      await page.has('#article mark[data-kind=place]');
    },
    {before: pasteEarly},
  );

  behaviour(subject, 'a button pressed before the page is ready for it acts when it is', async (page) => {
    await page.page.evaluateOnNewDocument(clearEarly);
    await page.page.reload();
    await page.has('#editor:not([hidden])');
  });

  behaviour(subject, 'a paste anywhere on the page is annotated at once', async (page) => {
    await page.paste(ARTICLE);
    await page.contains('#article', 'Mayor Ana Sousa');
    await page.has('#article mark[data-kind=place]');
    assert.equal(await page.isVisible('#banner'), false);
  });

  behaviour(subject, 'a paste into the field shows the annotated text', async (page) => {
    await page.click('#edit-button');
    await page.control('a', 'x', 'v');
    await page.annotated();
    await page.has('#article mark');
    assert.equal(await page.isVisible('#article'), true);
    assert.equal(await page.isVisible('#editor'), false);
  });

  behaviour(subject, 'typing is annotated after a pause', async (page) => {
    await page.click('#clear-button');
    await page.page.type('#field', 'Ana Sousa came to Lisbon on Monday.');
    await page.contains('#panels', 'Lisbon');
    await page.shows('#counter', '7 words · 35 characters');
    await page.click('#read-button');
    await page.has('#article mark[data-kind=place]');
  });

  behaviour(subject, 'while typing, what was found before stays in sight', async (page) => {
    await page.click('#edit-button');
    await page.page.evaluate(() => {
      const panels = document.querySelector('#panels') as Element;
      const seen = (): void => {
        if (panels.ariaBusy === 'true') Object.assign(window, {meanwhile: panels.textContent});
      };
      new MutationObserver(seen).observe(panels, {attributes: true, childList: true, subtree: true});
    });
    await page.page.type('#field', 'x');
    await page.page.waitForFunction('window.meanwhile');
    await page.has('#panels[aria-busy=false]');
    assert.match(String(await page.page.evaluate('window.meanwhile')), /National Bridge Institute/);
  });

  behaviour(subject, 'a long text that is being typed waits for the button', async (page) => {
    await page.click('#edit-button');
    await page.page.$eval('#field', (element) => {
      const field = element as HTMLTextAreaElement;
      field.value = 'Ana Sousa came to Lisbon. '.repeat(2000);
      field.dispatchEvent(new InputEvent('input', {inputType: 'insertText'}));
    });
    await page.click('#annotate-button');
    await page.annotated();
    await page.has('#article mark[data-kind=place]');
  });

  behaviour(subject, 'Clear leaves an empty page that says what to do', async (page) => {
    await page.click('#clear-button');
    await page.shows('#counter', '0 words · 0 characters');
    await page.click('#read-button');
    assert.equal(await page.isVisible('#empty'), true);
    await page.click('#empty-sample');
    await page.has('#article mark');
  });

  const replacing: [words: string, act: (page: ArticlePage) => Promise<void>][] = [
    ['Clear', (page) => page.click('#clear-button')],
    ['the sample', (page) => page.click('#sample-button')],
    ['a paste', (page) => page.paste('Rui Costa came to Porto.')],
  ];
  for (const [words, act] of replacing) {
    behaviour(subject, `what ${words} took the place of is brought back, corrections and date too`, async (page) => {
      await page.paste(ARTICLE);
      await page.setDate('2026-03-04');
      await page.focusText();
      await page.page.keyboard.press('x');
      await page.has('#tab-changes');
      await act(page);
      await page.annotated();
      await page.click('::-p-xpath(//button[.="Bring back my article"])');
      await page.annotated();
      await page.contains('#article', 'Mayor Ana Sousa');
      await page.shows('#tab-changes', 'Changes 1');
      assert.equal(await page.page.$eval('#article-date', (field) => (field as HTMLInputElement).value), '2026-03-04');
    });
  }

  behaviour(subject, 'what was put aside is brought back after Clear and the sample too', async (page) => {
    await page.paste(ARTICLE);
    for (const button of ['#clear-button', '#clear-button', '#sample-button', '#sample-button'])
      await page.click(button);
    await page.annotated();
    await page.click('::-p-xpath(//button[.="Bring back my article"])');
    await page.has('#article:focus', 1);
    await page.contains('#article', 'Mayor Ana Sousa');
    await page.has('#banner[hidden]', 1);
  });

  behaviour(subject, 'nothing is brought back of the sample, nor once the reader goes on', async (page) => {
    await page.paste(ARTICLE);
    await page.has('#banner:not([hidden]) button', 0);
    await page.paste('Rui Costa came to Porto.');
    await page.has('#banner:not([hidden]) button', 1);
    await page.focusText();
    await page.page.keyboard.press('x');
    await page.has('#banner:not([hidden]) button', 0);
  });

  for (const [words, text, selector, said] of BLANK) {
    behaviour(subject, `${words}: the page says what it can do`, async (page) => {
      await page.click('#clear-button');
      await page.page.type('#field', text);
      await page.click('#read-button');
      await page.annotated();
      await page.contains(selector, said);
      assert.equal(await page.count('#article mark'), 0);
    });
  }

  behaviour(subject, 'a text without findings, and one that is not English, are told so', async (page) => {
    await page.paste('it rains and it pours, and the old man is snoring.');
    await page.contains('#banner', 'No names, quotations or dates found');
    await page.paste(
      'Der Bürgermeister ist am Montag mit dem Zug nach Hamburg gefahren und hat dort nicht gesprochen.',
    );
    await page.contains('#banner', 'does not look like English');
  });

  behaviour(subject, 'a text that is too long is told so, and its beginning is offered', async (page) => {
    await page.paste('It rains and it pours, and the old man is snoring, says the song. '.repeat(90_000));
    await page.contains('#banner', 'longer than 5 MiB');
    assert.match(await page.text('#banner button'), /Use the first 5 MiB/);
  });

  behaviour(subject, 'the draft is there again after a reload', async (page) => {
    await page.paste(ARTICLE);
    await page.setDate('2026-03-04');
    await page.keepsDraft('2026-03-04');
    await page.page.reload();
    await page.annotated();
    await page.contains('#article', 'Mayor Ana Sousa');
    assert.equal(await page.page.$eval('#article-date', (field) => (field as HTMLInputElement).value), '2026-03-04');
  });

  behaviour(
    subject,
    'works where storage is blocked',
    async (page) => {
      await page.paste(ARTICLE);
      await page.has('#article mark');
      await page.contains('#banner', 'cannot be kept as a draft');
    },
    {
      before: () => {
        for (const name of ['localStorage', 'indexedDB']) {
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('blocked', 'SecurityError');
            },
          });
        }
      },
    },
  );
}
