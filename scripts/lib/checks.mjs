import {filesBelow} from './files.mjs';

/**
 * @typedef {import('./run.mjs').Command} Command
 * @typedef {{title: string, log: string, command: () => Command, fix?: () => Command}} Check
 *   command passes with exit code 0; fix rewrites the files so that it does, as far as a program can.
 */

const CXX_FOLDERS = ['bench', 'cli', 'core', 'examples', 'fuzz', 'tests', 'tools', 'wasm'];

/** What `npm run check` looks at, and `npm test` too. @type {Check[]} */
export const CHECKS = [
  {
    title: 'Types of the package, the page and their tests (tsc)',
    log: 'check-types',
    command: () => tsc('--noEmit'),
  },
  {
    title: 'Types of the scripts (tsc)',
    log: 'check-script-types',
    command: () => tsc('--noEmit', '--project', 'scripts'),
  },
  {
    title: 'Lint and format of TypeScript and JavaScript (biome)',
    log: 'check-lint',
    command: () => biome('check', '--error-on-warnings'),
    fix: () => biome('check', '--write'),
  },
  {
    title: 'Format of C++ (clang-format)',
    log: 'check-format',
    command: () => ['clang-format', '--dry-run', '--Werror', ...cxxFiles()],
    fix: () => ['clang-format', '-i', ...cxxFiles()],
  },
];

/**
 * @param {string[]} args
 * @returns {Command}
 */
function tsc(...args) {
  return [process.execPath, 'node_modules/typescript/bin/tsc', ...args];
}

/**
 * @param {string[]} args
 * @returns {Command}
 */
function biome(...args) {
  return [process.execPath, 'node_modules/@biomejs/biome/bin/biome', ...args];
}

function cxxFiles() {
  return CXX_FOLDERS.flatMap((folder) => [...filesBelow(folder, '.cpp'), ...filesBelow(folder, '.h')]);
}
