import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import sirv from 'sirv';

/** A page of some other site that embeds the annotator. */
export interface SitePage {
  readonly html: string;
  /** Its content security policy. Default: none. */
  readonly policy?: string;
}

/** A site with these pages, and the files of dist/ where the package would be. */
export class Site {
  readonly url: string;
  readonly close: () => Promise<void>;

  private constructor(url: string, close: () => Promise<void>) {
    this.url = url;
    this.close = close;
  }

  static async start(pages: Readonly<Record<string, SitePage>>): Promise<Site> {
    const files = sirv('dist', {dev: true});
    const server = createServer((request, response) => {
      const page = pages[(request.url ?? '').replace(/^\/|[?#].*$/g, '')];
      // The bookmarklet comes from another origin.
      response.setHeader('Access-Control-Allow-Origin', '*');
      if (page === undefined) {
        files(request, response, () => void response.writeHead(404).end());
        return;
      }
      if (page.policy !== undefined) response.setHeader('Content-Security-Policy', page.policy);
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(page.html);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const {port} = server.address() as AddressInfo;
    return new Site(`http://localhost:${port}`, async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    });
  }
}

/** A page with this in its body, that loads these modules of the package. */
export function sitePage(body: string, modules: readonly string[] = ['define.js'], policy?: string): SitePage {
  const scripts = modules.map((module) => `<script type="module" src="/${module}"></script>`).join('');
  const head = `<meta charset="utf-8"><title>A site</title><link rel="icon" href="data:,">${scripts}`;
  const html = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  return policy === undefined ? {html} : {html, policy};
}
