import {counterWords} from './counter-words.js';

/** How long the text is. Counting a long one takes a while, so it is done once for each text. */
export class Counter {
  readonly #element: HTMLElement;
  #text: string | undefined;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  draw(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#element.textContent = counterWords(text);
  }
}
