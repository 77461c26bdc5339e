import {filesBelow} from './files.mjs';

/** @typedef {{title: string, log: string, command: () => import('./run.mjs').Command}} Check passes with exit code 0 */

const CXX_FOLDERS = ['bench', 'cli', 'core', 'fuzz', 'tests', 'tools', 'wasm'];

/** What `npm run check` looks at, and `npm test` too. @type {Check[]} */
export const CHECKS = [
  {
    title: 'Types of the package, the page and their tests (tsc)',
    log: 'check-types',
    command: () => [process.execPath, 'node_modules/typescript/bin/tsc', '--noEmit'],
  },
  {
    title: 'Types of the scripts (tsc)',
    log: 'check-script-types',
    command: () => [process.execPath, 'node_modules/typescript/bin/tsc', '--noEmit', '--project', 'scripts'],
  },
  {
    title: 'Lint and format of TypeScript and JavaScript (biome)',
    log: 'check-lint',
    command: () => [process.execPath, 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  },
  {
    title: 'Format of C++ (clang-format)',
    log: 'check-format',
    command: () => ['clang-format', '--dry-run', '--Werror', ...cxxFiles()],
  },
];

function cxxFiles() {
  return CXX_FOLDERS.flatMap((folder) => [...filesBelow(folder, '.cpp'), ...filesBelow(folder, '.h')]);
}
