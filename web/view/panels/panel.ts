import type {TemplateResult} from 'lit/html.js';
import type {AnnotatedDocument} from '../../document/annotated-document.js';

export interface PanelActions {
  /** Scrolls the text to the first of these annotations, or to the one after where the reader is. */
  jump(ids: readonly string[]): void;
}

/** A list beside the text. A new one is a file here and a line in index.ts. */
export interface Panel {
  readonly id: string;
  readonly title: string;
  count(document: AnnotatedDocument): number;
  content(document: AnnotatedDocument, actions: PanelActions): TemplateResult;
}
