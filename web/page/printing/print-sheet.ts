import {html, nothing, render, type TemplateResult} from 'lit/html.js';
import type {AnnotatedDocument} from '../../document/annotated-document.js';
import type {DateExpression, Entity} from '../../engine/contract.js';
import {dateWords, expressionWords} from '../../view/date-words.js';
import {KINDS, kindOfLabel} from '../../view/kinds.js';
import {mentionIds, utterances} from '../../view/lookup.js';
import {line} from '../../view/panels/timeline.js';
import {styleSheet} from '../../view/style-sheet.js';
import {byId} from '../elements.js';
import rules from './print-sheet.css';

/** What follows the article on paper: the legend, the index of names, the quotations by speaker, the time line. */
export class PrintSheet {
  readonly #element: HTMLElement;

  constructor(element: HTMLElement, document: () => AnnotatedDocument | null) {
    this.#element = element;
    globalThis.document.adoptedStyleSheets.push(styleSheet(rules));
    const edit = byId('edit-button');
    let isEdited = false;
    // Ahead of those that draw: of the field no more would be printed than is in sight.
    const read = (): void => {
      isEdited = edit.ariaPressed === 'true';
      if (isEdited) byId('read-button').click();
    };
    addEventListener('beforeprint', read, {capture: true});
    addEventListener('beforeprint', () => this.#draw(document()));
    addEventListener('afterprint', () => {
      this.#draw(null);
      if (isEdited) edit.click();
    });
  }

  /** Empty but while it is printed: a long article has a long index. */
  #draw(document: AnnotatedDocument | null): void {
    render(document === null ? nothing : content(document), this.#element);
  }
}

function content(document: AnnotatedDocument): TemplateResult {
  const date = document.date.value;
  return html`
    ${date === null ? nothing : html`<p class="print-date">Dates are counted from ${dateWords(date)}.</p>`}
    ${legend()}
    ${section('Names', names(document))}
    ${section('Quotations', quotations(document))}
    ${section('Time line', timeline(document))}
  `;
}

function legend(): TemplateResult {
  return html`
    <ul class="print-legend">
      ${KINDS.map(({kind, plural}) => html`<li><span class="swatch" data-kind=${kind}>${plural}</span></li>`)}
    </ul>
  `;
}

function section(title: string, entries: readonly TemplateResult[]): TemplateResult | typeof nothing {
  return entries.length === 0 ? nothing : html`<section><h2>${title}</h2>${entries}</section>`;
}

function names(document: AnnotatedDocument): TemplateResult[] {
  const named = document.entities
    .map((entity) => ({entity, times: mentionIds(document, entity.id).length}))
    .filter(({times}) => times > 0)
    .sort((a, b) => a.entity.name.localeCompare(b.entity.name, 'en'));
  return KINDS.flatMap(({kind, plural}) => {
    const members = named.filter(({entity}) => kindOfLabel(entity.label) === kind);
    if (members.length === 0) return [];
    return [
      html`
        <h3>${plural}</h3>
        <ul class="print-names">
          ${members.map(({entity, times}) => html`<li>${nameLine(entity, times)}</li>`)}
        </ul>
      `,
    ];
  });
}

function nameLine({name, aliases, label}: Entity, times: number): string {
  const others = aliases.filter((alias) => alias !== name);
  const sort = kindOfLabel(label) === 'other' ? `, ${label}` : '';
  return `${name}${sort}${others.length === 0 ? '' : ` (${others.join(', ')})`} · ${times}`;
}

/** By speaker in the order of their first words, those of nobody last. */
function quotations(document: AnnotatedDocument): TemplateResult[] {
  const bySpeaker = new Map<string, string[]>();
  const unattributed: string[] = [];
  for (const parts of utterances(document)) {
    if (parts[0].kind === 'scare' || parts[0].kind === 'title') continue;
    const speaker = document.speakerName(parts.find((part) => part.speaker !== null) ?? parts[0]);
    const words = parts.map((part) => document.textOf(part)).join(' … ');
    if (speaker === null) unattributed.push(words);
    else bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), words]);
  }
  const groups = [...bySpeaker];
  if (unattributed.length > 0) groups.push(['Unattributed', unattributed]);
  return groups.map(
    ([speaker, quotes]) => html`
      <h3>${speaker}</h3>
      <ul>${quotes.map((words) => html`<li>${words}</li>`)}</ul>
    `,
  );
}

function timeline(document: AnnotatedDocument): TemplateResult[] {
  const {placed, apart} = line.of(document);
  return [
    placed.length > 0
      ? html`<ol class="print-dates">${placed.map(({date}) => dateRow(document, date))}</ol>`
      : undefined,
    apart.length > 0
      ? html`<h3>Not on the calendar</h3><ol class="print-dates">${apart.map(({date}) => dateRow(document, date))}</ol>`
      : undefined,
  ].filter((part) => part !== undefined);
}

function dateRow(document: AnnotatedDocument, date: DateExpression): TemplateResult {
  return html`<li>${expressionWords(date)} – “${document.textOf(date)}”</li>`;
}
