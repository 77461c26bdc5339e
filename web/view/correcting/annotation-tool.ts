import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Annotation} from '../../document/annotated-document.js';
import {LABELS, QUOTE_KINDS} from '../../document/kinds.js';
import type {DateExpression, Entity, Mention, Quote} from '../../engine/contract.js';
import {isMention, isQuote, kindOf, tagOf} from '../kinds.js';
import {mentionIds, quotesBy} from '../lookup.js';
import {chips} from './chips.js';
import {DateTool} from './date-tool.js';
import {quoted} from './edit-words.js';
import {ExtentTool} from './extent-tool.js';
import {mergeTool} from './merge-tool.js';
import {speakerTool} from './speaker-tool.js';
import type {Tool, ToolActions} from './tool.js';

interface Alike {
  readonly words: string;
  /** Whether all are meant before the reader says so. */
  readonly isMeant: boolean;
}

/** All that can be done about one annotation. */
export class AnnotationTool implements Tool {
  readonly #actions: ToolActions;
  readonly #annotation: Annotation;
  readonly #alike: Alike | undefined;
  #all: boolean;

  constructor(actions: ToolActions, annotation: Annotation) {
    this.#actions = actions;
    this.#annotation = annotation;
    this.#alike = alike(actions, annotation);
    this.#all = this.#alike?.isMeant ?? false;
  }

  content(): TemplateResult {
    const annotation = this.#annotation;
    const {document} = this.#actions;
    const title = isMention(annotation)
      ? document.entity(annotation.entity)?.name
      : quoted(document.textOf(annotation));
    return html`
      <p class="card-tag" data-kind=${kindOf(annotation)}>${tagOf(annotation)}</p>
      <h2 class="card-name">${title}</h2>
      ${this.#alike === undefined ? nothing : this.#allBox(this.#alike.words)}
      ${this.#kinds()}
      <ul class="choices">${this.#rows().map(([words, act]) => row(words, act))}</ul>
    `;
  }

  get #allOption(): {all?: true} {
    return this.#all ? {all: true} : {};
  }

  #allBox(words: string): TemplateResult {
    const onChange = (event: Event): void => {
      this.#all = (event.target as HTMLInputElement).checked;
    };
    return html`<label class="tool-all"><input type="checkbox" .checked=${this.#all} @change=${onChange} /> ${words}</label>`;
  }

  #kinds(): TemplateResult | typeof nothing {
    const annotation = this.#annotation;
    const {id} = annotation;
    const {make} = this.#actions;
    if (isQuote(annotation)) {
      return chips(QUOTE_KINDS, annotation.kind, (label) => make({op: 'relabel', id, label, all: true}));
    }
    if (!isMention(annotation)) return nothing;
    return chips(LABELS, annotation.label, (label) => make({op: 'relabel', id, label, ...this.#allOption}));
  }

  #rows(): [words: string, act: () => void][] {
    const annotation = this.#annotation;
    if (isMention(annotation)) return this.#mentionRows(annotation);
    return isQuote(annotation) ? this.#quoteRows(annotation) : this.#dateRows(annotation);
  }

  #mentionRows(mention: Mention): [string, () => void][] {
    const {document, make, show} = this.#actions;
    const entity = document.entity(mention.entity) as Entity;
    const rows = this.#commonRows('Not a name', true);
    rows.push(['The same as another name…', () => show(mergeTool(this.#actions, entity))]);
    if (entity.mentions.length > 1) {
      rows.push(['Somebody or something else, only here', () => make({op: 'split', id: mention.id})]);
    }
    return rows;
  }

  #quoteRows(quote: Quote): [string, () => void][] {
    const speaker: [string, () => void] = [
      'Another speaker…',
      () => this.#actions.show(speakerTool(this.#actions, quote, this.#all)),
    ];
    return [speaker, ...this.#commonRows('Not a quotation', true)];
  }

  #dateRows(date: DateExpression): [string, () => void][] {
    const {make, show} = this.#actions;
    const save = (value: string): void => make({op: 'setDate', id: date.id, value, ...this.#allOption});
    const value: [string, () => void] = [
      'Another date…',
      () => show(new DateTool(this.#actions, 'Which date is it?', date.value, save)),
    ];
    return [value, ...this.#commonRows('Not a date', this.#all)];
  }

  #commonRows(not: string, allOfQuote: boolean): [string, () => void][] {
    const annotation = this.#annotation;
    const {id} = annotation;
    const {make, show} = this.#actions;
    const all = isQuote(annotation) && allOfQuote ? ({all: true} as const) : this.#allOption;
    return [
      [not, () => make({op: 'remove', id, ...all})],
      ['It is right', () => make({op: 'accept', id, ...all})],
      [
        'Begins or ends elsewhere…',
        () => show(new ExtentTool(this.#actions, annotation, this.#all && isMention(annotation))),
      ],
    ];
  }
}

/** What else a change can be for, beside the annotation itself. */
function alike({document}: ToolActions, annotation: Annotation): Alike | undefined {
  if (isMention(annotation)) {
    const {length} = mentionIds(document, annotation.entity);
    return length > 1 ? {words: `All ${length} mentions`, isMeant: true} : undefined;
  }
  if (isQuote(annotation)) {
    const entity = annotation.speaker?.entity ?? null;
    const {length} = entity === null ? [] : quotesBy(document, entity);
    const speaker = document.speakerName(annotation);
    return length > 1
      ? {words: `Another speaker for all ${length} quotations of ${speaker}`, isMeant: false}
      : undefined;
  }
  const words = document.textOf(annotation);
  const {length} = document.dates.filter((date) => date.value === annotation.value && document.textOf(date) === words);
  return length > 1 ? {words: `All ${length} places with ${quoted(words)}`, isMeant: true} : undefined;
}

function row(words: string, act: () => void): TemplateResult {
  return html`<li><button type="button" class="choice" @click=${act}>${words}</button></li>`;
}
