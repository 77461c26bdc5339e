import {createServer} from 'node:http';
import sirv from 'sirv';
import {securityHeaders} from './headers.mjs';
import {listen} from './lib/port.mjs';

/**
 * Serves the files below `root` on 127.0.0.1 with the security headers of the hosted page. Files are read anew for
 * every request, so that a rebuild shows at once.
 * @param {{root: string, port: number}} options port 0: any free one
 * @returns {Promise<{url: string, port: number, close: () => Promise<void>}>}
 */
export async function startServer({root, port}) {
  const files = sirv(root, {dev: true, etag: true, extensions: ['html'], onNoMatch: notFound});
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders(pathOf(request)))) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      refuse(response, 405, 'Only GET and HEAD');
      return;
    }
    // The files are small and always sent whole: sirv takes a bad range for one to read.
    delete request.headers.range;
    files(request, response);
  });
  const bound = await listen(server, port);
  return {
    url: `http://localhost:${bound}`,
    port: bound,
    close: () => closed(server),
  };
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function notFound(request, response) {
  refuse(response, 404, `Not found: ${pathOf(request)}`);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 */
function refuse(response, status, text) {
  response.writeHead(status, {'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache'});
  response.end(`${text}\n`);
}

/** @param {import('node:http').IncomingMessage} request */
function pathOf(request) {
  return (request.url ?? '/').replace(/\?.*/s, '');
}

/** @param {import('node:http').Server} server */
function closed(server) {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve(undefined) : reject(error)));
    server.closeAllConnections();
  });
}
