import type {Edit} from '../document/edit.js';
import {History} from '../view/history.js';
import type {Session} from '../view/session.js';

/** The reader's way through the corrections of one article, back and forth. */
export class EditSteps {
  readonly #session: Session;
  readonly #onChange: () => void;
  readonly #history = new History<readonly Edit[]>();

  constructor(session: Session, onChange: () => void) {
    this.#session = session;
    this.#onChange = onChange;
  }

  /** Another article, with what was corrected in it before. */
  begin(edits: readonly Edit[]): void {
    this.#history.clear();
    this.#session.edits = edits;
  }

  change(edits: readonly Edit[]): void {
    this.#history.push(this.#session.edits);
    this.#set(edits);
  }

  /** Whether there was something to take back. */
  undo(): boolean {
    return this.#set(this.#history.undo(this.#session.edits));
  }

  redo(): boolean {
    return this.#set(this.#history.redo(this.#session.edits));
  }

  #set(edits: readonly Edit[] | undefined): boolean {
    if (edits === undefined) return false;
    this.#session.changeEdits(edits);
    this.#onChange();
    return true;
  }
}
