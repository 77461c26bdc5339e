#!/usr/bin/env node
// Builds dist/ (the package, the Node tool, the page in dist/page and as one file) from web/ and build/wasm. Usage: node scripts/build-web.mjs

import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {chmod, copyFile, mkdir, rename, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {buildPage} from './lib/page.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const GLUE = join(ROOT, 'build/wasm/core.js');
const WASM = join(ROOT, 'build/wasm/core.wasm');
const OUT = join(ROOT, 'dist');

async function buildWeb() {
  for (const file of [GLUE, WASM]) {
    if (!existsSync(file)) throw new Error(`${file} is missing; build it first: npm run build`);
  }
  // Built beside and put in place at once, so that a server or a tool that runs meanwhile never sees a half of it.
  const fresh = join(ROOT, 'build/dist');
  await rm(fresh, {recursive: true, force: true});
  await mkdir(fresh, {recursive: true});
  await buildInto(fresh);
  await rm(OUT, {recursive: true, force: true});
  await rename(fresh, OUT);
}

/** @param {string} out */
async function buildInto(out) {
  /** @type {import('esbuild').BuildOptions} */
  const common = {
    absWorkingDir: ROOT,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'eof',
    logLevel: 'warning',
    alias: {'annotator-core-glue': GLUE, 'core.wasm': WASM},
    loader: {'.wasm': 'binary'},
  };
  /** @type {import('esbuild').BuildOptions} */
  const node = {...common, platform: 'node', target: 'node20', minify: false};

  await Promise.all([
    build({...common, entryPoints: {index: 'web/index.ts', worker: 'web/engine/worker.ts'}, outdir: out}),
    build({...node, entryPoints: {node: 'web/node/index.ts', cli: 'web/node/cli.ts'}, outdir: out}),
    buildPage(common, out, WASM),
    copyFile(WASM, join(out, 'core.wasm')),
    writeFile(join(out, 'index.d.ts'), "export * from './types/web/index.js';\n"),
  ]);
  await chmod(join(out, 'cli.js'), 0o755);
  writeTypes(join(out, 'types'));
}

/** @param {string} folder */
function writeTypes(folder) {
  const compiler = fileURLToPath(import.meta.resolve('typescript/package.json').replace('package.json', 'bin/tsc'));
  execFileSync(process.execPath, [compiler, '-p', join(ROOT, 'web/tsconfig.types.json'), '--outDir', folder], {
    stdio: 'inherit',
  });
}

try {
  await buildWeb();
} catch (error) {
  console.error(`build-web: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
