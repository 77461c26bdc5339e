// The annotator and other libraries over the same articles, one article a call, in turns. Runs in Node and in browsers.
import * as chrono from 'chrono-node';
import nlp from 'compromise';
import dates from 'compromise-dates';
import model from 'wink-eng-lite-web-model';
import wink from 'wink-nlp';

/**
 * @typedef {(text: string) => unknown} Call
 * @typedef {{name: string, nsEach: number}} Figure nanoseconds for a character (UTF-16 unit), the median of the rounds
 */

/** @returns {Record<string, Call>} */
export function peers() {
  const reader = wink(model);
  return {
    compromise: (text) => compromise(text),
    'wink-nlp': (text) => reader.readDoc(text).entities().out(reader.its.detail),
    'chrono-node': (text) => chrono.parse(text),
  };
}

/** compromise keeps a plugin for good, and is slower with it: to be measured after the others. @returns {Record<string, Call>} */
export function peersWithDates() {
  nlp.plugin(dates);
  return {'compromise + dates': (text) => [compromise(text), nlp(text).dates().json()]};
}

/** @param {string} text */
function compromise(text) {
  const doc = nlp(text);
  return [doc.people(), doc.places(), doc.organizations(), doc.quotations()].map((found) => found.json());
}

/**
 * @param {Record<string, Call>} engines
 * @param {string[]} articles
 * @param {number} rounds
 * @returns {Promise<Figure[]>}
 */
export async function measure(engines, articles, rounds) {
  const characters = articles.reduce((sum, text) => sum + text.length, 0);
  /** @type {Map<string, number[]>} */
  const times = new Map(Object.keys(engines).map((name) => [name, []]));
  for (let round = -1; round < rounds; ++round) {
    for (const [name, call] of Object.entries(engines)) {
      // A fast engine goes over the articles several times, so that the clock is exact enough.
      const turns = name === 'article-annotator' ? 10 : 1;
      const begin = performance.now();
      for (let turn = 0; turn < turns; ++turn) {
        for (const article of articles) await call(article);
      }
      const each = ((performance.now() - begin) * 1e6) / turns / characters;
      if (round >= 0) times.get(name)?.push(each);
    }
  }
  return [...times].map(([name, all]) => ({name, nsEach: all.sort((a, b) => a - b)[all.length >> 1] ?? Number.NaN}));
}
