import type {TemplateResult} from 'lit/html.js';
import type {AnnotatedDocument} from '../../document/annotated-document.js';
import type {ReaderOperation} from '../../document/edit.js';

/** What a tool of the card can ask for. */
export interface ToolActions {
  readonly document: AnnotatedDocument;
  /** Makes the changes, as one step, and closes the card. */
  make(...operations: readonly ReaderOperation[]): void;
  /** Another tool takes the place of this one. */
  show(tool: Tool): void;
  /** Draws the tool anew. */
  draw(): void;
  /** Closes the card and goes back to the text. */
  leave(): void;
  say(words: string): void;
}

/** What stands in the card while something is corrected. */
export interface Tool {
  content(): TemplateResult;
}
