import {once} from 'node:events';
import {buildPreset, buildWeb} from './build.mjs';
import {parseOptions, usageError} from './options.mjs';
import {BUILD_PACKAGES} from './packages.mjs';
import {PAGE} from './paths.mjs';
import {parsePort, probePort} from './port.mjs';
import {setUp} from './set-up.mjs';
import {stepsOn} from './steps.mjs';

const USAGE = `Usage: npm start [-- [--port N] [--build-only] [--help]]
Installs what is missing, builds the native tool, the package and the page, and serves the page.
  --port N      serve on this port instead of 8080; 0 takes any free one
  --build-only  stop after the build`;

/** @param {string[]} args */
export async function main(args) {
  const options = parseOptions(
    args,
    {port: {type: 'string', default: '8080'}, 'build-only': {type: 'boolean'}, help: {type: 'boolean'}},
    USAGE,
  );
  if (options.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const port = parsePort(options.port);
  if (port === null) throw usageError(`--port: expected a number from 0 to 65535, got "${options.port}"`, USAGE);

  if (!options['build-only']) await probePort(port);
  await build();
  if (!options['build-only']) await serveUntilStopped(port);
  return 0;
}

async function build() {
  await setUp(BUILD_PACKAGES, process.stdout);
  const step = stepsOn(process.stdout);
  await buildPreset('native', step);
  await buildPreset('wasm', step, 'core');
  await buildWeb(step);
}

/** @param {number} port */
async function serveUntilStopped(port) {
  const {startServer} = await import('../serve.mjs');
  const server = await startServer({root: PAGE, port});
  process.stdout.write(`\nArticle Annotator: ${server.url}\nCtrl+C stops it.\n`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.close();
}
