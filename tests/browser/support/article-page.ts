import type {Browser, ElementHandle, KeyInput, Page, Viewport} from 'puppeteer-core';
import {Watch} from './browsers.js';

const LIMIT_MS = 20_000;
// Not at every frame, which is the default: a busy machine may draw none for a long time.
const WAIT = {polling: 50};

export interface OpenOptions {
  viewport?: Viewport;
  scheme?: 'light' | 'dark';
  /** An address in place of the page's own, or what follows it. */
  at?: string;
  /** Puts things in place before the page's own script runs. */
  before?: () => void;
}

export interface Printed {
  readonly sheet: string;
  /** Which of the page's parts are shown. */
  readonly visible: readonly string[];
  readonly tag: string;
  readonly background: string;
  readonly contentVisibility: string;
}

/** The page as a reader uses it. Every wait is for a condition and has a limit. */
export class ArticlePage {
  readonly page: Page;
  readonly watch: Watch;
  readonly #close: () => Promise<void>;

  private constructor(page: Page, close: () => Promise<void>) {
    this.page = page;
    this.watch = new Watch(page);
    this.#close = close;
    page.setDefaultTimeout(LIMIT_MS);
  }

  /** In a context of its own, so that no draft is left over. */
  static async open(browser: Browser, url: string, options: OpenOptions = {}): Promise<ArticlePage> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const article = new ArticlePage(page, () => context.close());
    await page.setViewport(options.viewport ?? {width: 1280, height: 900});
    if (options.before) await page.evaluateOnNewDocument(options.before);
    await page.goto(url);
    await article.#ready();
    if (options.scheme) await article.#chooseTheme(options.scheme);
    return article;
  }

  /** The page in another tab of the same browser, which closes with this one. */
  async another(): Promise<ArticlePage> {
    const page = await this.page.browserContext().newPage();
    const article = new ArticlePage(page, () => page.close());
    await page.setViewport({width: 1280, height: 900});
    await page.goto(this.page.url());
    await article.#ready();
    return article;
  }

  async #ready(): Promise<void> {
    await this.annotated();
    // Drawn by the script that listens for pastes and files.
    await this.has('#minimap > *');
  }

  close(): Promise<void> {
    return this.#close();
  }

  /** Waits until the text on the page has been annotated. */
  async annotated(): Promise<void> {
    await this.page.waitForFunction(
      () =>
        document.querySelector('#article')?.ariaBusy === 'false' &&
        document.querySelector('#progress')?.matches('[hidden]'),
      WAIT,
    );
  }

  /** Waits until the draft holds `part`: what is drawn already may still be on its way to the database. */
  async keepsDraft(part: string, place = 'draft'): Promise<void> {
    await this.page.waitForFunction(
      async (expected, key) => {
        const request = indexedDB.open('article-annotator');
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        const found = database.transaction('draft').objectStore('draft').get(key);
        const draft = await new Promise<unknown>((resolve) => {
          found.onsuccess = () => resolve(found.result);
        });
        database.close();
        return JSON.stringify(draft ?? null).includes(expected);
      },
      WAIT,
      part,
      place,
    );
  }

  /** Waits until `selector` shows exactly `text`. */
  async shows(selector: string, text: string): Promise<void> {
    await this.page.waitForFunction(
      (where, expected) => document.querySelector(where)?.textContent?.replace(/\s+/g, ' ').trim() === expected,
      WAIT,
      selector,
      text,
    );
  }

  /** Waits until `selector` contains `text`. */
  async contains(selector: string, text: string): Promise<void> {
    await this.page.waitForFunction(
      (where, expected) => document.querySelector(where)?.textContent?.replace(/\s+/g, ' ').includes(expected),
      WAIT,
      selector,
      text,
    );
  }

  /** Waits until there are `count` elements; -1 waits for any number above zero. */
  async has(selector: string, count = -1): Promise<void> {
    await this.page.waitForFunction(
      (where, expected) => {
        const found = document.querySelectorAll(where).length;
        return expected === -1 ? found > 0 : found === expected;
      },
      WAIT,
      selector,
      count,
    );
  }

  text(selector: string): Promise<string> {
    return this.page.$eval(selector, (element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim());
  }

  count(selector: string): Promise<number> {
    return this.page.$$eval(selector, (elements) => elements.length);
  }

  isVisible(selector: string): Promise<boolean> {
    return this.page.$eval(selector, (element) => element.checkVisibility());
  }

  async click(selector: string): Promise<void> {
    const element = await this.#find(selector);
    await this.#still(element);
    await element.click();
  }

  async hover(selector: string): Promise<void> {
    await (await this.#find(selector)).hover();
  }

  /** As a reader who pastes over whatever is there. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      // Firefox reads the words from its own two keys.
      const init = {clipboardData, dataType: 'text/plain', data: pasted, bubbles: true, cancelable: true};
      document.body.dispatchEvent(new ClipboardEvent('paste', init));
    }, text);
    await this.annotated();
  }

  /** As a reader who chooses these files in the dialog of the browser. */
  async openFiles(files: readonly {name: string; bytes: Uint8Array}[]): Promise<void> {
    await this.page.$eval(
      '#file',
      (element, chosen) => {
        const transfer = new DataTransfer();
        for (const {name, bytes} of chosen) transfer.items.add(new File([Uint8Array.from(bytes)], name));
        const field = element as HTMLInputElement;
        field.files = transfer.files;
        field.dispatchEvent(new Event('change'));
      },
      files.map(({name, bytes}) => ({name, bytes: [...bytes]})),
    );
  }

  /** Prints to a PDF. `seen` is what was laid out meanwhile; a browser that tells only the bytes leaves it out. */
  async printed(): Promise<{bytes: number; seen: Printed | undefined}> {
    await this.page.evaluate(() => {
      const look = (): void => {
        const mark = document.querySelector('#article mark[data-kind=person][data-form=name]') as Element;
        const parts = ['.top', '.toolbar', '#panels', '#settings', '#article', '#print-sheet'];
        const seen: Printed = {
          sheet: document.querySelector('#print-sheet')?.textContent ?? '',
          visible: parts.filter((part) => document.querySelector(part)?.checkVisibility()),
          tag: getComputedStyle(mark, '::after').content,
          background: getComputedStyle(mark).backgroundColor,
          contentVisibility: getComputedStyle(document.querySelector('.stretch') as Element).contentVisibility,
        };
        Object.assign(window, {seenInPrint: seen});
      };
      matchMedia('print').addEventListener('change', ({matches}) => {
        if (matches) look();
      });
    });
    const {length} = await this.page.pdf();
    return {bytes: length, seen: (await this.page.evaluate('window.seenInPrint')) as Printed | undefined};
  }

  /** The whole text of the article, with its line ends. */
  articleText(): Promise<string> {
    return this.page.$eval('#article', (article) => article.textContent ?? '');
  }

  /** Presses Control and each of the keys in turn. */
  async control(...keys: KeyInput[]): Promise<void> {
    await this.page.keyboard.down('Control');
    for (const key of keys) await this.page.keyboard.press(key);
    await this.page.keyboard.up('Control');
  }

  /** Puts the focus on the one mark that Tab reaches. */
  async focusText(): Promise<void> {
    await this.page.$eval('#article [tabindex="0"]', (mark) => (mark as HTMLElement).focus());
  }

  /** Text of the mark with the focus. */
  focusedMark(): Promise<string | undefined> {
    return this.page.evaluate(() => document.activeElement?.closest('#article [data-id]')?.textContent ?? undefined);
  }

  async setDate(value: string): Promise<void> {
    await this.page.$eval(
      '#article-date',
      (element, date) => {
        const field = element as HTMLInputElement;
        field.value = date;
        field.dispatchEvent(new Event('change', {bubbles: true}));
      },
      value,
    );
    await this.annotated();
  }

  /** By the page's own setting: Firefox cannot be told to prefer one. */
  async #chooseTheme(scheme: string): Promise<void> {
    await this.click('#settings-button');
    await this.click(`#settings input[value=${scheme}]`);
    await this.page.keyboard.press('Escape');
    await this.has('#settings[open]', 0);
  }

  /** Waits until it no longer moves: what is clicked while the page scrolls is missed. */
  async #still(element: ElementHandle): Promise<void> {
    let before = await element.boundingBox();
    for (let turn = 0; turn < 40; ++turn) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      const now = await element.boundingBox();
      if (before?.x === now?.x && before?.y === now?.y) return;
      before = now;
    }
  }

  async #find(selector: string): Promise<ElementHandle> {
    const element = await this.page.waitForSelector(selector);
    if (element === null) throw new Error(`the page has no ${selector}`);
    return element;
  }
}
