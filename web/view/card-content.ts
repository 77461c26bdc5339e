import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {AnnotatedDocument, Annotation} from '../document/annotated-document.js';
import type {DateExpression, Mention, Quote} from '../engine/contract.js';
import {dateWords, expressionWords} from './date-words.js';
import {isMention, isQuote, kindOf, tagOf} from './kinds.js';
import {mentionIds, quotesBy} from './lookup.js';
import {confidenceWords, ruleWords} from './why.js';

export interface CardActions {
  /** Moves the card to another annotation. */
  show(id: string): void;
}

/** What the card says about one annotation. */
export function cardContent(document: AnnotatedDocument, annotation: Annotation, actions: CardActions): TemplateResult {
  return html`
    <p class="card-tag" data-kind=${kindOf(annotation)}>${tagOf(annotation)}</p>
    ${body(document, annotation, actions)}
    <p class="card-why">${confidenceWords(annotation.confidence)} · ${ruleWords(annotation.rule)}</p>
  `;
}

function body(document: AnnotatedDocument, annotation: Annotation, actions: CardActions): TemplateResult {
  if (isMention(annotation)) return mentionBody(document, annotation, actions);
  return isQuote(annotation) ? quoteBody(document, annotation) : dateBody(document, annotation);
}

function mentionBody(document: AnnotatedDocument, mention: Mention, actions: CardActions): TemplateResult {
  const entity = document.entity(mention.entity);
  const name = entity?.name ?? document.textOf(mention);
  const aliases = (entity?.aliases ?? []).filter((alias) => alias !== name);
  const quoted = quotesBy(document, mention.entity).length;
  return html`
    <h2 class="card-name">${name}</h2>
    ${aliases.length === 0 ? nothing : html`<p>Also “${aliases.join('”, “')}”</p>`}
    ${quoted === 0 ? nothing : html`<p>Quoted ${quoted === 1 ? 'once' : `${quoted} times`}</p>`}
    ${stepper(document, mention, actions)}
  `;
}

function stepper(document: AnnotatedDocument, mention: Mention, actions: CardActions): TemplateResult | typeof nothing {
  const ids = mentionIds(document, mention.entity);
  const position = ids.indexOf(mention.id);
  if (position < 0) return html`<p>“${document.textOf(mention)}” stands for this name here.</p>`;
  if (ids.length === 1) return html`<p>Mentioned once</p>`;
  const go = (step: number) => () => actions.show(ids[(position + step + ids.length) % ids.length] as string);
  return html`
    <p class="card-steps">
      <button type="button" aria-label="Previous mention" @click=${go(-1)}>‹</button>
      <span>mention ${position + 1} of ${ids.length}</span>
      <button type="button" aria-label="Next mention" @click=${go(1)}>›</button>
    </p>
  `;
}

const QUOTE_KINDS: Readonly<Record<Quote['kind'], string>> = {
  direct: 'somebody’s own words',
  mixed: 'somebody’s words inside the reporter’s sentence',
  scare: 'so-called; nobody speaks',
  title: 'a title or a nickname',
  indirect: 'reported without quotation marks',
};

function quoteBody(document: AnnotatedDocument, quote: Quote): TemplateResult {
  const speaker = document.speakerName(quote);
  const isSpeech = quote.kind !== 'scare' && quote.kind !== 'title';
  const asWritten = quote.speaker === null ? '' : document.textOf(quote.speaker);
  return html`
    ${isSpeech ? html`<h2 class="card-name">${speaker ?? 'Unattributed'}</h2>` : nothing}
    ${isSpeech && speaker === null ? html`<p>The text around it names no speaker for certain.</p>` : nothing}
    ${asWritten === '' || asWritten === speaker ? nothing : html`<p>In the text: “${asWritten}”</p>`}
    ${quote.cue === null ? nothing : html`<p>Introduced by “${document.textOf(quote.cue)}”</p>`}
    <p>${sentence(QUOTE_KINDS[quote.kind])}</p>
  `;
}

function dateBody(document: AnnotatedDocument, date: DateExpression): TemplateResult {
  const words = expressionWords(date);
  return html`
    <h2 class="card-name">${sentence(words)}</h2>
    ${words === date.value ? nothing : html`<p class="card-value">${date.value}</p>`}
    <p>${anchorWords(document, date)}</p>
  `;
}

function anchorWords(document: AnnotatedDocument, date: DateExpression): string {
  if (date.anchor === 'date') return `Counted from the article’s date, ${dateWords(document.date.value ?? '')}`;
  const other = document.annotation(date.anchor);
  if (other !== undefined) return `Counted from “${document.textOf(other)}”`;
  if (date.value.includes('X') && document.date.value === null) return 'Set the article’s date to resolve it';
  return 'Stands for itself; not counted from another date';
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
