// The same in a browser: called by scripts/lib/bench/peers.mjs on a page that has the package beside it.
import {measure, start} from './measure.mjs';
import * as peers from './peers.mjs';

const load = async () => (await import('/index.js')).Annotator.load();

globalThis.bench = {
  start: (/** @type {{article: string}} */ {article}) => start(load, article),
  all: async (/** @type {{articles: string[]}} */ {articles}) => measure(await load(), peers, articles),
};
