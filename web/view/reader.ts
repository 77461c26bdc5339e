import type {AnnotatedDocument, Annotation} from '../document/annotated-document.js';
import type {Announcer} from './announcer.js';
import type {Card} from './card.js';
import {passes} from './filter.js';
import {isMention, isQuote} from './kinds.js';
import type {Legend} from './legend.js';
import {spoken} from './lookup.js';
import type {ReadableText} from './marked-text.js';
import {type Direction, type Stop, step} from './navigation.js';
import {type Action, actionFor, type Correcting} from './shortcuts.js';

export interface ReaderParts {
  readonly document: () => AnnotatedDocument | null;
  readonly view: ReadableText;
  readonly legend: Legend;
  readonly card: Card;
  readonly announcer: Announcer;
  /** Lets the text be seen, where something else is. */
  readonly showText?: () => void;
  /** Shows the keys. */
  readonly showHelp?: () => void;
  /** What the keys that correct do; absent where nothing can be corrected. */
  readonly corrections?: {key(what: Correcting | 'undo' | 'redo'): void};
  readonly finding?: {open(): Promise<void>};
  /** The reader asks for the card of an annotation; false leaves it closed. */
  readonly mayOpen?: (annotation: Annotation) => boolean;
  /** Ends all listening. */
  readonly signal: AbortSignal;
}

/** Takes the reader from annotation to annotation: by the rows of the panels, by the card, by the keys in the text. */
export class Reader {
  readonly #parts: ReaderParts;
  #lastVisited: string | undefined;

  constructor(parts: ReaderParts) {
    this.#parts = parts;
    const {view, signal} = parts;
    if (view.takesKeys) this.#listenInText(view.element as HTMLElement);
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') this.#leaveCard();
      },
      {signal},
    );
  }

  #listenInText(text: HTMLElement): void {
    const {view, card, signal} = this.#parts;
    text.addEventListener('keydown', (event) => this.#onKey(event), {signal});
    const onFocus = (): void => {
      const id = view.focusedId;
      if (id === undefined) return;
      this.comeTo(id);
      if (text.querySelector(':focus-visible') !== null) card.open(id);
    };
    text.addEventListener('focusin', onFocus, {signal});
  }

  /** What has to be done before the reader can see the text. */
  beforeJump(): void {
    this.#parts.showText?.();
  }

  /** To the first of these annotations, or to the one after where the reader is. */
  jump(ids: readonly string[]): void {
    this.beforeJump();
    const at = ids.indexOf(this.here ?? '');
    const id = ids[(at + 1) % ids.length];
    if (id !== undefined) this.visit(id);
  }

  visitInCard(id: string): void {
    this.visit(id);
    this.#parts.card.open(id);
    this.#parts.card.focus();
  }

  visitDateEvidence(): void {
    const document = this.#parts.document();
    const start = document?.date.start ?? null;
    if (document === null || start === null) return;
    const evidence = document.at(start).find((found) => !isMention(found) && !isQuote(found));
    if (evidence) this.visit(evidence.id);
  }

  /** Id of the annotation where the reader is, or was last. */
  get here(): string | undefined {
    return this.#parts.view.focusedId ?? this.#lastVisited;
  }

  /** The reader is at an annotation by a way of their own: by Tab, by a click. */
  comeTo(id: string): void {
    this.#lastVisited = id;
  }

  /** Scrolls to an annotation, shows its kind if it was hidden, takes the focus there and says once what it is. */
  visit(id: string): void {
    const {view, legend, announcer} = this.#parts;
    const document = this.#parts.document();
    const annotation = document?.annotation(id);
    if (document === null || annotation === undefined) return;
    this.#lastVisited = id;
    legend.reveal(annotation);
    view.scrollTo(id);
    view.focus(id);
    announcer.say(spoken(document, annotation));
  }

  #onKey(event: KeyboardEvent): void {
    const action = actionFor(event);
    if (action === undefined) return;
    event.preventDefault();
    this.#act(action);
  }

  #act(action: Action): void {
    switch (action.do) {
      case 'step':
        return this.step(action.stop, action.direction);
      case 'toggle':
        return this.#parts.legend.toggle(action.kind);
      case 'toggle all':
        return this.#parts.legend.toggleAll();
      case 'open card':
        return this.#enterCard();
      case 'correct':
        return this.#parts.corrections?.key(action.what);
      case 'undo':
      case 'redo':
        return this.#parts.corrections?.key(action.do);
      case 'find':
        return void this.#parts.finding?.open();
      case 'help':
        return this.#parts.showHelp?.();
    }
  }

  /** To the next annotation of a sort; says so when it goes on from the other end, or when there is none. */
  step(stop: Stop, direction: Direction): void {
    const {legend, announcer, view} = this.#parts;
    const document = this.#parts.document();
    if (document === null) return;
    const from = view.focusedId ?? view.selection ?? this.here;
    const found = step(document, from, stop, direction, legend.filter);
    if (found === undefined) return announcer.say('There is none.');
    this.visit(found.target.id);
    if (found.wrapped) announcer.say(`From the other end: ${spoken(document, found.target)}`);
  }

  /** Of what has the focus, or of what the words stand in that are selected. */
  #enterCard(): void {
    const {view, legend, mayOpen} = this.#parts;
    const document = this.#parts.document();
    const {focusedId: id, selection} = view;
    const selected = selection && document?.at(selection.start).find((found) => passes(legend.filter, found));
    const annotation = id === undefined ? selected : document?.annotation(id);
    if (!annotation || !(mayOpen?.(annotation) ?? true)) return;
    if (id === undefined) this.visit(annotation.id);
    this.#parts.card.open(annotation.id);
    this.#parts.card.focus();
  }

  /** The focus opens the card, so it goes back to the text first. */
  #leaveCard(): void {
    const {card, view} = this.#parts;
    if (card.hasFocus) {
      if (card.id !== undefined) view.focus(card.id);
      else (view.element as HTMLElement).focus();
    }
    card.close();
  }
}
