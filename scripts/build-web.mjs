#!/usr/bin/env node
// Builds dist/ (the package, the Node tool, the page in dist/page and as one file) from web/ and build/wasm. Usage: node scripts/build-web.mjs

import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {chmod, copyFile, mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {build} from 'esbuild';
import {buildEmbedding} from './lib/embedding.mjs';
import {buildPage} from './lib/page.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const GLUE = join(ROOT, 'build/wasm/core.js');
const WASM = join(ROOT, 'build/wasm/core.wasm');
const OUT = join(ROOT, 'dist');

/**
 * The scripts of the package for browsers, each with its types: dist/NAME.js from web/SOURCE.ts, with a line in "exports"
 * of package.json. `isWhole`: all in one file; else what is only needed where no worker may run is a file beside it.
 * @type {{name: string, source: string, isWhole?: boolean}[]}
 */
const ENTRIES = [
  {name: 'index', source: 'index'},
  {name: 'inline', source: 'inline', isWhole: true},
  {name: 'worker', source: 'engine/worker'},
];

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
  const node = {...common, platform: 'node', target: 'node20', minify: false, keepNames: true};
  const [whole, divided] = [true, false].map((wanted) =>
    Object.fromEntries(
      ENTRIES.filter(({isWhole = false}) => isWhole === wanted).map(({name, source}) => [name, `web/${source}.ts`]),
    ),
  );

  await Promise.all([
    build({...node, entryPoints: {node: 'web/node/index.ts', cli: 'web/node/cli.ts'}, outdir: out}),
    copyFile(WASM, join(out, 'core.wasm')),
  ]);
  const tool = [join(out, 'cli.js'), 'web/page/sample.txt', '--format', 'json', '--offsets', 'utf-16'];
  const sampleAnalysis = execFileSync(process.execPath, tool, {cwd: ROOT, encoding: 'utf8'});
  await Promise.all([
    buildEmbedding(common, out),
    build({...common, entryPoints: whole ?? {}, plugins: [embedded(common)], outdir: out}),
    build({...common, entryPoints: {...divided, glue: GLUE}, plugins: [glueBeside], outdir: out}),
    buildPage(common, out, WASM, sampleAnalysis),
    ...ENTRIES.map(({name, source}) =>
      writeFile(join(out, `${name}.d.ts`), `export * from './types/web/${source}.js';\n`),
    ),
  ]);
  await chmod(join(out, 'cli.js'), 0o755);
  writeTypes(join(out, 'types'));
}

/**
 * The main thread loads the glue only where it runs the core itself: a script beside it.
 * @type {import('esbuild').Plugin}
 */
const glueBeside = {
  name: 'glue-beside',
  setup({onResolve}) {
    onResolve({filter: /^annotator-core-glue$/}, ({kind}) =>
      kind === 'dynamic-import' ? {path: './glue.js', external: true} : {path: GLUE},
    );
  },
};

/**
 * What web/engine/embedded.d.ts declares.
 * @param {import('esbuild').BuildOptions} common
 * @returns {import('esbuild').Plugin}
 */
function embedded(common) {
  return {
    name: 'embedded',
    setup({onResolve, onLoad}) {
      const filter = /^annotator-(packed-core|worker-source)$/;
      onResolve({filter}, ({path}) => ({path, namespace: 'embedded'}));
      onLoad({filter, namespace: 'embedded'}, async ({path}) => {
        if (path === 'annotator-packed-core') {
          return {contents: gzipSync(await readFile(WASM), {level: 9}), loader: 'binary'};
        }
        const {outputFiles} = await build({
          ...common,
          entryPoints: ['web/engine/worker.ts'],
          format: 'iife',
          // The glue would use it to find core.wasm, which the worker is sent.
          logOverride: {'empty-import-meta': 'silent'},
          write: false,
        });
        return {contents: outputFiles[0]?.text ?? '', loader: 'text'};
      });
    },
  };
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
