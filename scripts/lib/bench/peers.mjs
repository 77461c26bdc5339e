import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {npmInstall, outdatedIn} from '../npm.mjs';
import {inRoot} from '../paths.mjs';
import {Refusal} from '../refusal.mjs';
import {stepsOn} from '../steps.mjs';

/**
 * @typedef {{name: string, nsEach: number}} Figure
 * @typedef {{load: number, first: number, warm: number}} Start milliseconds
 * @typedef {{place: string, figures: Figure[], start: Start}} Measured
 */

const OWN = 'article-annotator';
const STARTS = 7;
const BROWSERS = /** @type {const} */ (['Chromium', 'Firefox']);

/**
 * The package beside other libraries over the same articles in the same run, and how long one article of 700 words takes
 * from the start.
 * @param {string[]} articles
 * @param {string} article
 */
export async function peersTable(articles, article) {
  if (!existsSync(inRoot('dist/node.js'))) throw new Refusal('dist/ is missing; npm run build makes it');
  if (outdatedIn('bench').length > 0) {
    await stepsOn(process.stdout)('Installing the libraries to compare with', npmInstall('bench'), {
      log: 'npm-ci-bench',
      limitMinutes: 3,
    });
  }
  mkdirSync(inRoot('build/bench'), {recursive: true});
  const measured = [inNode(articles, article), ...(await inBrowsers(articles, article))];
  const characters = articles.reduce((sum, text) => sum + text.length, 0);
  return table(measured, `${articles.length} articles, ${characters} characters`, article.split(/\s+/).length - 1);
}

/** @param {string[]} articles @param {string} article @returns {Measured} */
function inNode(articles, article) {
  const input = inRoot('build/bench/articles.json');
  writeFileSync(input, JSON.stringify({articles, article}));
  const starts = Array.from({length: STARTS}, () => node('start', input));
  return {place: 'Node', figures: node('all', input), start: medianStart(starts)};
}

/** @param {'all' | 'start'} what @param {string} input */
function node(what, input) {
  const {status, stdout} = spawnSync(process.execPath, [inRoot('bench/node.mjs'), what, input], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Refusal(`bench/node.mjs: exit code ${status}`);
  return JSON.parse(stdout);
}

/**
 * With the browsers of the tests, on a page of a site that has the package beside it.
 * @param {string[]} articles
 * @param {string} article
 */
async function inBrowsers(articles, article) {
  const {build} = await import('esbuild');
  const [driver, page] = ['build/bench/driver.mjs', 'build/bench/page.js'];
  const common = {absWorkingDir: inRoot(), bundle: true, logLevel: /** @type {const} */ ('warning')};
  await build({
    ...common,
    stdin: {
      contents: `export {launch} from './browsers.ts'; export {Site, sitePage} from './site.ts';`,
      resolveDir: inRoot('tests/browser/support'),
    },
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outfile: driver,
  });
  await build({...common, entryPoints: ['bench/page.mjs'], external: ['/index.js'], format: 'iife', outfile: page});
  const {launch, Site, sitePage} = await import(pathToFileURL(inRoot(driver)).href);
  const site = await Site.start({bench: sitePage('', [])});
  try {
    /** @type {Measured[]} */
    const measured = [];
    for (const place of BROWSERS) {
      const browser = await launch(place);
      /** @param {'all' | 'start'} what */
      const run = async (what) => {
        const tab = await browser.newPage();
        await tab.goto(`${site.url}/bench`);
        await tab.addScriptTag({content: readFileSync(inRoot(page), 'utf8')});
        const call = `bench[${JSON.stringify(what)}](${JSON.stringify({articles, article})})`;
        const result = await tab.evaluate(call);
        await tab.close();
        return result;
      };
      try {
        const starts = [];
        for (let i = 0; i < STARTS; ++i) starts.push(await run('start'));
        measured.push({place, figures: await run('all'), start: medianStart(starts)});
      } finally {
        await browser.close();
      }
    }
    return measured;
  } finally {
    await site.close();
  }
}

/** @param {Start[]} starts @returns {Start} */
function medianStart(starts) {
  /** @param {keyof Start} key */
  const median = (key) => starts.map((start) => start[key]).sort((a, b) => a - b)[starts.length >> 1] ?? Number.NaN;
  return {load: median('load'), first: median('first'), warm: median('warm')};
}

/** @param {Measured[]} measured @param {string} title @param {number} words */
function table(measured, title, words) {
  const head = measured.map(({place}) => place.padStart(12) + 'times'.padStart(8)).join('');
  const rows = (measured[0]?.figures ?? []).map(({name}) => {
    const cells = measured.map(({figures}) => {
      const ns = nsOf(figures, name);
      return ns.toFixed(0).padStart(12) + (ns / nsOf(figures, OWN)).toFixed(1).padStart(8);
    });
    return name.padEnd(22) + cells.join('');
  });
  const speed = measured.map(({figures}) => (1000 / nsOf(figures, OWN)).toFixed(2).padStart(12) + ' '.repeat(8));
  const starts = Object.entries({load: 'load and initialise', first: 'first call', warm: 'warm'}).map(
    ([key, label]) => {
      const cells = measured.map(({start}) => start[/** @type {keyof Start} */ (key)].toFixed(2).padStart(12));
      return label.padEnd(22) + cells.join(' '.repeat(8));
    },
  );
  return [
    `ns a character: ${title}, one a call`,
    ''.padEnd(22) + head,
    ...rows,
    'M characters/s'.padEnd(22) + speed.join(''),
    `\nms: an article of ${words} words`,
    ...starts,
    '',
  ].join('\n');
}

/** @param {Figure[]} figures @param {string} name */
function nsOf(figures, name) {
  return figures.find((figure) => figure.name === name)?.nsEach ?? Number.NaN;
}
