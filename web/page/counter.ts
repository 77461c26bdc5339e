import {Slices} from '../view/slices.js';

const WORDS_A_STEP = 2000;

/** How long the text is: '461 words · 2,601 characters'. Counting a long one takes a while, so it is done once for each text, in slices. */
export class Counter {
  readonly #element: HTMLElement;
  readonly #slices = new Slices(() => {});
  #text: string | undefined;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  draw(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#slices.start(this.#steps(text));
  }

  *#steps(text: string): Generator<void> {
    let words = 0;
    for (const word = /\S+/g; word.test(text); ) if (++words % WORDS_A_STEP === 0) yield;
    const characters = document.createElement('span');
    characters.className = 'long';
    characters.textContent = ` · ${counted(text.length, 'character')}`;
    this.#element.replaceChildren(counted(words, 'word'), characters);
  }
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
