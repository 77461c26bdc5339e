/** The same file as that of the page. */
export {wasm} from '../page/core-wasm.js';
