import type {AnnotatedDocument, Annotation} from '../document/annotated-document.js';
import {cardContent} from './card-content.js';
import {isQuote} from './kinds.js';
import type {MarkedText} from './marked-text.js';
import {type Box, place} from './place.js';
import {focusedIn} from './roots.js';

// Long enough not to flicker while the pointer crosses the text; a quotation covers much of it and waits longer.
const OPEN_DELAY_MS = 200;
const OPEN_DELAY_QUOTE_MS = 700;
// Long enough to move the pointer from the mark to the card.
const CLOSE_DELAY_MS = 250;
const SHEET_GAP = 12;
const SHEET = '(width < 45em), (width < 60em) and (height < 28em)';

export interface CardOptions {
  readonly document: () => AnnotatedDocument | null;
  /** The reader went on to another mention by the buttons of the card. */
  readonly onStep: (id: string) => void;
  /** What lets the reader correct an annotation; without it nothing can be corrected. */
  readonly corrections?: () => {readonly isOff: boolean; open(id: string): void};
  /** Makes a link that leads to an annotation. */
  readonly link?: (id: string) => void;
  /** A click or a tap on an annotation; false leaves the card closed. */
  readonly mayOpen?: (annotation: Annotation) => boolean;
  /** Where the window begins that the card may use: below a header that stays in sight. Default: 0. */
  readonly top?: () => number;
  /** Puts the element of the card into the page, and takes it out again. Default: it stays there. */
  readonly attach?: (element: HTMLElement) => void;
  readonly detach?: (element: HTMLElement) => void;
  /** Ends all listening. */
  readonly signal: AbortSignal;
}

/** The card that tells about one annotation: opens on hover, focus and tap, can be hovered, closes with Escape. */
export class Card {
  readonly element: HTMLElement;
  readonly #content: HTMLElement;
  readonly #text: MarkedText;
  readonly #options: CardOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #id: string | undefined;
  #hovered: string | undefined;
  #anchor: () => Box | undefined = () => undefined;
  #isHeld = false;
  /** Came by a key or a button, so that the pointer lies elsewhere: it stays until the pointer has been in it. */
  #isAwaited = false;

  /** `element` is a manual popover; what it says goes into its child `.card-content`, or into itself. */
  constructor(element: HTMLElement, text: MarkedText, options: CardOptions) {
    this.element = element;
    this.#content = element.querySelector<HTMLElement>('.card-content') ?? element;
    this.#text = text;
    this.#options = options;
    this.#listen();
  }

  /** Id of the annotation it tells about, while it is open. */
  get id(): string | undefined {
    return this.#id;
  }

  open(id: string): void {
    this.#isAwaited = true;
    this.#open(id, () => this.#text.boxOf(id));
  }

