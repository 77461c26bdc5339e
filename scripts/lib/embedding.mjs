import {cp} from 'node:fs/promises';
import {join} from 'node:path';
import {build} from 'esbuild';
import {inRoot} from './paths.mjs';
import {styleText} from './style-text.mjs';

/**
 * Bundles what other sites embed: the element, the annotation in place and its script tag, which share their code.
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
  await build({
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
  });
  await cp(inRoot('examples'), join(out, 'examples'), {recursive: true});
}
