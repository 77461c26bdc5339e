import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Entity} from '../../engine/contract.js';
import {mentionIds} from '../lookup.js';
import type {Tool, ToolActions} from './tool.js';

const MOST_SHOWN = 30;

export interface ChoiceOptions {
  readonly title: string;
  readonly entities: readonly Entity[];
  choose(entity: Entity): void;
  /** What can be chosen beside the entities, for what is typed. */
  others?(typed: string): readonly {readonly words: string; choose(): void}[];
}

/** A name of the text is chosen from a list that what is typed shortens. */
export class ChoiceTool implements Tool {
  readonly #actions: ToolActions;
  readonly #options: ChoiceOptions;
  #typed = '';

  constructor(actions: ToolActions, options: ChoiceOptions) {
    this.#actions = actions;
    this.#options = options;
  }

  content(): TemplateResult {
    const typed = this.#typed.trim();
    const found = this.#options.entities.filter((entity) => isMeant(entity, typed));
    const others = this.#options.others?.(typed) ?? [];
    return html`
      <h2 class="card-name">${this.#options.title}</h2>
      <input class="tool-field" type="text" aria-label="Find a name" placeholder="Find a name" autocomplete="off" spellcheck="false"
        .value=${this.#typed} @input=${this.#onInput} @keydown=${this.#onKey} />
      <ul class="choices" @keydown=${onArrow}>
        ${found.slice(0, MOST_SHOWN).map((entity) => html`<li>${this.#row(entity)}</li>`)}
        ${others.map(
          ({words, choose}) => html`<li><button type="button" class="choice" @click=${choose}>${words}</button></li>`,
        )}
      </ul>
      ${found.length + others.length === 0 ? html`<p class="tool-note">No name of the text is like this.</p>` : nothing}
    `;
  }

  #row(entity: Entity): TemplateResult {
    const times = mentionIds(this.#actions.document, entity.id).length;
    return html`
      <button type="button" class="choice" @click=${() => this.#options.choose(entity)}>
        ${entity.name} <span class="tool-note">${entity.label}, ${times}</span>
      </button>
    `;
  }

  readonly #onInput = (event: Event): void => {
    this.#typed = (event.target as HTMLInputElement).value;
    this.#actions.draw();
  };

  /** Enter takes the first that is shown. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const first = (event.target as Element).parentElement?.querySelector<HTMLButtonElement>('.choice');
    if (event.key === 'Enter') first?.click();
    else first?.focus();
  };
}

function isMeant({name, aliases}: Entity, typed: string): boolean {
  const wanted = typed.toLocaleLowerCase();
  return [name, ...aliases].some((words) => words.toLocaleLowerCase().includes(wanted));
}

function onArrow(event: KeyboardEvent): void {
  const move = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (move === undefined) return;
  event.preventDefault();
  const list = event.currentTarget as HTMLElement;
  const buttons = [...list.querySelectorAll('button')];
  const next = buttons[buttons.indexOf(event.target as HTMLButtonElement) + move];
  if (next) next.focus();
  else if (move < 0) list.parentElement?.querySelector('input')?.focus();
}
