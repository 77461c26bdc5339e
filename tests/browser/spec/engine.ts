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
    'shows the text and the plain cause where WebAssembly is forbidden, and can try again',
    async (page) => {
      await page.contains('#banner', 'its owner must allow script-src ‘wasm-unsafe-eval’');
      await page.contains('#article', 'Night ferries');
      await page.page.evaluate('WebAssembly.compile = window.compileWebAssembly');
      await page.click('#banner button');
      await page.annotated();
      await page.has('#article mark');
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
}
