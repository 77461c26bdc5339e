import type {AnnotatedDocument, Annotation} from '../document/annotated-document.js';
import {type Paragraph, paragraphs} from '../document/paragraphs.js';
import {type Piece, type Segment, segments} from '../document/segments.js';
import type {BlockKind} from '../engine/contract.js';
import {type DrawnSpan, drawnSpan} from './drawn-span.js';
import type {HeldText} from './text-places.js';

/** A paragraph with the annotations that stand in it. */
export interface MarkedParagraph {
  readonly paragraph: Paragraph;
  readonly annotations: readonly Annotation[];
}

/** Its elements are not kept: see `piecesIn`. */
export interface DrawnParagraph extends HeldText {
  readonly drawn: MarkedParagraph;
}

const TAGS: Readonly<Partial<Record<BlockKind, string>>> = {headline: 'h2', subheading: 'h3'};

export function* markedParagraphs(
  text: string,
  document: AnnotatedDocument | null,
): Generator<MarkedParagraph, undefined> {
  const all = document?.annotations ?? [];
  let next = 0;
  let annotations: Annotation[] = [];
  for (const paragraph of paragraphs(text, document?.blocks)) {
    annotations = annotations.filter(({end}) => paragraph.start < end);
    for (let one = all[next]; one !== undefined && one.start < paragraph.end; one = all[++next]) annotations.push(one);
    yield {paragraph, annotations: [...annotations]};
  }
}

export function drawnParagraph(text: string, drawn: MarkedParagraph): DrawnParagraph {
  const {paragraph, annotations} = drawn;
  const element = document.createElement(TAGS[paragraph.kind] ?? 'p');
  // Not by :has(+ .continued): each paragraph that is put in would have the browser look at all those before it.
  const classes = ['para', paragraph.kind, paragraph.isContinued && 'continued', paragraph.goesOn && 'goes-on'];
  element.className = classes.filter(Boolean).join(' ');
  element.setAttribute('part', 'paragraph');
  element.dir = 'auto';
  fill(element, text, segments(paragraph, annotations.map(drawnSpan)));
  return {start: paragraph.start, end: paragraph.end, element, drawn};
}

/** The marks and quotations in an element, the outer before the inner; those of one annotation where `id` is given. */
export function piecesIn(element: HTMLElement, id?: string): Iterable<HTMLElement> {
  return element.querySelectorAll<HTMLElement>(id === undefined ? '[data-id]' : `[data-id="${CSS.escape(id)}"]`);
}

function fill(parent: HTMLElement, text: string, tree: readonly Segment<DrawnSpan>[]): void {
  for (const segment of tree) {
    if (segment.span === null) {
      parent.append(text.slice(segment.start, segment.end));
      continue;
    }
    const piece = mark(segment);
    fill(piece, text, segment.children);
    parent.append(piece);
  }
}

function mark({span, isFirst, isLast}: Piece<DrawnSpan>): HTMLElement {
  const {id, kind, layer, form, tag, sure} = span;
  const element = document.createElement(layer === 'quote' ? 'span' : 'mark');
  if (layer === 'quote') element.className = 'quote';
  element.setAttribute('part', `mark mark-${kind}`);
  // Not by `dataset`: the browser makes an object for that of each element.
  element.setAttribute('data-id', id);
  element.setAttribute('data-kind', kind);
  element.setAttribute('data-sure', String(sure));
  if (form !== '') element.setAttribute('data-form', form);
  if (isFirst) element.setAttribute('data-first', '');
  if (isLast) {
    element.setAttribute('data-last', '');
    element.setAttribute('data-tag', tag);
  }
  return element;
}

/** Whether there is nothing to be seen of what is new in `b`. */
export function isDrawnAlike(a: MarkedParagraph, b: MarkedParagraph): boolean {
  return (
    hasSameFields(a.paragraph, b.paragraph) &&
    a.annotations.length === b.annotations.length &&
    a.annotations.every((one, at) => {
      const other = b.annotations[at] as Annotation;
      return one === other || hasSameFields(drawnSpan(one), drawnSpan(other));
    })
  );
}

function hasSameFields<T extends object>(a: T, b: T): boolean {
  return (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key]);
}
