const PHONE = '(width < 45em), (width < 60em) and (height < 28em)';

/** On a phone, Back closes what lies over the text: a sheet, a card. */
export class Back {
  readonly #close: () => void;
  readonly #open = new Set<string>();
  /** Whether there is an entry of the history for what is open. */
  #isPushed = false;
  /** What closed by itself takes its entry along, which takes a moment. */
  #isLeaving = false;

  constructor(close: () => void) {
    this.#close = close;
    addEventListener('popstate', () => this.#onPop());
  }

  /** Something lies over the text from now on, or does no more. */
  set(what: string, isOpen: boolean): void {
    if (isOpen) this.#open.add(what);
    else this.#open.delete(what);
    if (this.#open.size > 0) this.#push();
    else if (this.#isPushed) {
      this.#isPushed = false;
      this.#isLeaving = true;
      history.back();
    }
  }

  #push(): void {
    if (this.#isPushed || this.#isLeaving || !matchMedia(PHONE).matches) return;
    // Where the text is scrolled to is the reader's, not that of an entry.
    history.scrollRestoration = 'manual';
    history.pushState({over: true}, '');
    this.#isPushed = true;
  }

  #onPop(): void {
    if (this.#isLeaving) {
      this.#isLeaving = false;
      if (this.#open.size > 0) this.#push();
    } else if (this.#isPushed) {
      this.#isPushed = false;
      this.#close();
    }
  }
}
