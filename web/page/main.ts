import type {Annotator} from '../engine/annotator.js';
import {App} from './app.js';

let mode = '';

/** The WebAssembly is a script of the page, so that the page needs no connection to fetch it. */
async function loadEngine(): Promise<Annotator> {
  const [{wasm}, {BrowserAnnotator}] = await Promise.all([
    import('./core-wasm.js'),
    import('../engine/browser-annotator.js'),
  ]);
  const annotator = await BrowserAnnotator.load({wasm});
  mode = annotator.mode;
  return annotator;
}

void new App(loadEngine, () => mode).start();
