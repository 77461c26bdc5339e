import {html, render, type TemplateResult} from 'lit/html.js';
import type {AnnotatedDocument, Annotation} from '../document/annotated-document.js';
import {type Filter, passes, sureness} from './filter.js';
import {KINDS, type Kind, type KindInfo, kindOf} from './kinds.js';
import {countByKind} from './lookup.js';

export interface LegendActions {
  change(filter: Filter): void;
  say(words: string): void;
}

/** The kinds with their counts, each to be shown or hidden, and how sure what is shown must be. */
export class Legend {
  readonly #element: HTMLElement;
  readonly #actions: LegendActions;
  #offered: readonly KindInfo[] = KINDS;
  #hidden: ReadonlySet<Kind> = new Set();
  #least = 0;
  #document: AnnotatedDocument | null = null;
  #filter: Filter = {hidden: new Set(), least: 0};

  constructor(element: HTMLElement, actions: LegendActions) {
    this.#element = element;
    this.#actions = actions;
  }

  /** What is to be seen: not what the reader hid, nor what is not offered. */
  get filter(): Filter {
    return this.#filter;
  }

  /** Lets an annotation be seen that was hidden. */
  reveal(annotation: Annotation): void {
    if (passes(this.#filter, annotation)) return;
    const hidden = new Set(this.#hidden);
    hidden.delete(kindOf(annotation));
    this.#least = Math.min(this.#least, sureness(annotation));
    this.#set(hidden);
  }

  /** Only these kinds are shown and listed from now on. */
  offer(kinds: ReadonlySet<Kind>): void {
    this.#offered = KINDS.filter(({kind}) => kinds.has(kind));
    this.#set(this.#hidden);
  }

  draw(document: AnnotatedDocument | null): void {
    this.#document = document;
    render(this.#content(), this.#element);
  }

  toggle(kind: Kind): void {
    const hidden = new Set(this.#hidden);
    if (!hidden.delete(kind)) hidden.add(kind);
    this.#set(hidden);
    this.#sayShown();
  }

  /** Hides all, or shows all when some are hidden. */
  toggleAll(): void {
    if (this.#hidden.size > 0) this.showAll();
    else this.hideAll();
  }

  showAll(): void {
    this.#set(new Set());
    this.#sayShown();
  }

  showOnly(kinds: readonly Kind[]): void {
    this.#set(new Set(KINDS.map(({kind}) => kind).filter((kind) => !kinds.includes(kind))));
  }

  hideAll(): void {
    this.showOnly([]);
    this.#sayShown();
  }

  #set(hidden: ReadonlySet<Kind>): void {
    this.#hidden = hidden;
    const missing = KINDS.filter((kind) => !this.#offered.includes(kind));
    this.#filter = {hidden: new Set([...hidden, ...missing.map(({kind}) => kind)]), least: this.#least};
    this.#actions.change(this.#filter);
    this.draw(this.#document);
  }

  #setLeast(percent: number): void {
    this.#least = percent / 100;
    this.#set(this.#hidden);
  }

  /** A key and a button do not tell it themselves. */
  #sayShown(): void {
    const shown = this.#offered.filter(({kind}) => !this.#hidden.has(kind)).map(({plural}) => plural);
    this.#actions.say(`Shown: ${shown.join(', ') || 'nothing'}`);
  }

  #sayLeast(): void {
    const sum = (least: number): number => [...countByKind(this.#document, least).values()].reduce((a, b) => a + b, 0);
    this.#actions.say(`${sum(this.#least)} of ${sum(0)} are at least ${Math.round(this.#least * 100)} % sure.`);
  }

  #content(): TemplateResult {
    const counts = countByKind(this.#document, this.#least);
    const percent = Math.round(this.#least * 100);
    return html`
      <h2 class="side-title">Show</h2>
      <ul class="kinds">
        ${this.#offered.map(
          ({kind, plural}) => html`
            <li part="legend-item">
              <label class="kind">
                <input type="checkbox" .checked=${!this.#hidden.has(kind)} @change=${() => this.toggle(kind)} />
                <span class="swatch" data-kind=${kind}>${plural}</span>
                <span class="count">${counts.get(kind) ?? 0}</span>
              </label>
            </li>
          `,
        )}
        <li class="all-none">
          <button type="button" class="quiet" @click=${() => this.showAll()}>All</button>
          <button type="button" class="quiet" @click=${() => this.hideAll()}>None</button>
        </li>
      </ul>
      <label class="sure">
        <span>How sure</span> <span class="count">${percent === 0 ? 'all' : `${percent} % and more`}</span>
        <input type="range" min="0" max="95" step="5" .value=${String(percent)} aria-valuetext="${percent} percent and more"
          @input=${(event: Event) => this.#setLeast((event.target as HTMLInputElement).valueAsNumber)} @change=${() => this.#sayLeast()} />
      </label>
    `;
  }
}
