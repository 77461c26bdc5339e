import {join} from 'node:path';
import {build} from 'esbuild';

/**
 * Makes `import rules from './x.css'` of a script give the rules as text, with their imports and without white space. Lengths in
 * `rem` count in a property of our own: a page sets the root font size to whatever suits it.
 * @returns {import('esbuild').Plugin}
 */
export function styleText() {
  return {
    name: 'style-text',
    setup({onResolve, onLoad}) {
      onResolve({filter: /\.css$/}, ({path, resolveDir, kind}) =>
        kind === 'import-statement' ? {path: join(resolveDir, path), namespace: 'style-text'} : undefined,
      );
      onLoad({filter: /\.css$/, namespace: 'style-text'}, async ({path}) => {
        const {outputFiles} = await build({
          entryPoints: [path],
          bundle: true,
          minify: true,
          write: false,
          target: 'es2022',
        });
        return {contents: ownRem(outputFiles[0]?.text ?? ''), loader: 'text'};
      });
    },
  };
}

/**
 * What a rule asks of the window stays: a page has no say in that.
 * @param {string} rules
 */
export function ownRem(rules) {
  return rules.replace(/@media[^{]*|(?<![\w-])(-?\d*\.?\d+)rem\b/g, (whole, length) =>
    length === undefined ? whole : `calc(${length}*var(--article-annotator-rem))`,
  );
}
