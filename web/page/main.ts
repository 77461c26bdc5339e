import type {Annotator} from '../engine/annotator.js';
import {BrowserAnnotator} from '../engine/browser-annotator.js';
import {App} from './app.js';

/** The WebAssembly is a script of the page, so that the page needs no connection to fetch it. */
async function loadEngine(): Promise<Annotator> {
  const {wasm} = await import('./core-wasm.js');
  return BrowserAnnotator.load({wasm});
}

new App(loadEngine).start();
