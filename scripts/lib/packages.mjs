/** A Debian package and the program it is there for; packages of headers or data have none. */
/** @typedef {{name: string, program?: string}} Package */

/** What `npm start` builds with. @type {Package[]} */
export const BUILD_PACKAGES = [
  {name: 'emscripten', program: 'em++'},
  {name: 'cmake', program: 'cmake'},
  {name: 'ninja-build', program: 'ninja'},
  {name: 'clang', program: 'clang++'},
  {name: 'ccache', program: 'ccache'},
  {name: 'nlohmann-json3-dev'},
  {name: 'doctest-dev'},
];

/** What `npm run check` needs beside the npm packages. @type {Package[]} */
export const CHECK_PACKAGES = [{name: 'clang-format', program: 'clang-format'}];

/** What `npm run docs` builds the site with. @type {Package[]} */
export const DOCS_PACKAGES = [
  {name: 'python3-sphinx', program: 'sphinx-build'},
  {name: 'python3-myst-parser'},
  {name: 'furo'},
];

/** What `npm run coverage` measures with. @type {Package[]} */
export const COVERAGE_PACKAGES = [...BUILD_PACKAGES, {name: 'libclang-rt-dev'}, {name: 'llvm', program: 'llvm-cov'}];

/**
 * What `npm test` needs: the second compiler, the sanitizers' run-time library, Unicode's own tests, the browsers, jq for
 * the examples of docs/, and the engines that archives run on.
 * @type {Package[]}
 */
export const TEST_PACKAGES = [
  ...BUILD_PACKAGES,
  ...CHECK_PACKAGES,
  ...DOCS_PACKAGES,
  {name: 'g++', program: 'g++'},
  {name: 'libclang-rt-dev'},
  {name: 'unicode-data'},
  {name: 'chromium', program: 'chromium'},
  {name: 'firefox-esr', program: 'firefox-esr'},
  {name: 'jq', program: 'jq'},
  {name: 'parallel', program: 'parallel'},
  {name: 'python3-distributed'},
];

/** What `npm run webkit` drives. @type {Package[]} */
export const WEBKIT_PACKAGES = [
  {name: 'webkit2gtk-driver', program: 'WebKitWebDriver'},
  {name: 'xvfb', program: 'xvfb-run'},
  {name: 'xauth', program: 'xauth'},
];
