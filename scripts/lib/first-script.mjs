import {basename} from 'node:path';
import {build} from 'esbuild';

/** @typedef {[name: string, bytes: Buffer]} ScriptFile */
/** @typedef {Map<string, import('esbuild').Metafile['outputs'][string]>} Outputs */

/** As esbuild writes them where it does not minify. */
const IMPORT = /^import (?:\{([^}]*)\} from )?"\.\/([\w.-]+)";$/gm;

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
  const own = importsOf(firstFile, outputs);

  /** @type {Map<string, string>} what the first script calls what it exports of those files, by the line that exports it as NAME */
  const called = new Map();
  /** @type {(code: string) => string} with what it imports from those files imported from the first script */
  const fromFirst = (code) =>
    code.replace(IMPORT, (whole, names = '', name) => {
      if (!own.has(name)) return whole;
      if (names === '') return '';
      const wanted = names.split(',').map((/** @type {string} */ one) => {
        const [exported = '', local = exported] = one.trim().split(' as ');
        const line = `export {${exported} as NAME} from './${name}';`;
        if (!called.has(line)) called.set(line, `p${called.size}`);
        return `${called.get(line)} as ${local}`;
      });
      return `import {${wanted}} from "./${firstFile}";`;
    });
  const later = [...divided].filter(([name]) => name !== firstFile && !own.has(name));
  const around = later.map(([name, code]) => bundleText(options, name, fromFirst(code), new Map()));
  const exports = [...called].map(([line, name]) => line.replace('NAME', name));
  const whole = [`import './${firstFile}';`, ...exports].join('\n');
  return Promise.all([bundleText(options, firstFile, whole, divided, own.add(firstFile)), ...around]);
}

/**
 * @param {import('esbuild').BuildOptions} options
 * @param {string} name
 * @param {string} code
 * @param {ReadonlyMap<string, string>} files
 * @param {ReadonlySet<string>} inside those that become part of it
 * @returns {Promise<ScriptFile>}
 */
async function bundleText(options, name, code, files, inside = new Set()) {
  /** @type {import('esbuild').Plugin} */
  const texts = {
    name: 'texts',
    setup({onResolve, onLoad}) {
      onResolve({filter: /./}, ({path}) =>
        inside.has(basename(path)) ? {path: basename(path), namespace: 'inside'} : {path, external: true},
      );
      onLoad({filter: /./, namespace: 'inside'}, ({path}) => ({contents: files.get(path) ?? ''}));
    },
  };
  const {outputFiles = []} = await build({
    ...options,
    define: {},
    stdin: {contents: code, sourcefile: name},
    plugins: [texts],
    write: false,
  });
  return [name, Buffer.from(outputFiles[0]?.contents ?? '')];
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
