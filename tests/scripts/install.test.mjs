// What `cmake --install` puts down is enough for a project of somebody else (examples/cpp).
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {test} from 'node:test';

const FOLDER = resolve('build/install-test');
const PREFIX = `${FOLDER}/prefix`;
const ARTICLE = `${FOLDER}/article.txt`;

/** @param {string} program @param {...string} args */
const run = (program, ...args) => execFileSync(program, args, {encoding: 'utf8', stdio: 'pipe'});

test('install: find_package finds the library, and a program built with it tells who spoke', () => {
  rmSync(FOLDER, {recursive: true, force: true});
  mkdirSync(FOLDER, {recursive: true});
  writeFileSync(ARTICLE, 'Mayor Ana Ortiz opened the bridge. "It will hold," she said. "Never again," read a banner.');
  run('cmake', '--install', 'build/native', '--prefix', PREFIX);
  run('cmake', '-S', 'examples/cpp', '-B', `${FOLDER}/build`, '-G', 'Ninja', `-DCMAKE_PREFIX_PATH=${PREFIX}`);
  run('cmake', '--build', `${FOLDER}/build`);
  assert.match(run(`${FOLDER}/build/voices`, ARTICLE), /^Ana Ortiz: "It will hold,"$/m);
});

test('install: the tool runs from where it was put, and the licences are beside it', () => {
  const version = JSON.parse(run(process.execPath, '-p', 'JSON.stringify(require("./package.json").version)'));
  assert.match(run(`${PREFIX}/bin/article-annotator`, '--version'), new RegExp(version.replaceAll('.', '\\.')));
  for (const file of ['NOTICE', 'LICENSE', 'LICENSES/README.md'])
    assert.match(run('cat', `${PREFIX}/share/doc/article_annotator/${file}`), /\w/);
});
