export {AnnotatedDocument} from '../document/annotated-document.js';
export {AnnotatorError, type ErrorCode} from '../engine/errors.js';
export type {Kind} from '../view/kinds.js';
export {type ExtractedText, type ExtractOptions, extractText} from './extract-text.js';
export {Highlighter, type HighlighterEventMap, type HighlightOptions, highlight} from './highlight.js';
