/** What the reader can change: the text, and the date of the article. */
export interface Draft {
  readonly text: string;
  readonly date: string | null;
}

// A reader goes back a few steps; each holds a whole text.
const MAX_STEPS = 50;

/** The states a reader can go back to. */
export class History {
  #past: Draft[] = [];
  #future: Draft[] = [];

  /** `draft` is what stood there before a change. */
  push(draft: Draft): void {
    this.#past = [...this.#past, draft].slice(-MAX_STEPS);
    this.#future = [];
  }

  undo(current: Draft): Draft | undefined {
    return move(this.#past, this.#future, current);
  }

  redo(current: Draft): Draft | undefined {
    return move(this.#future, this.#past, current);
  }

  clear(): void {
    this.#past = [];
    this.#future = [];
  }
}

function move(from: Draft[], to: Draft[], current: Draft): Draft | undefined {
  const draft = from.pop();
  if (draft !== undefined) to.push(current);
  return draft;
}
