/** The glue that emscripten writes; scripts/build-web.mjs points this name at it. */
declare module 'annotator-core-glue' {
  import type {CoreFactory} from './core.js';

  const createCore: CoreFactory;
  export default createCore;
}
