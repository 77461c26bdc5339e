export type {Anchor} from '../document/anchor.js';
export {AnnotatedDocument, type AnnotatedDocumentJson, type Annotation} from '../document/annotated-document.js';
export type {Edit} from '../document/edit.js';
export {AnnotatorError, type ErrorCode} from '../engine/errors.js';
export type {Kind} from '../view/kinds.js';
export {ArticleAnnotator} from './article-annotator.js';
export type {Theme, View} from './attributes.js';
export type {ArticleAnnotatorEventMap, Operation} from './events.js';
