import assert from 'node:assert/strict';
import {test} from 'node:test';
import {AnnotatedDocument} from '../../web/document/annotated-document.js';
import type {EditOperation} from '../../web/document/edit-operation.js';
import {AnnotatorError} from '../../web/engine/errors.js';
import {anaDocument, TEXT} from './support/ana.js';

const at = (words: string, from = 0): {start: number; end: number} => {
  const start = TEXT.indexOf(words, from);
  return {start, end: start + words.length};
};
const after = (...operations: EditOperation[]): AnnotatedDocument => anaDocument().edit(...operations);

/** "m0 person e0 Ana Sousa*": the star is for what a user made. */
function mentions(document: AnnotatedDocument): string {
  return document.mentions
    .map((m) => `${m.id} ${m.label} ${m.entity} ${document.textOf(m)}${m.source === 'user' ? '*' : ''}`)
    .join(', ');
}

function entities(document: AnnotatedDocument): string {
  return document.entities
    .map(
      ({id, label, name, aliases, mentions: own}) => `${id} ${label} ${name} [${aliases.join('|')}] ${own.join(' ')}`,
    )
    .join(', ');
}

const speakers = (document: AnnotatedDocument): string =>
  document.quotes.map((quote) => `${quote.id} ${document.speakerName(quote)}`).join(', ');

const BEFORE = 'm0 person e0 Ana Sousa, m1 person e1 Rui, m2 person e0 Sousa, m3 person e1 He';
const BEFORE_ENTITIES = 'e0 person Ana Sousa [Ana Sousa|Sousa] m0 m2, e1 person Rui [Rui] m1 m3';

test('edit: mentions are as the operations say', () => {
  const rows: [words: string, operation: EditOperation, mentions: string, entities: string][] = [
    [
      'add',
      {op: 'add', ...at('late'), label: 'work'},
      'm0 person e0 Ana Sousa, m4 work e2 late*, m1 person e1 Rui, m2 person e0 Sousa, m3 person e1 He',
      'e0 person Ana Sousa [Ana Sousa|Sousa] m0 m2, e2 work late [late] m4, e1 person Rui [Rui] m1 m3',
    ],
    [
      'add to an entity that is named',
      {op: 'add', ...at('late'), label: 'person', entity: 'e1'},
      'm0 person e0 Ana Sousa, m4 person e1 late*, m1 person e1 Rui, m2 person e0 Sousa, m3 person e1 He',
      'e0 person Ana Sousa [Ana Sousa|Sousa] m0 m2, e1 person Rui [Rui|late] m4 m1 m3',
    ],
    [
      'remove',
      {op: 'remove', id: 'm0'},
      'm1 person e1 Rui, m2 person e0 Sousa, m3 person e1 He',
      'e1 person Rui [Rui] m1 m3, e0 person Sousa [Sousa] m2',
    ],
    [
      'remove all',
      {op: 'remove', id: 'm0', all: true},
      'm1 person e1 Rui, m3 person e1 He',
      'e1 person Rui [Rui] m1 m3',
    ],
    [
      'relabel one',
      {op: 'relabel', id: 'm2', label: 'place'},
      'm0 person e0 Ana Sousa, m1 person e1 Rui, m2 place e2 Sousa*, m3 person e1 He',
      'e0 person Ana Sousa [Ana Sousa] m0, e1 person Rui [Rui] m1 m3, e2 place Sousa [Sousa] m2',
    ],
    [
      'relabel all',
      {op: 'relabel', id: 'm2', label: 'place', all: true},
      'm0 place e0 Ana Sousa*, m1 person e1 Rui, m2 place e0 Sousa*, m3 person e1 He',
      'e0 place Ana Sousa [Ana Sousa|Sousa] m0 m2, e1 person Rui [Rui] m1 m3',
    ],
    [
      'move',
      {op: 'move', id: 'm0', ...at('Ana')},
      'm0 person e0 Ana*, m1 person e1 Rui, m2 person e0 Sousa, m3 person e1 He',
      'e0 person Sousa [Sousa|Ana] m0 m2, e1 person Rui [Rui] m1 m3',
    ],
    [
      'merge',
      {op: 'merge', entity: 'e1', into: 'e0'},
      'm0 person e0 Ana Sousa, m1 person e0 Rui*, m2 person e0 Sousa, m3 person e0 He*',
      'e0 person Ana Sousa [Ana Sousa|Sousa|Rui] m0 m1 m2 m3',
    ],
    [
      'split',
      {op: 'split', id: 'm2'},
      'm0 person e0 Ana Sousa, m1 person e1 Rui, m2 person e2 Sousa*, m3 person e1 He',
      'e0 person Ana Sousa [Ana Sousa] m0, e1 person Rui [Rui] m1 m3, e2 person Sousa [Sousa] m2',
    ],
  ];
  for (const [words, operation, expected, expectedEntities] of rows) {
    assert.equal(mentions(after(operation)), expected, words);
    assert.equal(entities(after(operation)), expectedEntities, words);
  }
});

