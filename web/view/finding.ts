import type {Announcer} from './announcer.js';
import type {Card} from './card.js';
import type {FindBox} from './finding/find-box.js';
import type {ReadingView} from './reading-view.js';

export interface FindParts {
  readonly view: ReadingView;
  readonly text: () => string;
  readonly announcer: Announcer;
  readonly card: Card;
  /** Ends all listening. */
  readonly signal: AbortSignal;
}

/** The search in the text, whose box is a script of its own. */
export class Finding {
  readonly #parts: FindParts;
  #box: FindBox | undefined;

  constructor(parts: FindParts) {
    this.#parts = parts;
  }

  async open(): Promise<void> {
    const {FindBox} = await import('./finding/find-box.js');
    this.#parts.card.close();
    this.#box ??= new FindBox(this.#parts);
    this.#box.open();
  }

  /** After the text was drawn anew. */
  draw(): void {
    this.#box?.draw();
  }
}
