import {ArticleAnnotator} from '../element/article-annotator.js';
import {Frame} from './frame.js';

ArticleAnnotator.define();
const element = document.querySelector('article-annotator');
if (element === null) throw new Error('embed.html has no article-annotator');

/** As on the page, the WebAssembly is a script, so that the frame needs no connection. */
const annotator = Promise.all([import('./core-wasm.js'), import('../engine/browser-annotator.js')]).then(
  ([{wasm}, {BrowserAnnotator}]) => BrowserAnnotator.load({wasm}),
);
element.annotator = {annotate: async (text, options) => (await annotator).annotate(text, options)};
new Frame(element, location.hash).start();