test('edit: add with `all` takes the same whole words where no mention is', () => {
  const text = 'Lis met Lis in Lisbon. Lis!';
  const base = anaDocument();
  const document = new AnnotatedDocument(text, {
    ...base.toJSON(),
    length: text.length,
    mentions: [],
    entities: [],
    quotes: [],
    dates: [],
  }).edit({op: 'add', start: 0, end: 3, label: 'person', all: true});
  assert.deepEqual(
    document.mentions.map(({start, entity}) => [start, entity]),
    [0, 8, 23].map((start) => [start, 'e0']),
  );
});

test('edit: quotes', () => {
  const quote: EditOperation = {op: 'add', ...at('He waved'), label: 'scare'};
  assert.deepEqual(
    after(quote).quotes.map(({id, kind, utterance, speaker}) => [id, kind, utterance, speaker?.entity ?? null]),
    [
      ['q0', 'direct', 'u0', 'e1'],
      ['q1', 'scare', 'u1', null],
    ],
  );
  assert.equal(after({op: 'relabel', id: 'q0', label: 'mixed'}).quotes[0]?.kind, 'mixed');
  assert.equal(after({op: 'move', id: 'q0', ...at('is late')}).textOf(at('is late')), 'is late');
  assert.deepEqual(after({op: 'remove', id: 'q0', all: true}).quotes, []);
  assert.equal(speakers(after({op: 'setSpeaker', id: 'q0', entity: 'e0'})), 'q0 Ana Sousa');
  assert.deepEqual(after({op: 'setSpeaker', id: 'q0', entity: 'e0'}).quotes[0]?.speaker, {
    ...at('Sousa', 20),
    entity: 'e0',
    confidence: 1,
  });
  assert.equal(speakers(after({op: 'setSpeaker', id: 'q0', entity: null})), 'q0 null');
});

test('edit: a speaker that is removed or merged stays consistent', () => {
  assert.equal(after({op: 'remove', id: 'm1', all: true}).quotes[0]?.speaker?.entity, null);
  assert.equal(after({op: 'merge', entity: 'e1', into: 'e0'}).quotes[0]?.speaker?.entity, 'e0');
});

test('edit: setSpeaker with `all` corrects every quotation of that speaker', () => {
  const two = after(
    {op: 'add', ...at('He waved'), label: 'direct'},
    {op: 'setSpeaker', id: 'q1', entity: 'e1'},
    {op: 'setSpeaker', id: 'q0', entity: 'e0', all: true},
  );
  assert.equal(speakers(two), 'q0 Ana Sousa, q1 Ana Sousa');
});

