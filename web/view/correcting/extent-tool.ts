import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Annotation} from '../../document/annotated-document.js';
import type {Span} from '../../engine/contract.js';
import {type Edge, extentProblem, limitsOf, stepped} from './extent.js';
import type {Tool, ToolActions} from './tool.js';

const CONTEXT_UNITS = 40;

/** Moves the edges of an annotation, word by word. */
export class ExtentTool implements Tool {
  readonly #actions: ToolActions;
  readonly #annotation: Annotation;
  readonly #limits: Span;
  readonly #all: boolean;
  #span: Span;

  /** @param all also the other mentions with the same words */
  constructor(actions: ToolActions, annotation: Annotation, all: boolean) {
    const {start, end} = annotation;
    this.#actions = actions;
    this.#annotation = annotation;
    this.#limits = limitsOf(actions.document, annotation);
    this.#all = all;
    this.#span = {start, end};
  }

  content(): TemplateResult {
    const {text} = this.#actions.document;
    const {start, end} = this.#span;
    const problem = extentProblem(this.#actions.document, this.#annotation, this.#span);
    const isSame = start === this.#annotation.start && end === this.#annotation.end;
    const before = text.slice(Math.max(this.#limits.start, start - CONTEXT_UNITS), start);
    const after = text.slice(end, Math.min(this.#limits.end, end + CONTEXT_UNITS));
    return html`
      <h2 class="card-name">From where to where?</h2>
      <div class="extent" @keydown=${this.#onKey}>
        <p class="extent-text">${shortStart(before)}<strong>${text.slice(start, end)}</strong>${shortEnd(after)}</p>
        ${this.#buttons('start', 'Start')} ${this.#buttons('end', 'End')}
      </div>
      <p class="tool-note">Keys: → and ← move the end, with Shift the start.</p>
      ${problem === '' ? nothing : html`<p class="tool-problem">${problem}</p>`}
      <div class="tool-end">
        <button type="button" class="primary" ?disabled=${isSame || problem !== ''} @click=${this.#save}>Save</button>
        <button type="button" @click=${() => this.#actions.leave()}>Cancel</button>
      </div>
    `;
  }

  #buttons(edge: Edge, words: string): TemplateResult {
    const step = (direction: 1 | -1, glyph: string, where: string): TemplateResult => html`
      <button type="button" aria-label="${words} a word ${where}" @click=${() => this.#move(edge, direction)}>${glyph}</button>
    `;
    return html`<span class="extent-edge">${words} ${step(-1, '←', 'back')} ${step(1, '→', 'on')}</span>`;
  }

  #move(edge: Edge, direction: 1 | -1): void {
    const {document} = this.#actions;
    this.#span = stepped(document.text, this.#span, edge, direction, this.#limits);
    this.#actions.draw();
    const problem = extentProblem(document, this.#annotation, this.#span);
    this.#actions.say(`“${document.textOf(this.#span)}” ${problem}`.trim());
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const direction = {ArrowRight: 1, ArrowLeft: -1}[event.key] as 1 | -1 | undefined;
    if (direction === undefined) return;
    event.preventDefault();
    this.#move(event.shiftKey ? 'start' : 'end', direction);
  };

  readonly #save = (): void => {
    const all = this.#all ? {all: true} : {};
    this.#actions.make({op: 'move', id: this.#annotation.id, ...this.#span, ...all});
  };
}

function shortStart(words: string): string {
  return words.length < CONTEXT_UNITS ? words : words.replace(/^\S*/, '…');
}

function shortEnd(words: string): string {
  return words.length < CONTEXT_UNITS ? words : words.replace(/\S*$/, '…');
}
