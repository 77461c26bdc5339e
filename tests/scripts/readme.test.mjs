// The examples of README.md are compiled and run as they stand there.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {test} from 'node:test';

const readme = readFileSync('README.md', 'utf8');
const FOLDER = 'build/readme';
mkdirSync(FOLDER, {recursive: true});

/** The only block of a language. */
function block(language) {
  const blocks = [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))];
  assert.equal(blocks.length, 1, `README.md has ${blocks.length} blocks of ${language}`);
  return blocks[0][1];
}

test('readme: the C++ example prints an analysis', () => {
  writeFileSync(`${FOLDER}/example.cpp`, block('cpp'));
  const version = /"version": "([\d.]+)"/.exec(readFileSync('package.json', 'utf8'))?.[1];
  execFileSync('clang++', [
    '-std=c++20',
    `-DANNOTATOR_VERSION="${version}"`,
    '-Icore/include',
    `${FOLDER}/example.cpp`,
    'build/native/core/libarticle_annotator.a',
    '-o',
    `${FOLDER}/example`,
  ]);
  const analysis = JSON.parse(execFileSync(`${FOLDER}/example`, {encoding: 'utf8'}));
  assert.equal(analysis.dates[0].value, '2025-10-29');
  assert.equal(analysis.entities[0].name, 'Ana Ortiz');
});

test('readme: the JavaScript example prints the quotes', () => {
  const text = 'On Wednesday, Ana Ortiz said: "We will not go."';
  writeFileSync(`${FOLDER}/example.mjs`, block('js').replace('(text,', `(${JSON.stringify(text)},`));
  const out = execFileSync(process.execPath, [`${FOLDER}/example.mjs`], {encoding: 'utf8'});
  assert.match(out, /"We will not go\."/);
  assert.match(out, /start: 14/);
});
