import type {Span} from '../../engine/contract.js';
import type {FindParts} from '../finding.js';
import {rootOf} from '../roots.js';
import {styleSheet} from '../style-sheet.js';
import styles from './finding.css';
import {folded, matches, nextFrom} from './matches.js';

const ALL = 'article-annotator-search';
const CURRENT = 'article-annotator-found';
// Typing is not held up: what takes longer goes on in between.
const SLICE_MS = 6;
const LOOK_AT_THE_CLOCK = 256;
// A screen reader is told when the typing pauses.
const SAY_PAUSE_MS = 600;

/** Finds words in the text and steps from one place to the next. What is found is drawn over the text, which is left as it is. */
export class FindBox {
  readonly #parts: FindParts;
  readonly #element: HTMLElement = document.createElement('div');
  readonly #field: HTMLInputElement = document.createElement('input');
  readonly #count: HTMLElement = document.createElement('span');
  #text = '';
  #folded = '';
  #found: Span[] = [];
  #isCounted = true;
  #current = -1;
  /** Where the reader was when the search began. */
  #from = 0;
  #focusedId: string | undefined;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #frame = 0;

  constructor(parts: FindParts) {
    this.#parts = parts;
    const {view, signal} = parts;
    const root = rootOf(view.element);
    root.adoptedStyleSheets.push(styleSheet(styles));
    this.#element.className = 'find';
    this.#element.role = 'search';
    this.#element.hidden = true;
    this.#field.type = 'text';
    this.#field.ariaLabel = 'Find in the text';
    this.#field.placeholder = 'Find in the text';
    this.#field.autocomplete = 'off';
    this.#field.spellcheck = false;
    this.#count.className = 'count';
    this.#element.append(
      this.#field,
      this.#count,
      button('‹', 'Previous', () => this.#step(-1)),
      button('›', 'Next', () => this.#step(1)),
      button('✕', 'Close', () => this.close()),
    );
    view.element.before(this.#element);
    this.#field.addEventListener('input', () => this.#search());
    this.#element.addEventListener('keydown', (event) => this.#onKey(event));
    addEventListener('scroll', () => this.#drawSoon(), {passive: true, capture: true, signal});
    addEventListener('resize', () => this.#drawSoon(), {signal});
    signal.addEventListener('abort', () => this.#clear());
  }

  open(): void {
    this.#element.hidden = false;
    this.#from = this.#parts.view.visible.start;
    this.#focusedId = this.#parts.view.focusedId;
    this.#field.focus();
    this.#field.select();
    this.#search();
  }

  /** After the text was drawn anew. */
  draw(): void {
    if (this.#element.hidden) return;
    if (this.#text === this.#parts.text()) this.#drawSoon();
    else this.#search();
  }

  /** Back to the text; what was found is selected there, or else the focus is where it was. */
  close(): void {
    const {view} = this.#parts;
    const span = this.#found[this.#current];
    this.#clear();
    this.#element.hidden = true;
    view.element.focus({preventScroll: true});
    if (span) view.select(span);
    else if (this.#focusedId !== undefined) view.focus(this.#focusedId);
  }

  #clear(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    for (const name of [ALL, CURRENT]) globalThis.CSS?.highlights?.delete(name);
  }

  #search(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    if (this.#text !== this.#parts.text()) {
      this.#text = this.#parts.text();
      this.#folded = folded(this.#text);
    }
    this.#found = [];
    this.#current = -1;
    this.#isCounted = false;
    this.#count.textContent = '';
    this.#collect(matches(this.#folded, this.#field.value));
    this.#timers.push(setTimeout(() => this.#say(), SAY_PAUSE_MS));
  }

  /** As many as a moment allows, and the rest later. */
  #collect(rest: Generator<Span>): void {
    const end = performance.now() + SLICE_MS;
    for (let next = rest.next(); !next.done; next = rest.next()) {
      this.#found.push(next.value);
      if (this.#found.length % LOOK_AT_THE_CLOCK > 0 || performance.now() < end) continue;
      this.#timers.push(setTimeout(() => this.#collect(rest)));
      return this.#drawSoon();
    }
    this.#isCounted = true;
    this.#current = nextFrom(this.#found, this.#from);
    this.#show();
  }

  #step(direction: 1 | -1): void {
    const {length} = this.#found;
    if (!this.#isCounted || length === 0) return this.#say();
    this.#current = (this.#current + direction + length) % length;
    this.#from = this.#found[this.#current]?.start ?? 0;
    this.#show();
    this.#say();
  }

  #show(): void {
    const span = this.#found[this.#current];
    if (this.#field.value !== '') {
      const total = this.#found.length.toLocaleString('en');
      this.#count.textContent = span ? `${(this.#current + 1).toLocaleString('en')} of ${total}` : 'Not found';
    }
    if (span) this.#parts.view.reveal(span);
    this.#drawSoon();
  }

  #say(): void {
    const {textContent} = this.#count;
    if (textContent) this.#parts.announcer.say(textContent);
  }

  #drawSoon(): void {
    if (this.#element.hidden || this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (!this.#element.hidden) this.#drawHighlights();
    });
  }

  /** Only of what is in the window: a letter stands in a long text 50,000 times. */
  #drawHighlights(): void {
    if (typeof Highlight !== 'function') return;
    const {view} = this.#parts;
    const {start, end} = view.visible;
    const spans = [...matches(this.#folded, this.#field.value, start, end)];
    CSS.highlights.set(ALL, new Highlight(...view.rangesOf(spans)));
    const current = this.#found[this.#current];
    const highlight = new Highlight(...(current ? view.rangesOf([current]) : []));
    highlight.priority = 1;
    CSS.highlights.set(CURRENT, highlight);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' && event.target === this.#field) this.#step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

function button(glyph: string, label: string, act: () => void): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'quiet';
  element.ariaLabel = label;
  element.textContent = glyph;
  element.addEventListener('click', act);
  return element;
}
