import type {AnnotatedDocument} from '../document/annotated-document.js';
import {type Filter, passes} from './filter.js';
import {isMention, KINDS, kindOf} from './kinds.js';

const ROWS = 240;

/** A strip beside the text with a tick where each annotation stands, a lane for each kind; only to be looked at. */
export class Minimap {
  readonly #element: HTMLElement;
  #drawn: {document: AnnotatedDocument | null; filter: Filter} | undefined;

  /** @param goTo scrolls to a place of the text */
  constructor(element: HTMLElement, goTo: (offset: number) => void) {
    this.#element = element;
    element.addEventListener('click', ({clientY}) => {
      const {top, height} = element.getBoundingClientRect();
      goTo(Math.floor(((clientY - top) / height) * ((this.#drawn?.document?.text.length ?? 1) - 1)));
    });
  }

  draw(document: AnnotatedDocument | null, filter: Filter): void {
    if (this.#drawn?.document === document && this.#drawn.filter === filter) return;
    this.#drawn = {document, filter};
    this.#element.replaceChildren(
      ...KINDS.map(({kind}) => lane(kind, document === null ? [] : rows(document, filter, kind))),
    );
  }
}

/** The rows with a tick, of ROWS from the top; of a quotation all that it covers. */
function rows(document: AnnotatedDocument, filter: Filter, kind: string): number[] {
  const found = new Set<number>();
  for (const one of document.annotations) {
    if (kindOf(one) !== kind || !passes(filter, one) || (isMention(one) && one.form !== 'name')) continue;
    const row = (offset: number): number => Math.floor((offset / document.text.length) * ROWS);
    for (let at = row(one.start); at <= row(one.end - 1); at++) found.add(at);
  }
  return [...found];
}

function lane(kind: string, ticks: readonly number[]): HTMLElement {
  const element = document.createElement('div');
  element.dataset.kind = kind;
  for (const row of ticks) {
    const tick = document.createElement('i');
    tick.style.insetBlockStart = `${(row / ROWS) * 100}%`;
    element.append(tick);
  }
  return element;
}
