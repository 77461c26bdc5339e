import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {ReaderOperation} from '../../document/edit.js';
import {LABELS} from '../../document/kinds.js';
import {freeOf, occurrences} from '../../document/occurrences.js';
import type {Label, Span} from '../../engine/contract.js';
import {chips} from './chips.js';
import {DateTool} from './date-tool.js';
import {quoted} from './edit-words.js';
import type {Tool, ToolActions} from './tool.js';

// A name of more than that is a slip of the mouse.
const MAX_NAME_UNITS = 200;

/** What is selected, without the white space around it; undefined when it is nothing that can be marked. */
export function markable(text: string, {start, end}: Span): Span | undefined {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const trimmed = words.trim();
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return undefined;
  return {start: start + lead, end: start + lead + trimmed.length};
}

/** Marks what is selected in the text. */
export class MarkTool implements Tool {
  readonly #actions: ToolActions;
  readonly #span: Span;
  readonly #times: number;
  #all: boolean;

  constructor(actions: ToolActions, span: Span) {
    const {document} = actions;
    this.#actions = actions;
    this.#span = span;
    this.#times = 1 + freeOf(occurrences(document.text, document.textOf(span)), [...document.mentions, span]).length;
    this.#all = this.#times > 1;
  }

  content(): TemplateResult {
    const {document} = this.#actions;
    const words = document.textOf(this.#span);
    const isName = words.length <= MAX_NAME_UNITS;
    return html`
      <p class="card-tag">Mark</p>
      <h2 class="card-name">${quoted(words)}</h2>
      ${isName && this.#times > 1 ? this.#allBox() : nothing}
      ${isName ? chips(LABELS, undefined, (label) => this.#name(label as Label)) : nothing}
      <ul class="choices">
        <li><button type="button" class="choice" @click=${this.#quote}>A quotation</button></li>
        ${isName ? html`<li><button type="button" class="choice" @click=${this.#date}>A date…</button></li>` : nothing}
      </ul>
    `;
  }

  #allBox(): TemplateResult {
    const onChange = (event: Event): void => {
      this.#all = (event.target as HTMLInputElement).checked;
    };
    return html`
      <label class="tool-all"><input type="checkbox" .checked=${this.#all} @change=${onChange} /> All ${this.#times} places with these words</label>
    `;
  }

  /** Names that stand in the way, as one that was cut in two, give way. */
  #name(label: Label): void {
    const {document, make} = this.#actions;
    const {start, end} = this.#span;
    const inTheWay = document.mentions.filter((one) => one.start < end && start < one.end);
    const removals = inTheWay.map(({id}): ReaderOperation => ({op: 'remove', id}));
    make(...removals, {op: 'add', start, end, label, ...(this.#all ? {all: true} : {})});
  }

  readonly #quote = (): void => this.#actions.make({op: 'add', ...this.#span, label: 'direct'});

  readonly #date = (): void => {
    const save = (value: string): void => this.#actions.make({op: 'add', ...this.#span, label: 'date', value});
    this.#actions.show(
      new DateTool(this.#actions, `Which date is ${quoted(this.#actions.document.textOf(this.#span))}?`, '', save),
    );
  };
}