test('edit: a date gets the type and the interval of its value', () => {
  const rows: [value: string, expected: string][] = [
    ['2026-11-16', 'DATE 2026-11-16 2026-11-17'],
    ['2026-12', 'DATE 2026-12-01 2027-01-01'],
    ['2026', 'DATE 2026-01-01 2027-01-01'],
    ['199', 'DATE 1990-01-01 2000-01-01'],
    ['19', 'DATE 1900-01-01 2000-01-01'],
    ['2026-Q4', 'DATE 2026-10-01 2027-01-01'],
    ['2026-WI', 'DATE 2026-12-01 2027-03-01'],
    ['2026-W01', 'DATE 2025-12-29 2026-01-05'],
    ['2026-W01-WE', 'DATE 2026-01-03 2026-01-05'],
    ['2026-11-16T20:30', 'TIME 2026-11-16T20:30 2026-11-16T20:31'],
    ['2026-11-16TNI', 'TIME 2026-11-16T20:00 2026-11-17T04:00'],
    ['XXXX-WXX-1', 'DATE null null'],
    ['P2W', 'DURATION null null'],
    ['PRESENT_REF', 'DATE null null'],
    ['2026-02-30', 'DATE null null'],
  ];
  for (const [value, expected] of rows) {
    const date = after({op: 'setDate', id: 'd0', value}).dates[0];
    assert.equal(`${date?.type} ${date?.begin} ${date?.until}`, expected, value);
    assert.equal(`${date?.value} ${date?.source} ${date?.rule}`, `${value} user user`);
  }
});

test('edit: what is accepted is certain, with all that belongs to it', () => {
  const rows: [id: string, all: boolean, accepted: string][] = [
    ['m0', false, 'm0'],
    ['m0', true, 'm0 m2'],
    ['q0', true, 'q0'],
    ['d0', false, 'd0'],
  ];
  for (const [id, all, accepted] of rows) {
    const certain = after({op: 'accept', id, all}).annotations.filter(({source}) => source === 'user');
    assert.equal(certain.map((one) => one.id).join(' '), accepted);
    for (const {confidence, rule} of certain) assert.equal(`${confidence} ${rule}`, '1 user.accept');
  }
});

test('edit: dates are added and removed', () => {
  const added = after({op: 'add', ...at('late'), label: 'date', value: '2026'});
  assert.deepEqual(
    added.dates.map(({id, value}) => `${id} ${value}`),
    ['d1 2026', 'd0 XXXX-WXX-1'],
  );
  assert.deepEqual(after({op: 'remove', id: 'd0'}).dates, []);
});

test('edit: the document before stays as it was', () => {
  const document = anaDocument();
  const before = JSON.stringify(document);
  document.edit({op: 'remove', id: 'm0', all: true}, {op: 'setSpeaker', id: 'q0', entity: null});
  assert.equal(JSON.stringify(document), before);
  assert.equal(mentions(document), BEFORE);
  assert.equal(entities(document), BEFORE_ENTITIES);
});

test('edit: what cannot be done is refused with the reason', () => {
  const rows: [operation: object, word: RegExp, code?: string][] = [
    [{op: 'add', start: 0, end: 0, label: 'person'}, /0 <= start < end <= 62, got 0 and 0/],
    [{op: 'add', start: 1.5, end: 3, label: 'person'}, /got 1\.5 and 3/],
    [{op: 'add', start: 0, end: 63, label: 'person'}, /got 0 and 63/],
    [{op: 'add', ...at('Ana'), label: 'person'}, /a mention is there already \(1-4\)/],
    [{op: 'add', ...at('late'), label: 'dog'}, /label: expected .* got "dog"/],
    [{op: 'add', ...at('late'), label: 'place', entity: 'e0'}, /e0 is a person, not a place/],
    [{op: 'add', ...at('late'), label: 'person', entity: 'e9'}, /no entity "e9"/],
    [{op: 'add', ...at('late'), label: 'date', value: 'soon'}, /TIMEX3 value .* got "soon"/, 'badDate'],
    [{op: 'accept', id: 'm9'}, /no annotation "m9"/],
    [{op: 'setSpeaker', id: 'q0', entity: null, words: {start: 0, end: 99}}, /got 0 and 99/],
    [{op: 'remove', id: 'm9'}, /no annotation "m9"/],
    [{op: 'remove', id: 'e0'}, /no annotation "e0"/],
    [{op: 'relabel', id: 'q0', label: 'person'}, /q0 is a quote/],
    [{op: 'relabel', id: 'm0', label: 'direct'}, /m0 is a mention/],
    [{op: 'move', id: 'm0', ...at('Rui')}, /a mention is there already/],
    [{op: 'merge', entity: 'e0', into: 'e0'}, /already e0/],
    [{op: 'setSpeaker', id: 'm0', entity: 'e0'}, /"m0" is not a quote/],
    [{op: 'setSpeaker', id: 'q0', entity: 'e9'}, /no entity "e9"/],
    [{op: 'setDate', id: 'q0', value: '2026'}, /"q0" is not a date/],
    [{op: 'setDate', id: 'd0', value: 'P'}, /got "P"/, 'badDate'],
    [{op: 'dance'}, /got "dance"/],
  ];
  for (const [operation, word, code = 'badInput'] of rows) {
    assert.throws(
      () => after(operation as EditOperation),
      (error) => error instanceof AnnotatorError && error.code === code && word.test(error.message),
      JSON.stringify(operation),
    );
  }
  assert.throws(() => after({op: 'remove', id: 'm2'}, {op: 'split', id: 'm0'}), /nothing would be left of e0/);
});

