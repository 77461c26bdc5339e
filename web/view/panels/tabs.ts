import {html, nothing, render, type TemplateResult} from 'lit/html.js';
import type {AnnotatedDocument} from '../../document/annotated-document.js';
import type {Kind} from '../kinds.js';
import {Slices} from '../slices.js';
import {newPanels} from './index.js';
import type {Panel, PanelActions} from './panel.js';

// More than a screen of each kind; what is drawn at once stays below 20 ms.
const ROWS = 50;

/** The panels as tabs; on a narrow window a sheet that the bar at the bottom opens. */
export class PanelTabs {
  readonly element: HTMLElement;
  readonly #actions: Pick<PanelActions, 'jump'>;
  #limit = ROWS;
  #all: readonly Panel[] = newPanels();
  #ids: readonly string[] | undefined;
  readonly #absent = new Set<string>();
  #selected: Panel | undefined = this.#all[0];
  /** Whose content is made, or can be at once. */
  #ready: Panel | undefined;
  #document: AnnotatedDocument | null = null;
  readonly #slices = new Slices(() => {});

  constructor(element: HTMLElement, actions: Pick<PanelActions, 'jump'>) {
    this.element = element;
    this.#actions = actions;
  }

  /** Draws what was found: what is long in coming first, in steps, and then what is to be seen at once. */
  *steps(document: AnnotatedDocument | null): Generator<unknown> {
    if (document?.text !== this.#document?.text) this.#limit = ROWS;
    this.#document = document;
    if (document !== null) {
      for (const panel of this.#offered) yield panel.count(document);
      yield* this.#selected?.steps?.(document) ?? [];
    }
    this.#ready = this.#selected;
    this.#render();
  }

  #redraw(): void {
    this.#slices.start(this.steps(this.#document));
  }

  #render(): void {
    render(this.#content(), this.element);
  }

  /** Only these panels are there from now on, with these kinds. */
  offer(ids: readonly string[], kinds: ReadonlySet<Kind>): void {
    this.#ids = ids;
    for (const panel of this.#all) panel.kinds = kinds;
    this.#drawOffered();
  }

  /** One more panel, which is not there yet. */
  add(panel: Panel): void {
    this.#all = [...this.#all, panel];
    this.#absent.add(panel.id);
  }

  /** Whether a panel that was added is there. */
  show(id: string, isThere: boolean): void {
    if (isThere !== this.#absent.has(id)) return;
    if (isThere) this.#absent.delete(id);
    else this.#absent.add(id);
    this.#drawOffered();
  }

  get #offered(): readonly Panel[] {
    return this.#all.filter(({id}) => !this.#absent.has(id) && (this.#ids?.includes(id) ?? true));
  }

  #drawOffered(): void {
    const offered = this.#offered;
    if (this.#selected === undefined || !offered.includes(this.#selected)) this.#selected = offered[0];
    this.#redraw();
  }

  #drawMore(): void {
    this.#limit += ROWS;
    this.#render();
  }

  select(id: string): void {
    this.#limit = ROWS;
    this.#selected = this.#offered.find((panel) => panel.id === id) ?? this.#selected;
    this.#ready = undefined;
    this.#render();
    this.#redraw();
  }

  /** Puts the focus on the tab that is selected. */
  focus(): void {
    this.element.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
  }

  #content(): TemplateResult {
    return html`
      <div class="tabs" role="tablist" aria-label="What was found" @keydown=${this.#onKey}>
        ${this.#offered.map((panel) => this.#tab(panel))}
      </div>
      ${this.#offered.map((panel) => this.#panel(panel))}
    `;
  }

  #tab(panel: Panel): TemplateResult {
    const isSelected = panel === this.#selected;
    return html`
      <button
        type="button"
        role="tab"
        id="tab-${panel.id}"
        aria-controls="panel-${panel.id}"
        aria-selected=${isSelected}
        tabindex=${isSelected ? 0 : -1}
        @click=${() => this.select(panel.id)}
      >
        ${panel.title} <span class="count">${this.#document === null ? '' : panel.count(this.#document)}</span>
      </button>
    `;
  }

  #panel(panel: Panel): TemplateResult {
    const isSelected = panel === this.#selected;
    return html`
      <div role="tabpanel" id="panel-${panel.id}" aria-labelledby="tab-${panel.id}" ?hidden=${!isSelected}>
        ${isSelected && panel === this.#ready ? this.#panelContent(panel) : nothing}
      </div>
    `;
  }

  #panelContent(panel: Panel): TemplateResult {
    const actions: PanelActions = {
      ...this.#actions,
      limit: this.#limit,
      more: () => this.#drawMore(),
      redraw: () => this.#redraw(),
    };
    if (this.#document !== null) return panel.content(this.#document, actions);
    return html`<p class="none group">What is found in the text is listed here.</p>`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const move = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const at = this.#selected === undefined ? -1 : this.#offered.indexOf(this.#selected);
    const next = this.#offered[(at + move + this.#offered.length) % this.#offered.length];
    if (next === undefined) return;
    this.select(next.id);
    this.focus();
  };
}
