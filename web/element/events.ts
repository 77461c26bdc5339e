import type {AnnotatedDocument, Annotation} from '../document/annotated-document.js';
import type {Edit} from '../document/edit.js';
import type {Entity} from '../engine/contract.js';
import type {AnnotatorError} from '../engine/errors.js';

/** What the reader changed: the text, the article's date, or the list of corrections, which is now this one. */
export type Operation =
  | {op: 'setText'; text: string}
  | {op: 'setDate'; date: string | null}
  | {op: 'edit'; edits: readonly Edit[]};

/** All of them bubble and leave shadow roots. */
export interface ArticleAnnotatorEventMap {
  /** The annotator is loaded. */
  'aa-ready': CustomEvent<{mode: string}>;
  /** There is an answer to the text. */
  'aa-annotated': CustomEvent<{document: AnnotatedDocument}>;
  /** A mark was clicked, tapped or entered; preventing it keeps the card closed. */
  'aa-activate': CustomEvent<{annotation: Annotation; entity: Entity | null}>;
  /** The reader changed the text, the date or a correction, and the answer is there; null when it failed. */
  'aa-change': CustomEvent<{operation: Operation; document: AnnotatedDocument | null}>;
  /** A file is about to be saved; preventing it leaves that to the page. */
  'aa-export': CustomEvent<{format: string; text: string}>;
  'aa-error': CustomEvent<{error: AnnotatorError}>;
}
