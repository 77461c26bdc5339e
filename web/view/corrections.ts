import type {Edit} from '../document/edit.js';
import type {Announcer} from './announcer.js';
import type {Card} from './card.js';
import type {Corrector} from './correcting/corrector.js';
import type {ReadableText} from './marked-text.js';
import type {PanelTabs} from './panels/tabs.js';
import type {Reader} from './reader.js';
import type {Session} from './session.js';
import {actionFor, type Correcting} from './shortcuts.js';

export interface EditActions {
  /** Another list of edits, which can be taken back. */
  change(edits: readonly Edit[]): void;
  /** Whether there was something to take back. */
  undo(): boolean;
  redo(): boolean;
}

export interface CorrectionParts {
  readonly session: Session;
  readonly view: ReadableText;
  readonly card: Card;
  readonly panels: PanelTabs;
  readonly reader: Reader;
  readonly announcer: Announcer;
  readonly edits: EditActions;
  /** Ends all listening. */
  readonly signal: AbortSignal;
}

// While the reader still drags, nothing is offered.
const SELECTION_PAUSE_MS = 300;

/** What the reader corrects. The tools are a script of their own: most readers correct nothing. */
export class Corrections {
  readonly #parts: CorrectionParts;
  #loading: Promise<Corrector> | undefined;
  #corrector: Corrector | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether nothing can be corrected. */
  isOff = false;

  constructor(parts: CorrectionParts) {
    this.#parts = parts;
    const {signal, card, panels} = parts;
    document.addEventListener('selectionchange', () => this.#onSelection(), {signal});
    const onScroll = (): void => {
      if (this.#corrector) this.#onSelection();
    };
    addEventListener('scroll', onScroll, {passive: true, capture: true, signal});
    for (const element of [card.element, panels.element]) {
      element.addEventListener('keydown', (event) => this.#onKey(event as KeyboardEvent), {signal});
    }
  }

  /** Opens the tools for an annotation in its card. */
  open(id: string): void {
    void this.#tools().then((tools) => tools.open(id));
  }

  key(what: Correcting | 'undo' | 'redo'): void {
    if (!this.isOff) void this.#tools().then((tools) => tools.key(what));
  }

  /** After the edits or the document changed. */
  draw(): void {
    if (this.#corrector) this.#corrector.draw(this.isOff);
    else if (this.#parts.session.edits.length > 0) void this.#tools();
  }

  #tools(): Promise<Corrector> {
    this.#loading ??= import('./correcting/corrector.js').then(({Corrector}) => {
      this.#corrector = new Corrector(this.#parts);
      this.#corrector.draw(this.isOff);
      return this.#corrector;
    });
    return this.#loading;
  }

  /** In the text the keys are those of the reader; here only these two, and in no field. */
  #onKey(event: KeyboardEvent): void {
    const action = actionFor(event);
    if (event.target instanceof HTMLInputElement || (action?.do !== 'undo' && action?.do !== 'redo')) return;
    event.preventDefault();
    this.key(action.do);
  }

  #onSelection(): void {
    clearTimeout(this.#timer);
    this.#corrector?.takeBackOffer();
    this.#timer = setTimeout(() => {
      if (!this.isOff && this.#parts.view.selection !== null) void this.#tools().then((tools) => tools.offer());
    }, SELECTION_PAUSE_MS);
  }
}
