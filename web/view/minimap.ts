import type {AnnotatedDocument} from '../document/annotated-document.js';
import {type Filter, passes} from './filter.js';
import {isMention, KINDS, type Kind, kindOf} from './kinds.js';
import {Slices} from './slices.js';

const ROWS = 240;

/** A strip beside the text with a tick where each annotation stands, a lane for each kind; only to be looked at. */
export class Minimap {
  readonly #element: HTMLElement;
  readonly #slices = new Slices(() => {});
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
    this.#slices.start(this.#steps(document, filter));
  }

  *#steps(document: AnnotatedDocument | null, filter: Filter): Generator<void> {
    const rows = new Map(KINDS.map(({kind}) => [kind, new Set<number>()]));
    if (document !== null) yield* fill(rows, document, filter);
    this.#element.replaceChildren(...[...rows].map(([kind, ticks]) => lane(kind, ticks)));
  }
}

/** The rows with a tick, of ROWS from the top; of a quotation all that it covers. */
function* fill(rows: ReadonlyMap<Kind, Set<number>>, document: AnnotatedDocument, filter: Filter): Generator<void> {
  const row = (offset: number): number => Math.floor((offset / document.text.length) * ROWS);
  for (const one of document.annotations) {
    if (!passes(filter, one) || (isMention(one) && one.form !== 'name')) continue;
    for (let at = row(one.start); at <= row(one.end - 1); at++) rows.get(kindOf(one))?.add(at);
    yield;
  }
}

function lane(kind: Kind, ticks: Iterable<number>): HTMLElement {
  const element = document.createElement('div');
  element.dataset.kind = kind;
  for (const row of ticks) {
    const tick = document.createElement('i');
    tick.style.insetBlockStart = `${(row / ROWS) * 100}%`;
    element.append(tick);
  }
  return element;
}
