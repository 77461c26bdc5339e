import {createHash} from 'node:crypto';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {build} from 'esbuild';
import {hostedPolicy} from '../headers.mjs';
import {bundleWithFirst} from './first-script.mjs';
import {iconPng, iconSvg} from './icon.mjs';
import {inRoot} from './paths.mjs';
import {singleFile, singleFileParts} from './single-file.mjs';
import {styleText} from './style-text.mjs';
import {wasmScript} from './wasm-script.mjs';

/** @typedef {[name: string, bytes: Buffer]} PageFile */

/**
 * Stands in the files until all are built; its length is that of the real one. The real one is a hash of
 * all of them, so that the same source gives the same id.
 */
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
  // Both only where the page is installed, in browsers that know them; the service worker answers without a connection.
  share_target: {
    action: './',
    method: 'GET',
    enctype: 'application/x-www-form-urlencoded',
    params: {title: 'title', text: 'text', url: 'url'},
  },
  file_handlers: [
    {
      action: './',
      accept: {
        'text/plain': ['.txt', '.text'],
        'text/markdown': ['.md', '.markdown'],
        'text/html': ['.html', '.htm', '.xhtml'],
        'application/json': ['.json'],
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
      },
    },
  ],
  launch_handler: {client_mode: ['focus-existing', 'auto']},
  icons: [
    {src: 'icon.svg', sizes: 'any', type: 'image/svg+xml'},
    {src: 'icon-192.png', sizes: '192x192', type: 'image/png'},
    {src: 'icon-512.png', sizes: '512x512', type: 'image/png'},
    {src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable'},
  ],
};

/**
 * The page compares no documents: what the package has for that is not in its first script.
 * @type {import('esbuild').Plugin}
 */
const withoutDiff = {
  name: 'without-diff',
  setup({onLoad}) {
    const contents = "export function diff() { throw new Error('the page compares no documents'); }";
    onLoad({filter: /web[\\/]document[\\/]diff\.ts$/}, () => ({contents}));
  },
};

/**
 * The hosted page in out/page, with a service worker that knows every file of it, and the same as one file.
 * @param {import('esbuild').BuildOptions} common
 * @param {string} out
 * @param {string} wasm path of core.wasm
 * @param {string} sampleAnalysis JSON
 */
export async function buildPage(common, out, wasm, sampleAnalysis) {
  /** @param {string} policy */
  const facts = (policy) => ({
    BUILD_ID: JSON.stringify(NO_BUILD_ID),
    PAGE_POLICY: JSON.stringify(policy),
    SAMPLE_ANALYSIS: sampleAnalysis,
  });
  const html = await readFile(inRoot('web/page/index.html'), 'utf8');
  const withStyles = {...common, plugins: [styleText(), withoutDiff]};
  const [bundles, parts] = await Promise.all([
    bundlePage({...withStyles, define: facts(hostedPolicy())}),
    singleFileParts(withStyles, wasm, facts),
  ]);
  /** @type {PageFile[]} */
  const files = [
    ...bundles,
    ['core-wasm.js', Buffer.from(wasmScript(await readFile(wasm)))],
    ['index.html', Buffer.from(withLaterScripts(html, bundles))],
    ['manifest.webmanifest', Buffer.from(JSON.stringify(MANIFEST))],
    ['icon.svg', Buffer.from(iconSvg())],
    ['icon-192.png', iconPng(192)],
    ['icon-512.png', iconPng(512)],
  ];

  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(name).update(bytes);
  const buildId = hash.digest('hex').slice(0, NO_BUILD_ID.length);
  /** @type {PageFile[]} */
  const stamped = files.map(([name, bytes]) => [name, stamp(bytes, buildId)]);
  const app = parts.app.replaceAll(NO_BUILD_ID, buildId);

  const folder = join(out, 'page');
  await mkdir(folder, {recursive: true});
  await Promise.all([
    ...stamped.map(([name, bytes]) => writeFile(join(folder, name), bytes)),
    writeFile(join(out, 'article-annotator.html'), singleFile(html, {...parts, app})),
    buildServiceWorker(common, folder, stamped, buildId),
  ]);
}

/**
 * The head names all scripts that are needed later, in a template: the page asks for them when it has drawn its first frame,
 * and for nothing after that.
 * @param {string} html
 * @param {PageFile[]} bundles
 */
function withLaterScripts(html, bundles) {
  const later = bundles
    .map(([name]) => name)
    .filter((name) => /\.js$/.test(name) && !/^(app|worker|core-\w+)\.js$/.test(name));
  const links = ['core-wasm.js', ...later].map(
    (name) => `<link rel="modulepreload" href="./${name}" fetchpriority="low">`,
  );
  return html.replace(/(<template id="later-scripts">)/, `$1${links.join('')}`);
}

/**
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<PageFile[]>} sorted by name
 */
async function bundlePage(options) {
  const whole = {...options, write: false, outdir: 'page'};
  const [scripts, ...others] = await Promise.all([
    bundleWithFirst({...options, external: ['./core-wasm.js']}, 'app', 'web/page/main.ts'),
    build({...whole, entryPoints: {worker: 'web/engine/worker.ts'}}),
    build({...whole, entryPoints: {page: 'web/page/page.css'}}),
  ]);
  const files = others.flatMap(({outputFiles = []}) =>
    outputFiles.map(({path, contents}) => /** @type {PageFile} */ ([basename(path), Buffer.from(contents)])),
  );
  return [...scripts, ...files].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * @param {Buffer} bytes
 * @param {string} buildId
 */
function stamp(bytes, buildId) {
  if (!bytes.includes(NO_BUILD_ID)) return bytes;
  return Buffer.from(bytes.toString('utf8').replaceAll(NO_BUILD_ID, buildId));
}

/**
 * @param {import('esbuild').BuildOptions} common
 * @param {string} folder
 * @param {PageFile[]} files
 * @param {string} buildId
 */
async function buildServiceWorker(common, folder, files, buildId) {
  const precache = files.map(([name, bytes]) => [
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
