import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import manifest from '../../custom-elements.json';
import {ArticleAnnotator} from '../../web/element/article-annotator.js';
import {ATTRIBUTES} from '../../web/element/attributes.js';
import {KINDS} from '../../web/view/kinds.js';

const read = (path: string): string => readFileSync(path, 'utf8');
const unique = (names: Iterable<string>): string[] => [...new Set(names)].sort();
const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const declaration = manifest.modules[0]?.declarations[0];
if (declaration === undefined) throw new Error('custom-elements.json declares nothing');
const namesOf = (entries: readonly {name: string}[]): string[] => unique(entries.map(({name}) => name));

const skeleton = read('web/element/skeleton.ts');
const view = ['legend.ts', 'panels/entities.ts', 'panels/quotes.ts', 'panels/timeline.ts'].map((file) =>
  read(`web/view/${file}`),
);

test('custom-elements.json: names every attribute', () => {
  assert.deepEqual(namesOf(declaration.attributes), unique([...ATTRIBUTES, 'name']));
});

test('custom-elements.json: names every property and method, and no other', () => {
  const {prototype} = ArticleAnnotator;
  const configured = Object.getPrototypeOf(prototype);
  const internal = /^(constructor|addEventListener|configuration|reflect|\w+Callback)$/;
  const members = [prototype, configured].flatMap(Object.getOwnPropertyNames).filter((name) => !internal.test(name));
  assert.deepEqual(namesOf(declaration.members), unique([...members, 'define']));
  for (const member of declaration.members.filter(({name}) => name !== 'define')) {
    const owner = Object.hasOwn(prototype, member.name) ? prototype : configured;
    const property = Object.getOwnPropertyDescriptor(owner, member.name);
    assert.equal(member.kind, property?.get ? 'field' : 'method', member.name);
    if (member.kind === 'field') assert.equal('readonly' in member, property?.set === undefined, member.name);
  }
});

test('custom-elements.json: names every event, slot and state', () => {
  const element = read('web/element/article-annotator.ts');
  assert.deepEqual(namesOf(declaration.events), unique(matches(read('web/element/events.ts'), /'(aa-\w+)'/g)));
  assert.deepEqual(namesOf(declaration.events), unique(matches(element, /'(aa-\w+)'/g)));
  const slots = matches(skeleton, /slot\(.*?, '(\w*)'\)/g);
  assert.deepEqual(namesOf(declaration.slots), unique(slots));
  const states = matches(/STATES.*=(.*);/.exec(element)?.[1] ?? '', /'(\w+)'/g);
  assert.deepEqual(namesOf(declaration.cssStates), unique([...states, 'printing']));
});

test('custom-elements.json: names every part', () => {
  const made = matches(skeleton, /(?:make|button)\(.*, '([\w-]+)'\);/g).filter((part) => /^[a-z-]+$/.test(part));
  const drawn = matches(view.join(), /part="([^"]+)"/g).flatMap((parts) => parts.split(' '));
  const marks = ['paragraph', 'mark', ...KINDS.map(({kind}) => `mark-${kind}`)];
  const known = namesOf(declaration.cssParts);
  assert.deepEqual(unique([...drawn, ...marks].filter((part) => !known.includes(part))), []);
  assert.deepEqual(
    known.filter((part) => ![...made, ...drawn, ...marks].includes(part)),
    [],
  );
});

test('custom-elements.json: names every custom property', () => {
  const styles = `${read('web/view/styles/tokens.css')}${read('web/element/styles/frame.css')}`;
  assert.deepEqual(namesOf(declaration.cssProperties), unique(matches(styles, /var\((--aa-[\w-]+)/g)));
});
