import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The folder of package.json. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** @param {string[]} parts */
export const inRoot = (...parts) => join(ROOT, ...parts);

export const NATIVE_TOOL = inRoot('build', 'native', 'article-annotator');
export const PAGE = inRoot('dist', 'page');

/** Where the packed package is tried, relative to the root. */
export const PACKAGE_TRIAL = join('build', 'package');
