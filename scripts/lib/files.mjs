import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {inRoot} from './paths.mjs';

/**
 * The files below a folder of the repository whose names end in `suffix`, sorted; none where there is no folder.
 * @param {string} folder relative to the root
 * @param {string} suffix
 * @returns {string[]} paths relative to the root
 */
export function filesBelow(folder, suffix) {
  if (!existsSync(inRoot(folder))) return [];
  return readdirSync(inRoot(folder), {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith(suffix))
    .map((name) => join(folder, name))
    .sort();
}
