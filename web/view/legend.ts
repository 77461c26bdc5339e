import {html, render, type TemplateResult} from 'lit/html.js';
import {KINDS, type Kind, type KindInfo} from './kinds.js';

/** The kinds with their counts, each to be shown or hidden. */
export class Legend {
  readonly #element: HTMLElement;
  readonly #onChange: (hidden: ReadonlySet<Kind>) => void;
  #offered: readonly KindInfo[] = KINDS;
  #hidden: ReadonlySet<Kind> = new Set();
  #counts: ReadonlyMap<Kind, number> = new Map();

  constructor(element: HTMLElement, onChange: (hidden: ReadonlySet<Kind>) => void) {
    this.#element = element;
    this.#onChange = onChange;
  }

  /** What is not to be seen: what the reader hid, and what is not offered. */
  get hidden(): ReadonlySet<Kind> {
    const missing = KINDS.filter((kind) => !this.#offered.includes(kind));
    return new Set([...this.#hidden, ...missing.map(({kind}) => kind)]);
  }

  /** Only these kinds are shown and listed from now on. */
  offer(kinds: ReadonlySet<Kind>): void {
    this.#offered = KINDS.filter(({kind}) => kinds.has(kind));
    this.#set(this.#hidden);
  }

  draw(counts: ReadonlyMap<Kind, number>): void {
    this.#counts = counts;
    render(this.#content(), this.#element);
  }

  toggle(kind: Kind): void {
    const hidden = new Set(this.#hidden);
    if (!hidden.delete(kind)) hidden.add(kind);
    this.#set(hidden);
  }

  /** Hides all, or shows all when some are hidden. */
  toggleAll(): void {
    if (this.#hidden.size > 0) this.showAll();
    else this.hideAll();
  }

  showAll(): void {
    this.#set(new Set());
  }

  hideAll(): void {
    this.#set(new Set(KINDS.map(({kind}) => kind)));
  }

  #set(hidden: ReadonlySet<Kind>): void {
    this.#hidden = hidden;
    this.#onChange(this.hidden);
    this.draw(this.#counts);
  }

  #content(): TemplateResult {
    return html`
      <h2 class="side-title">Show</h2>
      <ul class="kinds">
        ${this.#offered.map(
          ({kind, plural}) => html`
            <li part="legend-item">
              <label class="kind">
                <input type="checkbox" .checked=${!this.#hidden.has(kind)} @change=${() => this.toggle(kind)} />
                <span class="swatch" data-kind=${kind}>${plural}</span>
                <span class="count">${this.#counts.get(kind) ?? 0}</span>
              </label>
            </li>
          `,
        )}
        <li class="all-none">
          <button type="button" class="quiet" @click=${() => this.showAll()}>All</button>
          <button type="button" class="quiet" @click=${() => this.hideAll()}>None</button>
        </li>
      </ul>
    `;
  }
}
