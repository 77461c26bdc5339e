import {html, type TemplateResult} from 'lit/html.js';
import {dateWords} from '../date-words.js';
import {dateProblem} from './date-problem.js';
import type {Tool, ToolActions} from './tool.js';

/** The value of a date, checked while it is typed. */
export class DateTool implements Tool {
  readonly #actions: ToolActions;
  readonly #title: string;
  readonly #save: (value: string) => void;
  #value: string;

  constructor(actions: ToolActions, title: string, value: string, save: (value: string) => void) {
    this.#actions = actions;
    this.#title = title;
    this.#value = value;
    this.#save = save;
  }

  content(): TemplateResult {
    const value = this.#value.trim();
    const problem = dateProblem(value);
    const words = problem === '' ? dateWords(value) : '';
    return html`
      <h2 class="card-name">${this.#title}</h2>
      <form class="tool-form" @submit=${this.#onSubmit}>
        <input class="tool-field" type="text" aria-label="Date, as 2026-11-18" aria-describedby="date-check" aria-invalid=${problem !== ''}
          autocomplete="off" spellcheck="false" .value=${this.#value} @input=${this.#onInput} />
        <p id="date-check" role="status" class=${problem === '' ? 'tool-note' : 'tool-problem'}>${problem || words}</p>
        <div class="tool-end">
          <button type="submit" class="primary" ?disabled=${problem !== ''}>Save</button>
          <button type="button" @click=${() => this.#actions.leave()}>Cancel</button>
        </div>
      </form>
    `;
  }

  readonly #onInput = (event: Event): void => {
    this.#value = (event.target as HTMLInputElement).value;
    this.#actions.draw();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const value = this.#value.trim();
    if (dateProblem(value) === '') this.#save(value);
  };
}
