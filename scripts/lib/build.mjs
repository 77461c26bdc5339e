import {existsSync, statSync} from 'node:fs';
import {inRoot} from './paths.mjs';

/** @typedef {import('./run.mjs').Command} Command */
/** @typedef {'native' | 'gcc' | 'debug' | 'wasm' | 'fuzz' | 'fuzz-fast' | 'coverage'} Preset of CMakePresets.json */

/** Time limits in minutes, on two cores without ccache's help about four times what is needed. */
const LIMITS = {configure: 5, build: 15, web: 3};

/** @type {Record<Preset, string>} */
const TITLES = {
  native: 'the native tool (clang)',
  gcc: 'the native tool (g++)',
  debug: 'the tests with ASan and UBSan (clang)',
  wasm: 'WebAssembly (Emscripten)',
  fuzz: 'the fuzzers with ASan and UBSan (clang)',
  'fuzz-fast': 'the fuzzers (clang)',
  coverage: 'the tests and fuzzers that count branches (clang)',
};

/**
 * Brings build/<preset> up to date; a no-op takes a tenth of a second.
 * @param {Preset} preset
 * @param {import('./steps.mjs').Step} step
 * @param {string} [target] one CMake target; all without it
 */
export async function buildPreset(preset, step, target) {
  if (needsConfigure(preset)) {
    /** @type {Command} */
    const configure = ['cmake', '--fresh', '--preset', preset];
    await step(`Configuring ${TITLES[preset]}`, configure, {
      log: `configure-${preset}`,
      limitMinutes: LIMITS.configure,
    });
  }
  /** @type {Command} */
  const build = ['cmake', '--build', '--preset', preset, ...(target === undefined ? [] : ['--target', target])];
  await step(`Building ${TITLES[preset]}`, build, {log: `build-${preset}`, limitMinutes: LIMITS.build});
}

/**
 * The package in dist/ and the page in dist/page/, from build/wasm and web/.
 * @param {import('./steps.mjs').Step} step
 */
export async function buildWeb(step) {
  /** @type {Command} */
  const command = [process.execPath, inRoot('scripts', 'build-web.mjs')];
  await step('Building the package and the page', command, {log: 'build-web', limitMinutes: LIMITS.web});
}

/**
 * Ninja itself sees a changed CMakeLists.txt, but not changed presets.
 * @param {Preset} preset
 */
function needsConfigure(preset) {
  const configured = inRoot('build', preset, 'build.ninja');
  return !existsSync(configured) || statSync(configured).mtimeMs < statSync(inRoot('CMakePresets.json')).mtimeMs;
}
