export * from './api.js';
export {BrowserAnnotator as Annotator} from './engine/browser-annotator.js';
