import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {filesBelow} from './files.mjs';
import {inRoot} from './paths.mjs';

/**
 * Bundles tests/<folder>/*.test.ts for Node; npm packages stay outside.
 * @param {'web' | 'browser' | 'package' | 'webkit'} folder
 * @returns {Promise<string[]>} the bundled test files, relative to the root
 */
export async function bundleTests(folder) {
  const {build} = await import('esbuild');
  const out = join('build', 'tests', folder);
  rmSync(inRoot(out), {recursive: true, force: true});
  const entryPoints = filesBelow(join('tests', folder), '.test.ts');
  await build({
    absWorkingDir: inRoot(),
    entryPoints,
    outbase: join('tests', folder),
    outdir: out,
    outExtension: {'.js': '.mjs'},
    bundle: true,
    packages: 'external',
    loader: {'.css': 'text'},
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'silent',
  });
  return filesBelow(out, '.test.mjs');
}