  #open(id: string, anchor: () => Box | undefined): void {
    clearTimeout(this.#timer);
    const document = this.#options.document();
    const annotation = document?.annotation(id);
    if (document === null || annotation === undefined) return;
    const {onStep, link} = this.#options;
    const corrections = this.#options.corrections?.();
    const correct = corrections?.isOff === false ? (wrong: string) => corrections.open(wrong) : undefined;
    // What a reader is about to press stays when the pointer opens the same card once more.
    if (id !== this.#id || this.#isHeld) this.#fill(cardContent(document, annotation, {show: onStep, correct, link}));
    this.#isHeld = false;
    this.#show(id, anchor);
  }

  /** Shows something else beside an annotation or a place of the text; it stays until it is closed. */
  hold(content: Node, id: string | undefined, anchor: () => Box | undefined): void {
    clearTimeout(this.#timer);
    this.#isHeld = true;
    this.#content.replaceChildren(content);
    this.#show(id, anchor);
  }

  #show(id: string | undefined, anchor: () => Box | undefined): void {
    this.#id = id;
    this.#anchor = anchor;
    this.#options.attach?.(this.element);
    if (!this.#isOpen) this.element.showPopover();
    this.place();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#id = undefined;
    this.#isHeld = false;
    this.#isAwaited = false;
    if (this.#isOpen) this.element.hidePopover();
    this.#options.detach?.(this.element);
  }

  get hasFocus(): boolean {
    return this.element.contains(focusedIn(this.element));
  }

  focus(): void {
    (this.element.querySelector('button') ?? this.element).focus();
  }

  #fill(content: readonly Node[]): void {
    const hadFocus = this.hasFocus;
    this.#content.replaceChildren(...content);
    if (hadFocus) this.focus();
  }

  get #isOpen(): boolean {
    return this.element.matches(':popover-open');
  }

  /** Puts it beside its place; the text moves up where a sheet would hide it. */
  place(): void {
    this.#put();
    if (!matchMedia(SHEET).matches) return;
    const covered = (this.#anchor()?.bottom ?? 0) + SHEET_GAP - this.element.getBoundingClientRect().top;
    if (covered > 0) scrollBy({top: covered, behavior: 'instant'});
  }

  /** On a narrow window the stylesheet makes a sheet of it at the bottom. */
  #put(): void {
    const style = this.element.style;
    style.removeProperty('max-height');
    if (matchMedia(SHEET).matches) {
      style.removeProperty('left');
      style.removeProperty('top');
      return;
    }
    const anchor = this.#anchor();
    const top = Math.max(0, this.#options.top?.() ?? 0);
    const window = {left: 0, top, right: innerWidth, bottom: innerHeight};
    if (anchor === undefined || anchor.bottom < window.top || window.bottom < anchor.top) {
      if (!this.#isHeld) this.close();
      return;
    }
    const at = place(anchor, this.element.getBoundingClientRect(), window);
    style.left = `${at.left}px`;
    style.top = `${at.top}px`;
    if (at.height !== undefined) style.maxHeight = `${at.height}px`;
  }

  readonly #follow = (): void => {
    if (this.#isOpen) this.#put();
  };

  #listen(): void {
    const {signal} = this.#options;
    const text = this.#text.element as HTMLElement;
    text.addEventListener(
      'pointermove',
      (event) => {
        if (event.pointerType !== 'touch') this.#hover(event);
      },
      {signal},
    );
    text.addEventListener('pointerleave', () => this.#leave(), {signal});
    text.addEventListener('click', (event) => this.#onClick(event), {signal});
    this.element.addEventListener('pointerenter', () => this.#keep(), {signal});
    this.element.addEventListener('pointermove', () => this.#keep(), {signal});
    this.element.addEventListener('pointerleave', () => this.#leave(), {signal});
    addEventListener('scroll', this.#follow, {passive: true, capture: true, signal});
    addEventListener('resize', this.#follow, {signal});
    signal.addEventListener('abort', () => this.close());
  }

  #onClick(event: MouseEvent): void {
    const id = this.#text.idAt(event);
    const annotation = id === undefined ? undefined : this.#options.document()?.annotation(id);
    if (annotation === undefined) return this.close();
    if (this.#options.mayOpen?.(annotation) ?? true) this.#openAt(annotation.id, event);
  }

  #hover(event: PointerEvent): void {
    const id = this.#text.idAt(event);
    if (this.#isHeld || id === this.#hovered) return;
    this.#hovered = id;
    if (id === this.#id && id !== undefined) return clearTimeout(this.#timer);
    if (id === undefined) return this.#closeLater();
    const annotation = this.#options.document()?.annotation(id);
    const delay = annotation !== undefined && isQuote(annotation) ? OPEN_DELAY_QUOTE_MS : OPEN_DELAY_MS;
    this.#later(delay, () => this.#openAt(id, event));
  }

  /** Beside the line of a wrapped mark at which the pointer is. */
  #openAt(id: string, {clientX, clientY}: MouseEvent): void {
    const [scrolledX, scrolledY] = [clientX + scrollX, clientY + scrollY];
    this.#isAwaited = false;
    this.#open(id, () => this.#text.boxOf(id, {clientX: scrolledX - scrollX, clientY: scrolledY - scrollY}));
  }

  #leave(): void {
    this.#hovered = undefined;
    this.#closeLater();
  }

  #closeLater(): void {
    clearTimeout(this.#timer);
    if (!this.#isAwaited) this.#later(CLOSE_DELAY_MS, () => this.close());
  }

  #keep(): void {
    this.#hovered = undefined;
    this.#isAwaited = false;
    clearTimeout(this.#timer);
  }

  #later(delayMs: number, act: () => void): void {
    clearTimeout(this.#timer);
    if (this.#isHeld) return;
    this.#timer = setTimeout(act, delayMs);
  }
}
