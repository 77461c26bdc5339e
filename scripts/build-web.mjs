#!/usr/bin/env node
// Builds dist/ (the package, the Node tool and the page in dist/page) from web/ and build/wasm. Usage: node scripts/build-web.mjs

import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {chmod, copyFile, mkdir, rm, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {{core?: string, out?: string}} [options] core: where core.js and core.wasm are; out: the folder to write.
 */
export async function buildWeb({core = join(ROOT, 'build/wasm'), out = join(ROOT, 'dist')} = {}) {
  const glue = join(core, 'core.js');
  const wasm = join(core, 'core.wasm');
  for (const file of [glue, wasm]) {
    if (!existsSync(file)) throw new Error(`${file} is missing; build it first: npm run build`);
  }
  await rm(out, {recursive: true, force: true});
  await mkdir(join(out, 'page'), {recursive: true});

  /** @type {import('esbuild').BuildOptions} */
  const common = {
    absWorkingDir: ROOT,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    alias: {'annotator-core-glue': glue, 'core.wasm': wasm},
    loader: {'.wasm': 'binary'},
  };
  /** @type {import('esbuild').BuildOptions} */
  const node = {...common, platform: 'node', target: 'node20', minify: false};

  await Promise.all([
    build({...common, entryPoints: {index: 'web/index.ts', worker: 'web/engine/worker.ts'}, outdir: out}),
    build({...node, entryPoints: {node: 'web/node/index.ts', cli: 'web/node/cli.ts'}, outdir: out}),
    build({
      ...common,
      entryPoints: {
        app: 'web/page/main.ts',
        worker: 'web/engine/worker.ts',
        'core-wasm': 'web/page/core-wasm.ts',
        page: 'web/page/styles/page.css',
      },
      external: ['./core-wasm.js'],
      outdir: join(out, 'page'),
    }),
    copyFile(wasm, join(out, 'core.wasm')),
    copyFile(join(ROOT, 'web/page/index.html'), join(out, 'page/index.html')),
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

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await buildWeb();
  } catch (error) {
    console.error(`build-web: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
