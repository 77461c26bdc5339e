import {html, nothing, render, type TemplateResult} from 'lit/html.js';
import type {AnnotatedDocument} from '../document/annotated-document.js';
import type {Session} from './session.js';

const FULL_DATE = /^\d{4}-\d\d-\d\d/;

export interface ArticleDateActions {
  /** The reader gave another date; null leaves it to the text. */
  set(date: string | null): void;
  /** Goes to where the date stands in the text. */
  showEvidence(): void;
}

/** The field for the date of the article, with where it came from and what a change of it did. */
export class ArticleDateField {
  readonly #element: HTMLElement;
  readonly #session: Session;
  readonly #actions: ArticleDateActions;
  #isReadOnly = false;

  constructor(element: HTMLElement, session: Session, actions: ArticleDateActions) {
    this.#element = element;
    this.#session = session;
    this.#actions = actions;
  }

  /** Whether the date can only be looked at. */
  setReadOnly(isReadOnly: boolean): void {
    this.#isReadOnly = isReadOnly;
    this.draw();
  }

  draw(): void {
    render(this.#content(), this.#element);
  }

  #content(): TemplateResult {
    const {document, givenDate} = this.#session;
    const value = FULL_DATE.exec(document?.date.value ?? givenDate ?? '')?.[0] ?? '';
    return html`
      <label class="side-title" for="article-date">Article date</label>
      <input id="article-date" type="date" .value=${value} ?disabled=${this.#isReadOnly} @change=${this.#onInput} />
      <p class="date-source">${this.#source(document)}</p>
      <p class="date-effect">${movedWords(this.#session.movedDates)}</p>
    `;
  }

  readonly #onInput = (event: Event): void => {
    const {value} = event.target as HTMLInputElement;
    this.#actions.set(value === '' ? null : value);
  };

  #source(document: AnnotatedDocument | null): TemplateResult | string | typeof nothing {
    if (this.#session.givenDate !== null) {
      if (this.#isReadOnly) return 'Given, not read from the text.';
      return html`Given, not read from the text.
        <button type="button" class="link" @click=${() => this.#actions.set(null)}>Use the text’s</button>`;
    }
    if (document === null) return nothing;
    const {start, end} = document.date;
    if (start === null || end === null) return 'None found in the text. Relative dates stay open until you set one.';
    return html`From the text:
      <button type="button" class="link" @click=${() => this.#actions.showEvidence()}>“${document.textOf({start, end})}”</button>`;
  }
}

export function movedWords(moved: number | null): string {
  if (moved === null) return '';
  if (moved === 0) return 'No date moved.';
  return moved === 1 ? '1 date moved.' : `${moved} dates moved.`;
}
