import assert from 'node:assert/strict';
import {behaviour, type Subject} from './subject.js';

export function engine(subject: Subject): void {
  behaviour(
    subject,
    'annotates on the main thread where workers are forbidden',
    async (page) => {
      await page.has('#article mark[data-kind=person]');
      await page.paste('Ana Sousa came to Lisbon.');
      await page.contains('#panels', 'Lisbon');
    },
    {
      before: () => {
        window.Worker = class {
          constructor() {
            throw new DOMException('workers are forbidden', 'SecurityError');
          }
        } as never;
      },
    },
  );

  behaviour(
    subject,
    'shows what is in the sample before the annotator is there, and leaves it as it is when it is',
    async (page) => {
      assert.equal(await page.page.evaluate('busyAhead'), 'true');
      await page.has('#article mark[data-seen]');
    },
    {
      before: () => {
        const compile = WebAssembly.compile;
        WebAssembly.compile = async (bytes) => {
          let mark: HTMLElement | null = null;
          while (mark === null) {
            await new Promise((resolve) => setTimeout(resolve, 20));
            mark = document.querySelector<HTMLElement>('#article mark');
          }
          mark.dataset.seen = '';
          Object.assign(window, {busyAhead: document.querySelector('#article')?.ariaBusy});
          return compile(bytes);
        };
        // On the main thread, where the page compiles.
        Object.assign(window, {Worker: undefined});
      },
    },
  );

  behaviour(
    subject,
    'shows the text and the plain cause where WebAssembly is forbidden, and can try again',
    async (page) => {
      await page.contains('#banner', 'its owner must allow script-src ‘wasm-unsafe-eval’');
      await page.contains('#article', 'Night ferries');
      await page.contains('#live', 'its owner must allow');
      await page.page.evaluate('WebAssembly.compile = window.compileWebAssembly');
      await page.click('#banner button');
      await page.annotated();
      await page.has('#article mark');
      await page.contains('#live', 'Found: people');
      await page.has('#article:focus', 1);
    },
    {
      before: () => {
        Object.assign(window, {compileWebAssembly: WebAssembly.compile, Worker: undefined});
        WebAssembly.compile = async () => {
          throw new WebAssembly.CompileError('blocked by Content Security Policy');
        };
      },
    },
  );

  behaviour(
    subject,
    'shows the text and the plain cause where the browser has WebAssembly switched off',
    async (page) => {
      await page.contains('#banner', 'The annotator could not be loaded.');
      await page.contains('#banner', 'it is switched off, as in a lockdown mode');
      await page.contains('#article', 'Night ferries');
    },
    {before: () => void Reflect.deleteProperty(window, 'WebAssembly')},
  );
}