test('diff: its operations make the other document', () => {
  const rows: [words: string, EditOperation[]][] = [
    ['nothing', []],
    ['add', [{op: 'add', ...at('late'), label: 'work'}]],
    ['remove all', [{op: 'remove', id: 'm0', all: true}]],
    ['relabel', [{op: 'relabel', id: 'm2', label: 'place'}]],
    ['merge', [{op: 'merge', entity: 'e1', into: 'e0'}]],
    ['split', [{op: 'split', id: 'm2'}]],
    ['speaker', [{op: 'setSpeaker', id: 'q0', entity: 'e0'}]],
    [
      'new speaker',
      [
        {op: 'add', ...at('late'), label: 'work'},
        {op: 'setSpeaker', id: 'q0', entity: 'e2'},
      ],
    ],
    ['date', [{op: 'setDate', id: 'd0', value: '2026-11-16'}]],
    ['kind', [{op: 'relabel', id: 'q0', label: 'scare'}]],
    [
      'many',
      [
        {op: 'split', id: 'm2'},
        {op: 'remove', id: 'm1', all: true},
        {op: 'move', id: 'd0', ...at('on Monday')},
        {op: 'add', ...at('waved'), label: 'direct'},
        {op: 'setSpeaker', id: 'q1', entity: 'e2'},
      ],
    ],
  ];
  for (const [words, operations] of rows) {
    const before = anaDocument();
    const changed = before.edit(...operations);
    for (const [from, to] of [
      [before, changed],
      [changed, before],
    ] as const) {
      const found = JSON.parse(JSON.stringify(from.diff(to))) as EditOperation[];
      assert.equal(JSON.stringify(from.edit(...found)), JSON.stringify(to), words);
      assert.doesNotThrow(() => AnnotatedDocument.fromJSON(to.toJSON()), words);
    }
  }
});

test('diff: says what was done in the words of the operation', () => {
  const document = anaDocument();
  for (const operation of [
    {op: 'setSpeaker', id: 'q0', entity: 'e0'},
    {op: 'setDate', id: 'd0', value: '2026-11-16'},
    {op: 'relabel', id: 'q0', label: 'scare'},
    {op: 'remove', id: 'm2'},
  ] as const) {
    assert.deepEqual(document.diff(document.edit(operation)), [operation]);
  }
  assert.deepEqual(document.diff(document), []);
});

test('diff: of two texts is refused', () => {
  const other = new AnnotatedDocument('Ana', {
    ...anaDocument().toJSON(),
    length: 3,
    mentions: [],
    entities: [],
    quotes: [],
    dates: [],
  });
  assert.throws(() => anaDocument().diff(other), /two documents of one text/);
});
