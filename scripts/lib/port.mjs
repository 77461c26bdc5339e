import {createServer} from 'node:net';
import {Refusal} from './refusal.mjs';

const LARGEST_PORT = 65535;

/** Only this machine can connect. */
const HOST = '127.0.0.1';

/**
 * The number that `--port` was given, or null when it is none: 0 to 65535, 0 meaning any free port.
 * @param {string} text
 */
export function parsePort(text) {
  if (!/^\d{1,5}$/.test(text)) return null;
  const port = Number(text);
  return port <= LARGEST_PORT ? port : null;
}

/**
 * Binds a server to the port; the port it got.
 * @param {import('node:net').Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    const failed = (/** @type {NodeJS.ErrnoException} */ error) => reject(portRefusal(port, error) ?? error);
    server.once('error', failed);
    server.listen(port, HOST, () => {
      server.off('error', failed);
      resolve(/** @type {import('node:net').AddressInfo} */ (server.address()).port);
    });
  });
}

/**
 * Refuses a port that cannot be had, before anything else is done.
 * @param {number} port
 */
export async function probePort(port) {
  const server = createServer();
  await listen(server, port);
  await new Promise((resolve) => server.close(resolve));
}

/**
 * @param {number} port
 * @param {NodeJS.ErrnoException} error
 */
function portRefusal(port, {code}) {
  const remedy = `stop what uses it, or choose another: npm start -- --port ${port === 8081 ? 8082 : 8081}`;
  if (code === 'EADDRINUSE') return new Refusal(`Port ${port} is taken: ${remedy}`);
  if (code === 'EACCES')
    return new Refusal(`Port ${port} needs root: choose one from 1024 on, npm start -- --port 8080`);
  return undefined;
}
