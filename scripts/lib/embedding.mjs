import {copyFile, cp, mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {build} from 'esbuild';
import {iconPng} from './icon.mjs';
import {inRoot} from './paths.mjs';
import {styleText} from './style-text.mjs';

/** Points to a side: of the list of extensions, of its page, and of the store. */
const EXTENSION_ICONS = [16, 48, 128];

/** Where the types of an entry are. */
const DECLARATIONS = {element: 'element/index', define: 'element/define', dom: 'dom/index'};

/**
 * Bundles what other sites embed: the element, the annotation in place and its script tag, which share their code; the
 * frame, the bookmarklet, the browser extension; and the examples.
 * @param {import('esbuild').BuildOptions} common
 * @param {string} out
 */
export async function buildEmbedding(common, out) {
  /** @type {import('esbuild').BuildOptions} */
  const embedded = {
    ...common,
    plugins: [styleText()],
    // The Lit of Node loads everywhere, that of browsers not on a server, which may import the element too.
    platform: 'neutral',
    conditions: ['node'],
  };
  await Promise.all([
    build({
      ...embedded,
      entryPoints: {
        element: 'web/element/index.ts',
        define: 'web/element/define.ts',
        dom: 'web/dom/index.ts',
        auto: 'web/dom/auto.ts',
      },
      splitting: true,
      chunkNames: 'shared-[hash]',
      outdir: out,
    }),
    build({...embedded, entryPoints: ['web/bookmarklet/bookmarklet.ts'], outdir: out}),
    ...Object.entries(DECLARATIONS).map(([name, from]) =>
      writeFile(join(out, `${name}.d.ts`), `export * from './types/web/${from}.js';\n`),
    ),
    // A script tag: it exports nothing.
    writeFile(join(out, 'auto.d.ts'), 'export {};\n'),
    cp(inRoot('examples'), join(out, 'examples'), {recursive: true}),
    buildFrame(embedded, join(out, 'page')),
    buildExtension(embedded, join(out, 'extension')),
  ]);
}

/**
 * @param {import('esbuild').BuildOptions} embedded
 * @param {string} out
 */
async function buildFrame(embedded, out) {
  await build({
    ...embedded,
    entryPoints: {embed: 'web/embed/main.ts'},
    splitting: true,
    chunkNames: 'embed-[hash]',
    external: ['./core-wasm.js'],
    outdir: out,
  });
  for (const file of ['embed.html', 'embed.css']) await copyFile(inRoot('web/embed', file), join(out, file));
}

/**
 * @param {import('esbuild').BuildOptions} embedded
 * @param {string} out
 */
async function buildExtension(embedded, out) {
  await mkdir(out, {recursive: true});
  const worker = inRoot('web/engine/worker.ts');
  await build({
    ...embedded,
    entryPoints: {'side-panel': 'extension/side-panel.ts', 'service-worker': 'extension/service-worker.ts', worker},
    outdir: out,
  });
  // The value of the last line is what the browser hands to the side panel.
  await build({
    ...embedded,
    entryPoints: {'read-page': 'extension/read-page.ts'},
    format: 'iife',
    globalName: 'articleAnnotatorPage',
    footer: {js: 'articleAnnotatorPage.text;'},
    outdir: out,
  });
  for (const file of ['manifest.json', 'side-panel.html', 'side-panel.css']) {
    await copyFile(inRoot('extension', file), join(out, file));
  }
  for (const size of EXTENSION_ICONS) await writeFile(join(out, `icon-${size}.png`), iconPng(size));
  await copyFile(inRoot('build/wasm/core.wasm'), join(out, 'core.wasm'));
}
