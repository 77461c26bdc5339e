import type {Session} from '../view/session.js';
import {byId} from './elements.js';

// What takes no longer has no need of words.
const PATIENCE_MS = 200;
const WORDS = {loading: 'Loading the annotator…', annotating: 'Annotating…'};

/** Tells what takes long, and lets it be cancelled. */
export class Busy {
  readonly #element = byId('busy');
  #timer: ReturnType<typeof setTimeout> | undefined;
  #words = '';

  constructor(cancel: () => void) {
    byId('cancel-button').addEventListener('click', cancel);
  }

  /** @param isDrawing whether what was found is still being drawn */
  draw({status: {kind}, text, document}: Pick<Session, 'status' | 'text' | 'document'>, isDrawing: boolean): void {
    const what = kind === 'loading' || kind === 'annotating' ? kind : undefined;
    const isBusy = what !== undefined || isDrawing;
    byId('progress').hidden = !isBusy;
    byId('article').ariaBusy = String(isBusy);
    // What is shown ahead, as of the sample, is worth reading: nobody waits for the annotator.
    const isShownAhead = kind === 'loading' && document !== null;
    if (what === undefined || text === '' || isShownAhead) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#hide();
      return;
    }
    this.#words = WORDS[what];
    if (!this.#element.hidden) this.#tell();
    this.#timer ??= setTimeout(() => {
      this.#element.hidden = false;
      this.#tell();
    }, PATIENCE_MS);
  }

  /** Once it is on the page, so that it is heard. */
  #tell(): void {
    byId('busy-words').textContent = this.#words;
  }

  /** The focus is not lost with the button. */
  #hide(): void {
    if (this.#element.contains(document.activeElement)) byId('article').focus({preventScroll: true});
    this.#element.hidden = true;
    this.#words = '';
    this.#tell();
  }
}
