import type {Annotator} from '../../engine/annotator.js';
import {BrowserAnnotator} from '../../engine/browser-annotator.js';
import {App} from '../app.js';
import {byId} from '../elements.js';

let mode = '';

/** The worker and the WebAssembly stand behind the page in the same file. */
async function loadEngine(): Promise<Annotator> {
  if (document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, {once: true}));
  }
  const source = new Blob([byId('worker-source').textContent ?? ''], {type: 'text/javascript'});
  const annotator = await BrowserAnnotator.load({
    wasm: await unpacked(byId('core-wasm').textContent ?? ''),
    worker: () => new Worker(URL.createObjectURL(source)),
  });
  mode = annotator.mode;
  return annotator;
}

/** From deflate-raw in base64. */
function unpacked(base64: string): Promise<ArrayBuffer> {
  const packed = Uint8Array.from(atob(base64.trim()), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer();
}

void new App(loadEngine, () => mode).start();
