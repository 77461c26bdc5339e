import assert from 'node:assert/strict';
import {deflateRawSync} from 'node:zlib';
import {behaviour, type Subject} from './subject.js';

const ARTICLE = 'Lisbon votes 🏗️\n\nMayor Ana Sousa came to Lisbon on Monday.';

const linkTo = (text: string, more = ''): string => `#v=1&z=${deflateRawSync(text).toString('base64url')}${more}`;

/** No compressor makes it short. */
function noise(length: number): string {
  let seed = 1;
  return Array.from({length}, () => {
    seed = (seed * 48271) % 2147483647;
    return String.fromCharCode(0x4e00 + (seed % 20000));
  }).join('');
}

export function sharing(subject: Subject): void {
  behaviour(subject, 'a link shows the same kinds and goes to the same place', async (page) => {
    await page.paste(ARTICLE);
    await page.focusText();
    await page.page.keyboard.press('6');
    await page.page.keyboard.press('j');
    assert.equal(await page.focusedMark(), 'Ana Sousa');
    await page.click('#share-button');
    await page.has('#share-link');
    const link = await page.page.$eval('#share-link', (field) => (field as HTMLInputElement).value);
    assert.match(link, /&k=person,organization,place,other,quote&m=m\d+$/);
    const again = await subject.open({at: link});
    await again.has('#legend .kind input:checked', 5);
    await again.shows('#article mark:focus', 'Ana Sousa');
    await again.close();
  });

  behaviour(subject, 'a link holds the article and its date, and opens with both', async (page) => {
    await page.paste(ARTICLE);
    await page.setDate('2026-03-04');
    await page.click('#share-button');
    await page.has('#share-link');
    const link = await page.page.$eval('#share-link', (field) => (field as HTMLInputElement).value);
    assert.match(link, /\/#v=1&z=[\w-]+&d=2026-03-04$/);
    await page.shows('#share-size', `${link.length} characters`);
    assert.equal(await page.page.evaluate(() => location.hash), '');

    await page.page.keyboard.press('Escape');
    await page.paste('Porto waits');
    await page.page.goto(link);
    await page.contains('#article', 'Mayor Ana Sousa');
    await page.annotated();
    assert.equal(await page.articleText(), ARTICLE);
    assert.equal(await page.page.evaluate(() => location.href), `${subject.origin()}/`);
    assert.equal(await page.page.$eval('#article-date', (field) => (field as HTMLInputElement).value), '2026-03-04');
    await page.contains('#banner', 'Opened from a link. Your text before it is in the library.');
    await page.click('#library-button');
    await page.contains('#library .library-open', 'Porto waits');
  });

  behaviour(subject, 'words of a dialog can be selected beyond its edge; a click beside it closes it', async (page) => {
    await page.paste(ARTICLE);
    await page.click('#share-button');
    await page.has('#share-link');
    const {x, y} = await page.page.$eval('#share p', (words) => words.getBoundingClientRect().toJSON());
    const {mouse} = page.page;
    await mouse.move(x + 100, y + 10);
    await mouse.down();
    await mouse.move(20, y + 10);
    await mouse.up();
    await page.has('#share[open]', 1);
    await mouse.click(20, y + 10);
    await page.has('#share[open]', 0);
  });

  behaviour(
    subject,
    'a link opens on the first visit',
    async (page) => {
      await page.shows('#article', 'Ana Sousa came to Lisbon.');
      await page.shows('#banner', 'Opened from a link.');
    },
    {at: linkTo('Ana Sousa came to Lisbon.')},
  );

  behaviour(subject, 'a hostile link is refused with a message, and nothing else changes', async (page) => {
    const rows: [fragment: string, words: string][] = [
      ['#v=9&z=AAAA', 'another version'],
      ['#v=1&z=%3Cscript%3E', 'damaged'],
      [linkTo('Ana Sousa came').slice(0, -4), 'damaged'],
      [linkTo('a'.repeat(20_000_000)), 'more text than can be annotated'],
      [linkTo('Ana', '&d=2026-13-99'), 'a date that is none'],
      [`#v=1&z=${'A'.repeat(60_000)}`, 'too long'],
    ];
    for (const [fragment, words] of rows) {
      await page.page.evaluate((hash) => location.assign(hash), fragment);
      await page.contains('#banner', words);
      assert.equal(await page.page.evaluate(() => location.hash), '');
    }
    assert.match(await page.articleText(), /^Night ferries/);
  });

  behaviour(subject, 'what a link holds is text, whatever it looks like', async (page) => {
    const text = '<img src=x onerror="document.title=1"> Ana Sousa';
    await page.page.evaluate((hash) => location.assign(hash), linkTo(text));
    await page.contains('#article', 'Ana Sousa');
    assert.equal(await page.articleText(), text);
    assert.equal(await page.page.title(), 'Article Annotator');
  });

  behaviour(subject, 'a long link is warned of, and one that is too long is not made', async (page) => {
    await page.paste(noise(3_000));
    await page.click('#share-button');
    await page.contains('#share .sheet-warning', 'cut links of this length');
    await page.has('#share-link', 1);
    await page.page.keyboard.press('Escape');
    await page.paste(noise(30_000));
    await page.click('#share-button');
    await page.contains('#share .sheet-warning', 'too long for a link');
    await page.has('#share-link', 0);
  });

  behaviour(subject, 'an empty page has nothing to share', async (page) => {
    await page.click('#clear-button');
    await page.click('#share-button');
    await page.contains('#share', 'There is no text to share yet.');
  });
}
