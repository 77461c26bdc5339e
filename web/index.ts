export {AnnotatedDocument, type AnnotatedDocumentJson, type Annotation} from './document/annotated-document.js';
export {toCodePoint, toUtf16} from './document/offsets.js';
export type {AnnotateOptions, FormatOptions, ReadOptions, ReadResult} from './engine/annotator.js';
export {BrowserAnnotator as Annotator, type LoadOptions} from './engine/browser-annotator.js';
export type {Mode} from './engine/channel.js';
export type * from './engine/contract.js';
export {AnnotatorError, type ErrorCode} from './engine/errors.js';
