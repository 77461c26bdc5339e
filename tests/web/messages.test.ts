import assert from 'node:assert/strict';
import {test} from 'node:test';
import {originsFrom, readRequest} from '../../web/embed/messages.js';

const GOOD = {type: 'article-annotator/annotate', version: 1, id: 'a', text: 'Ana', date: '2026-11-18'};

test('messages: a request is read', () => {
  assert.deepEqual(readRequest(GOOD), GOOD);
  assert.deepEqual(readRequest({...GOOD, date: undefined, more: 1}), {...GOOD, date: null});
});

test('messages: what is not for the annotator is passed over', () => {
  for (const data of [
    null,
    undefined,
    3,
    'annotate',
    [],
    {},
    {type: 'article-annotator/result'},
    {...GOOD, type: {}},
  ]) {
    assert.equal(readRequest(data), null, JSON.stringify(data));
  }
});

test('messages: a bad request is answered with what is wrong', () => {
  const rows: [change: object, id: string | null, problem: RegExp][] = [
    [{id: {}}, null, /^id: /],
    [{id: undefined}, null, /^id: /],
    [{version: 2}, 'a', /^version: this frame speaks 1/],
    [{version: '1'}, 'a', /^version: /],
    [{text: undefined}, 'a', /^text: /],
    [{text: ['Ana']}, 'a', /^text: /],
    [{date: 20261118}, 'a', /^date: /],
  ];
  for (const [change, id, problem] of rows) {
    const read = readRequest({...GOOD, ...change});
    assert.ok(read !== null && 'problem' in read, JSON.stringify(change));
    assert.equal(read.id, id);
    assert.match(read.problem, problem);
  }
});

test('messages: only whole origins are taken from the address of the frame', () => {
  const rows: [hash: string, origins: string[]][] = [
    ['', []],
    ['#origin=https%3A%2F%2Fnews.example', ['https://news.example']],
    ['#origin=http://localhost:8080&origin=https://a.example', ['http://localhost:8080', 'https://a.example']],
    ['#origin=*', []],
    ['#origin=null', []],
    ['#origin=https://a.example/', []],
    ['#origin=https://a.example/path', []],
    ['#origin=https://*.example', []],
    ['#origin=javascript:alert(1)', []],
    ['#origin=data:text/html,x', []],
    ['#origin=HTTPS://A.example', []],
  ];
  for (const [hash, origins] of rows) assert.deepEqual(originsFrom(hash), origins, hash);
});
