import {basename} from 'node:path';
import {build} from 'esbuild';

/** @typedef {[name: string, bytes: Buffer]} ScriptFile */
/** @typedef {Map<string, import('esbuild').Metafile['outputs'][string]>} Outputs */

/**
 * Bundles a page's script so that all it needs before anything is shown is one file, first.js. What is imported later is in
 * files of its own, and imports what it shares with the first script from there.
 *
 * esbuild alone divides the code by who needs it, so that the first script would import a file for each group of later
 * scripts it shares something with. Its files are bundled once more: those into the first script, the others around them.
 * @param {import('esbuild').BuildOptions} options
 * @param {string} first
 * @param {string} source
 * @returns {Promise<ScriptFile[]>}
 */
export async function bundleWithFirst(options, first, source) {
  const {outputFiles = [], metafile} = await build({
    ...options,
    entryPoints: {[first]: source},
    minify: false,
    splitting: true,
    chunkNames: '[name]-[hash]',
    metafile: true,
    write: false,
    outdir: 'divided',
  });
  const divided = new Map(outputFiles.map(({path, text}) => [basename(path), text]));
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
  const firstFile = `${first}.js`;
  const own = [...importsOf(firstFile, outputs)];
  const later = [...divided.keys()].filter((name) => name !== firstFile && !own.includes(name));

  /** What the first script calls the exports of a file that it holds. */
  const calls = (/** @type {string} */ name) =>
    (outputs.get(name)?.exports ?? []).map((one) => ({one, called: `p${own.indexOf(name)}${one}`}));
  const whole = [
    `import './${firstFile}';`,
    ...own.map((name) => `export {${calls(name).map(({one, called}) => `${one} as ${called}`)}} from './${name}';`),
  ].join('\n');
  const imported = new Map(
    own.map((name) => [
      name,
      `export {${calls(name).map(({one, called}) => `${called} as ${one}`)}} from './${firstFile}';`,
    ]),
  );

  const again = {...options, define: {}, metafile: false};
  const files = await Promise.all([
    bundleTexts(again, {[firstFile]: whole}, new Map([...divided].filter(([name]) => !later.includes(name)))),
    bundleTexts(again, Object.fromEntries(later.map((name) => [name, divided.get(name) ?? ''])), imported),
  ]);
  return files.flat();
}

/**
 * @param {import('esbuild').BuildOptions} options
 * @param {Record<string, string>} entries
 * @param {ReadonlyMap<string, string>} inside the files that become part of those that import them
 * @returns {Promise<ScriptFile[]>}
 */
async function bundleTexts(options, entries, inside) {
  /** @type {import('esbuild').Plugin} */
  const texts = {
    name: 'texts',
    setup({onResolve, onLoad}) {
      onResolve({filter: /./}, ({path, kind}) => {
        if (kind === 'entry-point') return {path, namespace: 'entry'};
        return inside.has(basename(path)) ? {path: basename(path), namespace: 'inside'} : {path, external: true};
      });
      onLoad({filter: /./, namespace: 'entry'}, ({path}) => ({contents: entries[path] ?? ''}));
      onLoad({filter: /./, namespace: 'inside'}, ({path}) => ({contents: inside.get(path) ?? ''}));
    },
  };
  const {outputFiles = []} = await build({
    ...options,
    entryPoints: Object.keys(entries).map((name) => ({in: name, out: name.replace(/\.js$/, '')})),
    plugins: [texts],
    write: false,
    outdir: 'whole',
  });
  return outputFiles.map(({path, contents}) => [basename(path), Buffer.from(contents)]);
}

/**
 * @param {string} name
 * @param {Outputs} outputs
 * @returns {Set<string>} what it imports, and what that imports; not what is imported later
 */
function importsOf(name, outputs, found = new Set()) {
  for (const {path, kind} of outputs.get(name)?.imports ?? []) {
    const imported = basename(path);
    if (kind !== 'import-statement' || found.has(imported)) continue;
    found.add(imported);
    importsOf(imported, outputs, found);
  }
  return found;
}
