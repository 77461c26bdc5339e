// The pages of docs/ as a site, and their examples run as they stand there.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {basename, resolve} from 'node:path';
import {test} from 'node:test';
import {BUILD_SITE, SITE} from '../../scripts/lib/docs.mjs';
import {filesBelow} from '../../scripts/lib/files.mjs';

const FOLDER = resolve('build/docs-test');
const PREFIX = `${FOLDER}/prefix`;
rmSync(FOLDER, {recursive: true, force: true});
mkdirSync(FOLDER, {recursive: true});
for (const name of ['build', 'dist', 'core', 'cli', 'cmake', 'CMakeLists.txt', 'LICENSE', 'LICENSES', 'NOTICE', 'data'])
  symlinkSync(resolve(name), `${FOLDER}/${name}`);

/** @typedef {{language: string, text: string, where: string}} Block */

/** The fenced blocks of a page, in order. @param {string} page @returns {Block[]} */
function blocksOf(page) {
  return [...readFileSync(page, 'utf8').matchAll(/^```(\S*)\n([\s\S]*?)^```$/gm)].map(([, language, text], number) => ({
    language,
    text,
    where: `${page}, block ${number + 1}`,
  }));
}

/** @param {string} program @param {...string} args */
const run = (program, ...args) => execFileSync(program, args, {encoding: 'utf8', stdio: 'pipe', cwd: FOLDER});

/**
 * What the commands of a page do here: builds that others have made are not made again, and nothing serves.
 * @param {string} script
 */
function shell(script) {
  const here = script
    .replace(/^npm run build$/m, 'test -x build/native/article-annotator && test -f dist/page/index.html')
    .replace(/^npm start.*$/m, 'true')
    .replace(/^cmake --preset.*$/m, 'true')
    .replaceAll('--prefix build/docs-prefix', `--prefix ${PREFIX}`);
  return run('bash', '-euo', 'pipefail', '-c', here);
}

/** @param {string} text */
function node(text) {
  const file = `${FOLDER}/example.mjs`;
  writeFileSync(file, text.replace("'article-annotator'", "'./dist/node.js'"));
  return run(process.execPath, file);
}

/** @param {Block[]} blocks the program and its CMakeLists.txt */
function program(blocks) {
  const folder = `${FOLDER}/people`;
  mkdirSync(folder);
  for (const [language, file] of [
    ['cpp', 'people.cpp'],
    ['cmake', 'CMakeLists.txt'],
  ]) {
    const [block] = blocks.filter((candidate) => candidate.language === language);
    writeFileSync(`${folder}/${file}`, block.text);
  }
  run('cmake', '-S', folder, '-B', `${folder}/build`, '-G', 'Ninja', `-DCMAKE_PREFIX_PATH=${PREFIX}`);
  run('cmake', '--build', `${folder}/build`);
  return run(`${folder}/build/people`);
}

for (const page of filesBelow('docs/start', '.md')) {
  test(`docs: the examples of ${basename(page)} print what the page says`, () => {
    const blocks = blocksOf(page);
    const printed = blocks
      .map(({language, text, where}) => {
        if (language === 'sh') return shell(text);
        if (language === 'js') return node(text);
        if (language === 'cmake') return program(blocks);
        if (language === 'html') return '';
        assert.ok(['text', 'cpp'].includes(language), `${where}: no test knows the language "${language}"`);
        return '';
      })
      .join('');
    for (const {text} of blocks.filter(({language}) => language === 'text'))
      assert.ok(printed.includes(text), `${page} says\n${text}but it prints\n${printed}`);
  });
}

test('docs: every page is part of the site, its links lead somewhere, and the site is searched without a server', () => {
  run(BUILD_SITE[0], ...BUILD_SITE.slice(1));
  for (const page of filesBelow('docs', '.md'))
    assert.ok(existsSync(`${SITE}/${page.slice('docs/'.length, -'.md'.length)}.html`), page);
  assert.match(readFileSync(`${SITE}/searchindex.js`, 'utf8'), /quotat/);
  for (const css of filesBelow('build/docs', '.css'))
    assert.doesNotMatch(readFileSync(css, 'utf8'), /@import|url\(\//, css);
  for (const html of filesBelow('build/docs', '.html')) {
    const loaded = [...readFileSync(html, 'utf8').matchAll(/<(?:script|link|img)[^>]+(?:src|href)="(https?:[^"]+)"/g)];
    assert.deepEqual(
      loaded.map(([, url]) => url),
      [],
      `${html} loads from elsewhere`,
    );
  }
});
