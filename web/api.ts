/** What every entry of the package exports, beside its own Annotator. */
export {AnnotatedDocument, type AnnotatedDocumentJson, type Annotation} from './document/annotated-document.js';
export type {EditOperation} from './document/edit-operation.js';
export {toCodePoint, toUtf16} from './document/offsets.js';
export type {Sourced} from './document/records.js';
export type {AnnotateOptions, FormatOptions, ReadOptions, ReadResult} from './engine/annotator.js';
export type {Mode} from './engine/channel.js';
export type * from './engine/contract.js';
export {AnnotatorError, type ErrorCode} from './engine/errors.js';
export type {LoadProgress, WasmInput} from './engine/load.js';
export type {LoadOptions} from './engine/load-annotator.js';
export type {WorkerChoice} from './engine/places.js';
export type {ScriptUrlPolicy} from './engine/trusted-types.js';
