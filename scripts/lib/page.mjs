import {createHash} from 'node:crypto';
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {build} from 'esbuild';
import {hostedPolicy} from '../headers.mjs';
import {iconPng, iconSvg} from './icon.mjs';
import {inRoot} from './paths.mjs';
import {singleFile, singleFileParts} from './single-file.mjs';
import {wasmScript} from './wasm-script.mjs';

/** Stands in the files until all are built; its length is that of the real one. */
const NO_BUILD_ID = '000build0id0';

const MANIFEST = {
  name: 'Article Annotator',
  short_name: 'Annotator',
  description: 'The people, organizations and places of a news article, who said what, and when everything happened.',
  id: './',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#11658d',
  icons: [
    {src: 'icon.svg', sizes: 'any', type: 'image/svg+xml'},
    {src: 'icon-192.png', sizes: '192x192', type: 'image/png'},
    {src: 'icon-512.png', sizes: '512x512', type: 'image/png'},
    {src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable'},
  ],
};

/**
 * The hosted page in out/page, with a service worker that knows every file of it, and the same as one file.
 * @param {import('esbuild').BuildOptions} common
 * @param {string} out
 * @param {string} wasm path of core.wasm
 */
export async function buildPage(common, out, wasm) {
  const folder = join(out, 'page');
  await mkdir(folder, {recursive: true});
  /** @param {string} policy */
  const facts = (policy) => ({BUILD_ID: JSON.stringify(NO_BUILD_ID), PAGE_POLICY: JSON.stringify(policy)});
  const html = await readFile(inRoot('web/page/index.html'), 'utf8');

  const [, parts] = await Promise.all([
    build({
      ...common,
      define: facts(hostedPolicy()),
      entryPoints: {
        app: 'web/page/main.ts',
        worker: 'web/engine/worker.ts',
        page: 'web/page/page.css',
      },
      splitting: true,
      chunkNames: '[name]-[hash]',
      external: ['./core-wasm.js'],
      outdir: folder,
    }),
    singleFileParts(common, wasm, facts),
    readFile(wasm).then((bytes) => writeFile(join(folder, 'core-wasm.js'), wasmScript(bytes))),
    writeFile(join(folder, 'index.html'), html),
    writeFile(join(folder, 'manifest.webmanifest'), JSON.stringify(MANIFEST)),
    writeFile(join(folder, 'icon.svg'), iconSvg()),
    ...[192, 512].map((size) => writeFile(join(folder, `icon-${size}.png`), iconPng(size))),
  ]);

  const buildId = await stamp(folder);
  const app = parts.app.replaceAll(NO_BUILD_ID, buildId);
  await writeFile(join(out, 'article-annotator.html'), singleFile(html, {...parts, app}));
  await buildServiceWorker(common, folder, buildId);
}

/**
 * Writes the build id into the files that show it. It is a hash of all of them, so that the same source gives the same id.
 * @param {string} folder
 */
async function stamp(folder) {
  const hash = createHash('sha256');
  const contents = await filesOf(folder);
  for (const [name, bytes] of contents) hash.update(name).update(bytes);
  const buildId = hash.digest('hex').slice(0, NO_BUILD_ID.length);
  for (const [name, bytes] of contents) {
    if (bytes.includes(NO_BUILD_ID)) {
      await writeFile(join(folder, name), bytes.toString('utf8').replaceAll(NO_BUILD_ID, buildId));
    }
  }
  return buildId;
}

/**
 * @param {import('esbuild').BuildOptions} common
 * @param {string} folder
 * @param {string} buildId
 */
async function buildServiceWorker(common, folder, buildId) {
  const precache = (await filesOf(folder)).map(([name, bytes]) => [
    name === 'index.html' ? './' : `./${name}`,
    createHash('sha256').update(bytes).digest('hex'),
  ]);
  await build({
    ...common,
    format: 'iife',
    define: {BUILD_ID: JSON.stringify(buildId), PRECACHE: JSON.stringify(precache)},
    entryPoints: {'service-worker': 'web/page/offline/service-worker.ts'},
    outdir: folder,
  });
}

/**
 * @param {string} folder
 * @returns {Promise<[name: string, bytes: Buffer][]>}
 */
async function filesOf(folder) {
  const names = (await readdir(folder)).sort();
  return Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))]));
}
