import {html, nothing, render, type TemplateResult} from 'lit/html.js';
import type {AnnotatedDocument} from '../../document/annotated-document.js';
import {PANELS} from './index.js';
import type {Panel, PanelActions} from './panel.js';

/** The panels as tabs; on a narrow window a sheet that the bar at the bottom opens. */
export class PanelTabs {
  readonly #element: HTMLElement;
  readonly #actions: PanelActions;
  #selected: Panel = PANELS[0] as Panel;
  #document: AnnotatedDocument | null = null;

  constructor(element: HTMLElement, actions: PanelActions) {
    this.#element = element;
    this.#actions = actions;
  }

  draw(document: AnnotatedDocument | null): void {
    this.#document = document;
    render(this.#content(), this.#element);
  }

  select(id: string): void {
    this.#selected = PANELS.find((panel) => panel.id === id) ?? this.#selected;
    this.draw(this.#document);
  }

  /** Puts the focus on the tab that is selected. */
  focus(): void {
    this.#element.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
  }

  #content(): TemplateResult {
    return html`
      <div class="tabs" role="tablist" aria-label="What was found" @keydown=${this.#onKey}>
        ${PANELS.map((panel) => this.#tab(panel))}
      </div>
      ${PANELS.map((panel) => this.#panel(panel))}
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
        ${isSelected ? this.#panelContent(panel) : nothing}
      </div>
    `;
  }

  #panelContent(panel: Panel): TemplateResult {
    if (this.#document !== null) return panel.content(this.#document, this.#actions);
    return html`<p class="none group">What is found in the text is listed here.</p>`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const move = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const next = PANELS[(PANELS.indexOf(this.#selected) + move + PANELS.length) % PANELS.length] as Panel;
    this.select(next.id);
    this.focus();
  };
}
