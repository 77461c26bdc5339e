export * from './api.js';
export {InlineAnnotator as Annotator} from './engine/inline-annotator.js';
