// What is measured in Node and in browsers alike.

/**
 * @typedef {(text: string) => unknown} Call
 * @typedef {{name: string, nsEach: number}} Figure nanoseconds for a character (UTF-16 unit), the median of the rounds
 * @typedef {{annotate(text: string): Promise<{annotations: readonly unknown[], entities: readonly unknown[]}>}} Annotator
 */

const OWN = 'article-annotator';
const ROUNDS = 15;
const WARM_UP_MS = 1500;
const WARM_CALLS = 100;

/**
 * One article a call, the engines in turns.
 * @param {Record<string, Call>} engines
 * @param {string[]} articles
 * @returns {Promise<Figure[]>}
 */
async function figures(engines, articles) {
  const characters = articles.reduce((sum, text) => sum + text.length, 0);
  /** @type {Map<string, number[]>} */
  const times = new Map(Object.keys(engines).map((name) => [name, []]));
  for (const call of Object.values(engines)) {
    // An engine compiles what it runs often, and its compiler needs time.
    for (const begin = performance.now(); performance.now() - begin < WARM_UP_MS; ) {
      for (const article of articles) await call(article);
    }
  }
  for (let round = 0; round < ROUNDS; ++round) {
    for (const [name, call] of Object.entries(engines)) {
      // A fast engine goes over the articles several times, so that the clock is exact enough.
      const turns = name === OWN ? 10 : 1;
      const begin = performance.now();
      for (let turn = 0; turn < turns; ++turn) {
        for (const article of articles) await call(article);
      }
      const each = ((performance.now() - begin) * 1e6) / turns / characters;
      times.get(name)?.push(each);
    }
  }
  return [...times].map(([name, all]) => ({name, nsEach: median(all)}));
}

/**
 * @param {Annotator} annotator
 * @param {typeof import('./peers.mjs')} others
 * @param {string[]} articles
 */
export async function measure(annotator, {peers, peersWithDates}, articles) {
  const first = await figures({[OWN]: found(annotator), ...peers()}, articles);
  return [...first, ...(await figures(peersWithDates(), articles))];
}

/** Everything that was found, as the others give it. @param {Annotator} annotator @returns {Call} */
function found(annotator) {
  return async (text) => {
    const document = await annotator.annotate(text);
    return document.annotations.length + document.entities.length;
  };
}

/**
 * From nothing to a warm engine, in milliseconds.
 * @param {() => Promise<Annotator>} load
 * @param {string} article
 */
export async function start(load, article) {
  const begin = performance.now();
  const annotator = await load();
  const loaded = performance.now();
  const call = found(annotator);
  await call(article);
  const called = performance.now();
  // Together, for the clock of a browser may be as coarse as one call is long.
  for (let i = 0; i < WARM_CALLS; ++i) await call(article);
  const warm = performance.now();
  for (let i = 0; i < WARM_CALLS; ++i) await call(article);
  return {load: loaded - begin, first: called - loaded, warm: (performance.now() - warm) / WARM_CALLS};
}

/** @param {number[]} all */
function median(all) {
  return all.sort((a, b) => a - b)[all.length >> 1] ?? Number.NaN;
}
