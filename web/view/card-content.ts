import type {AnnotatedDocument, Annotation} from '../document/annotated-document.js';
import type {DateExpression, Mention, Quote} from '../engine/contract.js';
import {dateWords, expressionWords} from './date-words.js';
import {isMention, isQuote, kindOf, tagOf} from './kinds.js';
import {mentionIds, quotesBy} from './lookup.js';
import {whyWords} from './why.js';

export interface CardActions {
  /** Moves the card to another annotation. */
  show(id: string): void;
  /** Lets the reader correct it. */
  readonly correct?: ((id: string) => void) | undefined;
  /** Makes a link that leads to it. */
  readonly link?: ((id: string) => void) | undefined;
}

/** What the card says about one annotation. Made by hand: a page that annotates its own article loads no Lit. */
export function cardContent(document: AnnotatedDocument, annotation: Annotation, actions: CardActions): Node[] {
  const tag = paragraph(tagOf(annotation), 'card-tag');
  tag.dataset.kind = kindOf(annotation);
  const content = [tag, ...body(document, annotation, actions), paragraph(whyWords(annotation), 'card-why')];
  return [...content, actionRow(document, annotation, actions)];
}

function actionRow(document: AnnotatedDocument, annotation: Annotation, {correct, link}: CardActions): HTMLElement {
  const row = paragraph('', 'card-actions');
  const {id} = annotation;
  if (correct !== undefined) row.append(button('Correct…', () => correct(id), 'quiet card-correct'));
  // Pages without a secure context have none.
  if (navigator.clipboard !== undefined) row.append(copyButton(wordsToCopy(document, annotation)));
  if (link !== undefined) row.append(button('Link…', () => link(id), 'quiet'));
  return row;
}

/** As written; behind a quotation who says it. */
function wordsToCopy(document: AnnotatedDocument, annotation: Annotation): string {
  const speaker = isQuote(annotation) ? document.speakerName(annotation) : null;
  return document.textOf(annotation) + (speaker === null ? '' : ` – ${speaker}`);
}

function copyButton(words: string): HTMLElement {
  const say = (outcome: string) => (): void => {
    copy.textContent = outcome;
  };
  const copy = button(
    'Copy',
    () => navigator.clipboard.writeText(words).then(say('Copied'), say('Not allowed')),
    'quiet',
  );
  copy.ariaLive = 'polite';
  return copy;
}

function body(document: AnnotatedDocument, annotation: Annotation, actions: CardActions): HTMLElement[] {
  if (isMention(annotation)) return mentionBody(document, annotation, actions);
  return isQuote(annotation) ? quoteBody(document, annotation) : dateBody(document, annotation);
}

function mentionBody(document: AnnotatedDocument, mention: Mention, actions: CardActions): HTMLElement[] {
  const entity = document.entity(mention.entity);
  const name = entity?.name ?? document.textOf(mention);
  const aliases = (entity?.aliases ?? []).filter((alias) => alias !== name);
  const quoted = quotesBy(document, mention.entity).length;
  const content = [heading(name)];
  if (aliases.length > 0) content.push(paragraph(`Also “${aliases.join('”, “')}”`));
  if (quoted > 0) content.push(paragraph(`Quoted ${quoted === 1 ? 'once' : `${quoted} times`}`));
  return [...content, stepper(document, mention, actions)];
}

function stepper(document: AnnotatedDocument, mention: Mention, actions: CardActions): HTMLElement {
  const ids = mentionIds(document, mention.entity);
  const position = ids.indexOf(mention.id);
  if (position < 0) return paragraph(`“${document.textOf(mention)}” stands for this name here.`);
  if (ids.length === 1) return paragraph('Mentioned once');
  const go = (step: number) => () => actions.show(ids[(position + step + ids.length) % ids.length] as string);
  const steps = paragraph('', 'card-steps');
  const where = `Mention ${position + 1} of ${ids.length}`;
  steps.append(step('‹', 'Previous mention', go(-1)), where, step('›', 'Next mention', go(1)));
  return steps;
}

const QUOTE_KINDS: Readonly<Record<Quote['kind'], string>> = {
  direct: 'somebody’s own words',
  mixed: 'somebody’s words inside the reporter’s sentence',
  scare: 'so-called; nobody speaks',
  title: 'a title or a nickname',
  indirect: 'reported without quotation marks',
};

function quoteBody(document: AnnotatedDocument, quote: Quote): HTMLElement[] {
  const speaker = document.speakerName(quote);
  const isSpeech = quote.kind !== 'scare' && quote.kind !== 'title';
  const asWritten = quote.speaker === null ? '' : document.textOf(quote.speaker);
  const content: HTMLElement[] = [];
  if (isSpeech) content.push(heading(speaker ?? 'Unattributed'));
  if (isSpeech && speaker === null) content.push(paragraph('The text around it names no speaker for certain.'));
  if (asWritten !== '' && asWritten !== speaker) content.push(paragraph(`In the text: “${asWritten}”`));
  if (quote.cue !== null) content.push(paragraph(`Introduced by “${document.textOf(quote.cue)}”`));
  return [...content, paragraph(sentence(QUOTE_KINDS[quote.kind]))];
}

function dateBody(document: AnnotatedDocument, date: DateExpression): HTMLElement[] {
  const words = expressionWords(date);
  const value = words === date.value ? [] : [paragraph(date.value, 'card-value')];
  return [heading(sentence(words)), ...value, paragraph(anchorWords(document, date))];
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

function heading(words: string): HTMLElement {
  const element = document.createElement('h2');
  element.className = 'card-name';
  element.textContent = words;
  return element;
}

function paragraph(words: string, className = ''): HTMLElement {
  const element = document.createElement('p');
  if (className !== '') element.className = className;
  element.textContent = words;
  return element;
}

function step(glyph: string, label: string, act: () => void): HTMLElement {
  const element = button(glyph, act);
  element.ariaLabel = label;
  return element;
}

function button(words: string, act: () => void, className = ''): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = className;
  element.textContent = words;
  element.addEventListener('click', act);
  return element;
}
