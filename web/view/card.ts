import {render} from 'lit/html.js';
import type {AnnotatedDocument} from '../document/annotated-document.js';
import {cardContent} from './card-content.js';
import {isQuote} from './kinds.js';
import {type Box, place} from './place.js';
import type {ReadingView} from './reading-view.js';

// Long enough not to flicker while the pointer crosses the text; a quotation covers much of it and waits longer.
const OPEN_DELAY_MS = 200;
const OPEN_DELAY_QUOTE_MS = 700;
// Long enough to move the pointer from the mark to the card.
const CLOSE_DELAY_MS = 250;
const SHEET = '(max-width: 719px)';

/** The card that tells about one annotation: opens on hover, focus and tap, can be hovered, closes with Escape. */
export class Card {
  readonly #element: HTMLElement;
  readonly #view: ReadingView;
  readonly #document: () => AnnotatedDocument | null;
  readonly #onStep: (id: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #id: string | undefined;
  #anchor: () => Box | undefined = () => undefined;

  constructor(
    element: HTMLElement,
    view: ReadingView,
    options: {document: () => AnnotatedDocument | null; onStep: (id: string) => void},
  ) {
    this.#element = element;
    this.#view = view;
    this.#document = options.document;
    this.#onStep = options.onStep;
    this.#listen();
  }

  /** Id of the annotation it tells about, while it is open. */
  get id(): string | undefined {
    return this.#id;
  }

  open(id: string, anchor: () => Box | undefined = () => this.#view.pieces(id)[0]?.getBoundingClientRect()): void {
    clearTimeout(this.#timer);
    const document = this.#document();
    const annotation = document?.annotation(id);
    if (document === null || annotation === undefined) return;
    this.#id = id;
    this.#anchor = anchor;
    render(cardContent(document, annotation, {show: (other) => this.#onStep(other)}), this.#element);
    if (!this.#element.matches(':popover-open')) this.#element.showPopover();
    this.#place();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#id = undefined;
    if (this.#element.matches(':popover-open')) this.#element.hidePopover();
  }

  get hasFocus(): boolean {
    return this.#element.contains(document.activeElement);
  }

  focus(): void {
    (this.#element.querySelector('button') ?? this.#element).focus();
  }

  /** On a narrow window the stylesheet makes a sheet of it at the bottom. */
  #place(): void {
    const style = this.#element.style;
    if (matchMedia(SHEET).matches) {
      style.removeProperty('left');
      style.removeProperty('top');
      return;
    }
    const anchor = this.#anchor();
    const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    const window = {left: 0, top: Math.max(0, header), right: innerWidth, bottom: innerHeight};
    if (anchor === undefined || anchor.bottom < window.top || window.bottom < anchor.top) return this.close();
    const {left, top} = place(anchor, this.#element.getBoundingClientRect(), window);
    style.left = `${left}px`;
    style.top = `${top}px`;
  }

  #follow(): void {
    if (this.#id !== undefined) this.#place();
  }

  #listen(): void {
    const text = this.#view.element;
    text.addEventListener('pointerover', (event) => {
      if (event.pointerType !== 'touch') this.#hover(event);
    });
    text.addEventListener('pointerleave', () => this.#closeSoon());
    text.addEventListener('click', (event) => {
      const id = this.#view.idAt(event.target);
      if (id === undefined) this.close();
      else this.#openAt(id, event);
    });
    this.#element.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    this.#element.addEventListener('pointerleave', () => this.#closeSoon());
    addEventListener('scroll', () => this.#follow(), {passive: true});
    addEventListener('resize', () => this.#follow());
  }

  #hover(event: PointerEvent): void {
    const id = this.#view.idAt(event.target);
    if (id === this.#id && id !== undefined) return clearTimeout(this.#timer);
    if (id === undefined) return this.#closeSoon();
    const annotation = this.#document()?.annotation(id);
    const delay = annotation !== undefined && isQuote(annotation) ? OPEN_DELAY_QUOTE_MS : OPEN_DELAY_MS;
    this.#later(delay, () => this.#openAt(id, event));
  }

  /** Beside the line of a wrapped mark at which the pointer is; a quotation is kept clear as a whole where it can be. */
  #openAt(id: string, {clientX, clientY}: MouseEvent): void {
    const piece = this.#view.pieces(id).find((element) => element.matches(':hover')) ?? this.#view.pieces(id)[0];
    if (piece === undefined) return;
    const line = Math.max(
      0,
      [...piece.getClientRects()].findIndex((rect) => contains(rect, clientX, clientY)),
    );
    this.open(id, () => {
      const {top, bottom} = piece.getBoundingClientRect();
      const {left = 0, right = 0} = piece.getClientRects()[line] ?? {};
      return {left, top, right, bottom};
    });
  }

  #closeSoon(): void {
    this.#later(CLOSE_DELAY_MS, () => this.close());
  }

  #later(delayMs: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, delayMs);
  }
}

function contains(rect: DOMRect, x: number, y: number): boolean {
  return rect.left <= x && x <= rect.right && rect.top <= y && y <= rect.bottom;
}
