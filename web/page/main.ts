import type {Annotator} from '../engine/annotator.js';
import {BrowserAnnotator} from '../engine/browser-annotator.js';
import {App} from './app.js';

let mode = '';

/** The WebAssembly is a script of the page, so that the page needs no connection to fetch it. */
async function loadEngine(): Promise<Annotator> {
  const {wasm} = await import('./core-wasm.js');
  const annotator = await BrowserAnnotator.load({wasm});
  mode = annotator.mode;
  return annotator;
}

void new App(loadEngine, () => mode).start();
