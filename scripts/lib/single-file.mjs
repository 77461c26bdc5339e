import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {constants, deflateRawSync} from 'node:zlib';
import {build} from 'esbuild';
import {singleFilePolicy} from '../headers.mjs';

/** Links of index.html to other files, of which a file by itself has none. */
const LINKS = [
  /^ *<link rel="stylesheet" .*\n/m,
  /^ *<link rel="manifest" .*\n/m,
  /^ *<link rel="apple-touch-icon" .*\n/m,
  /^ *<template id="later-scripts">.*\n/m,
  /^ *<script type="module" .*\n/m,
];

/** @typedef {{app: string, worker: string, style: string, core: string}} Parts what stands within the file */

/**
 * @param {import('esbuild').BuildOptions} common
 * @param {string} wasm path of core.wasm
 * @param {(policy: string) => Record<string, string>} facts what the build writes into the scripts
 * @returns {Promise<Parts>}
 */
export async function singleFileParts(common, wasm, facts) {
  // Addresses of other files are made of it and never asked for; that of a blob would not do.
  const define = {'import.meta.url': JSON.stringify('file:///')};
  const script = {...common, format: /** @type {const} */ ('iife'), define};
  // Its own policy cannot stand in a script whose hash is in the policy.
  const words = singleFilePolicy(["'sha256-…'"], ["'sha256-…'"]);
  const [app, worker, style] = await Promise.all([
    bundle({...script, define: {...define, ...facts(words)}}, 'web/page/single-file/main.ts'),
    bundle(script, 'web/engine/worker.ts'),
    bundle(common, 'web/page/page.css'),
  ]);
  const core = deflateRawSync(await readFile(wasm), {level: constants.Z_BEST_COMPRESSION}).toString('base64');
  return {app, worker, style, core};
}

/**
 * The page with its styles, scripts and WebAssembly in one file, which works from a disk. Its policy allows just these.
 * @param {string} html the source of index.html
 * @param {Parts} parts
 */
export function singleFile(html, {app, worker, style, core}) {
  const policy = singleFilePolicy([hashOf(app)], [hashOf(style)]);
  let page = html;
  for (const link of LINKS) page = replaceOnce(page, link, '');
  page = replaceOnce(page, /<meta charset="utf-8">\n/, [
    '<meta charset="utf-8">\n',
    `    <meta http-equiv="Content-Security-Policy" content="${policy}">\n`,
    '    <meta name="referrer" content="no-referrer">\n',
  ]);
  page = replaceOnce(page, / *<\/head>/, [`    <style>${style}</style>\n`, '  </head>']);
  return replaceOnce(page, / *<\/body>/, [
    `    <script>${app}</script>\n`,
    `    <script type="text/plain" id="worker-source">${worker}</script>\n`,
    `    <script type="text/plain" id="core-wasm">${core}</script>\n`,
    '  </body>',
  ]);
}

/**
 * @param {import('esbuild').BuildOptions} options
 * @param {string} entry
 */
async function bundle(options, entry) {
  const {outputFiles} = await build({...options, entryPoints: [entry], write: false, outdir: 'unused'});
  const text = outputFiles?.[0]?.text ?? '';
  if (text === '' || /<\/(script|style)|<!--/i.test(text)) throw new Error(`${entry} cannot stand within HTML`);
  return text;
}

/** @param {string} text */
function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 * @param {string | string[]} replacement literally: no $ in it means anything
 */
function replaceOnce(text, pattern, replacement) {
  if (!pattern.test(text)) throw new Error(`web/page/index.html: expected ${pattern}`);
  return text.replace(pattern, () => [replacement].flat().join(''));
}
