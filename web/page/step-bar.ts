import type {AnnotatedDocument} from '../document/annotated-document.js';
import {type Filter, passes} from '../view/filter.js';
import {isNamed, type Kind, kindOf} from '../view/kinds.js';
import type {Direction} from '../view/navigation.js';

const SINGULAR: Readonly<Record<Kind, string>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  other: 'Name',
  quote: 'Quote',
  date: 'Date',
};

export interface StepBarParts {
  document(): AnnotatedDocument | null;
  filter(): Filter;
  step(kind: Kind, direction: Direction): void;
}

/** Where the reader is among the marks of a kind, "Person 3 of 26", with buttons to the one before and the next. */
export class StepBar {
  readonly #element: HTMLElement;
  readonly #words = document.createElement('span');
  readonly #parts: StepBarParts;
  #at: {id: string; document: AnnotatedDocument | null} | undefined;
  #kind: Kind = 'person';

  constructor(element: HTMLElement, parts: StepBarParts) {
    this.#element = element;
    this.#parts = parts;
    element.append(this.#button('‹', 'Previous', -1), this.#words, this.#button('›', 'Next', 1));
  }

  /** The reader has come to an annotation of the document. */
  goTo(id: string): void {
    this.#at = {id, document: this.#parts.document()};
    this.draw();
  }

  /** Of another document, or where the kind is hidden, it is not shown. */
  draw(): void {
    const document = this.#parts.document();
    const filter = this.#parts.filter();
    const annotation = this.#at?.document === document ? document?.annotation(this.#at?.id ?? '') : undefined;
    this.#element.hidden = annotation === undefined || !passes(filter, annotation);
    if (document === null || annotation === undefined) return;
    this.#kind = kindOf(annotation);
    const alike = document.annotations.filter(
      (one) => kindOf(one) === this.#kind && isNamed(one) && passes(filter, one),
    );
    // Of "she" the place of the name before it.
    const place = alike.filter(({start}) => start <= annotation.start).length;
    this.#words.textContent = `${SINGULAR[this.#kind]} ${place} of ${alike.length}`;
  }

  #button(glyph: string, label: string, direction: Direction): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = glyph;
    button.ariaLabel = `${label} of this kind`;
    button.addEventListener('click', () => this.#parts.step(this.#kind, direction));
    return button;
  }
}
