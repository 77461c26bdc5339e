// Rules of docs/architecture.md that no compiler checks.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';

const sources = readdirSync('core', {recursive: true})
  .map(String)
  .filter((name) => /\.(h|cpp)$/.test(name))
  .map((name) => ({name, text: readFileSync(`core/${name}`, 'utf8')}));

test('core: no type name is defined twice, so that no two stages clash when linked', () => {
  const homes = new Map();
  for (const {name, text} of sources) {
    const open = text.replace(/\nnamespace \{\n[\s\S]*?\n\} {2}\/\/ namespace\n/g, '\n');
    for (const [, type] of open.matchAll(/^(?:struct|class|enum class) (\w+)(?: final)?(?: :[^;{]*)? \{/gm)) {
      homes.set(type, [...(homes.get(type) ?? []), name]);
    }
  }
  const clashes = [...homes].filter(([, names]) => names.length > 1);
  assert.deepEqual(clashes, []);
});

/** Folder -> folders of core/src it may include from; its own and the public headers are always allowed. */
const BELOW = {
  text: [],
  lexicon: ['text', 'tokens'],
  tokens: ['lexicon', 'text'],
  timex: ['tokens', 'lexicon', 'text'],
  ner: ['tokens', 'lexicon', 'text'],
  quotes: ['tokens', 'lexicon', 'text'],
  entities: ['quotes', 'tokens', 'lexicon', 'text'],
  output: ['text'],
  formats: ['output', 'entities', 'timex', 'tokens', 'text'],
};

test('core: includes point down', () => {
  const wrong = [];
  for (const {name, text} of sources) {
    const folder = /^src\/(\w+)\//.exec(name)?.[1];
    if (folder === undefined) continue;
    for (const [, from] of text.matchAll(/^#include "(\w+)\//gm)) {
      if (from !== folder && from !== 'annotator' && !BELOW[folder].includes(from))
        wrong.push(`${name} includes ${from}/`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('core: every word list and model of data/ is linked in, lists of names in the gazetteer', () => {
  const cmake = readFileSync('core/CMakeLists.txt', 'utf8');
  const gazetteer = readFileSync('tools/tables/gazetteer_writer.h', 'utf8');
  const models = readdirSync('data/model').filter((name) => name.endsWith('.bin'));
  for (const name of [...readdirSync('data/lexicon'), ...models]) {
    const symbol = name.replace(/\.\w+$/, '').replaceAll('-', '_');
    assert.ok(new RegExp(`\\b${symbol}\\b`).test(cmake) || gazetteer.includes(`"${name}"`), `${name} is not linked in`);
  }
});
