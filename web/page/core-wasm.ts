/** The WebAssembly as a script of its own: the text is on the screen before it has arrived. */
export {default as wasm} from 'core.wasm';
