import {type BrowserName, launch} from './browsers.js';
import {openPage} from './open-page.js';
import {Site, sitePage} from './site.js';

export interface Line {
  id: string;
  text: string;
  date?: string;
}

const AT_ONCE = 100;

/**
 * The lines that the package in a browser gives for records, as `--format ndjson --offsets utf-16` of the tools writes
 * them.
 */
export async function annotateLines(
  name: BrowserName,
  lines: readonly Line[],
  onProgress: (done: number) => void,
): Promise<string[]> {
  const site = await Site.start({blank: sitePage('<p>Parity</p>', [])});
  const browser = await launch(name);
  try {
    const {page, value} = await openPage(browser, `${site.url}/blank`);
    page.setDefaultTimeout(600_000);
    await value(
      `import('/index.js').then(async ({Annotator}) => { window.annotator = await Annotator.load({wasm: '/core.wasm'}); })`,
    );
    const written: string[] = [];
    for (let from = 0; from < lines.length; from += AT_ONCE) {
      const some = JSON.stringify(lines.slice(from, from + AT_ONCE));
      written.push(...(await value<string[]>(`(${annotateOnPage})(${some})`)));
      onProgress(written.length);
    }
    return written;
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Runs on the page. What the document adds to the analysis is taken out again. */
export async function annotateOnPage(lines: Line[]): Promise<string[]> {
  const {annotator} = window as unknown as {
    annotator: {annotate(text: string, options: object): Promise<{toJSON(): Record<string, unknown>}>};
  };
  const out: string[] = [];
  for (const {id, text, date} of lines) {
    const document = await annotator.annotate(text, date === undefined ? {} : {date});
    const {schema, text: _, ...rest} = document.toJSON();
    const json = JSON.stringify({schema, id, ...rest}, (key, value) =>
      key === 'source' && (value === 'auto' || value === 'user') ? undefined : value,
    );
    out.push(json);
  }
  return out;
}
