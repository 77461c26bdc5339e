import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import sirv from 'sirv';

/** What a strict site sends with every file, where the package is separate files. */
export const SEPARATE_FILES =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; img-src data:; " +
  "connect-src 'self'";

/** The same where the package is the inline build. */
export const INLINE =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; style-src 'self'; img-src data:; " +
  "connect-src 'none'";

export const TRUSTED_TYPES = "; require-trusted-types-for 'script'; trusted-types article-annotator";

export interface Host {
  readonly url: string;
  close(): void;
}

/** Serves a folder with this policy; `headers` may change what is sent with a path. */
export async function host(
  folder: string,
  policy?: string,
  headers: (path: string) => Record<string, string> = () => ({}),
): Promise<Host> {
  const files = sirv(folder, {dev: true});
  const server = createServer((request, response) => {
    if (policy !== undefined) response.setHeader('Content-Security-Policy', policy);
    files(request, response, () => void response.writeHead(404).end());
  });
  // sirv names types by the ending; a host may send others.
  server.prependListener('request', ({url = '/'}, response) => {
    const changed = Object.entries(headers(url));
    if (changed.length === 0) return;
    const {writeHead} = response;
    response.writeHead = ((status: number, sent: Record<string, string> = {}) =>
      writeHead.call(response, status, {...sent, ...Object.fromEntries(changed)})) as typeof response.writeHead;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
