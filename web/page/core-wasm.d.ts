/**
 * The WebAssembly as a script of its own: the text is on the screen before it has arrived. scripts/lib/wasm-script.mjs
 * writes it.
 */
export declare const wasm: Uint8Array;
