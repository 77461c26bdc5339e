import type {Paragraph} from '../document/paragraphs.js';
import {type Piece, type Segment, segments} from '../document/segments.js';
import type {BlockKind, Span} from '../engine/contract.js';
import type {DrawnSpan} from './drawn-spans.js';
import type {TextNodes} from './text-nodes.js';

/** `key` says all that is to be seen of it. */
export interface DrawnParagraph extends Span {
  readonly key: string;
  readonly element: HTMLElement;
  /** Its marks and quotations, the outer before the inner. */
  readonly pieces: readonly HTMLElement[];
}

const TAGS: Readonly<Partial<Record<BlockKind, string>>> = {headline: 'h2', subheading: 'h3'};

export function drawnParagraph(
  text: string,
  nodes: TextNodes,
  paragraph: Paragraph,
  spans: readonly DrawnSpan[],
  key: string,
): DrawnParagraph {
  const element = document.createElement(TAGS[paragraph.kind] ?? 'p');
  element.className = `para ${paragraph.kind}`;
  element.setAttribute('part', 'paragraph');
  element.dir = 'auto';
  element.classList.toggle('continued', paragraph.isContinued);
  // Not by :has(+ .continued): each paragraph that is put in would have the browser look at all those before it.
  element.classList.toggle('goes-on', paragraph.goesOn);
  const pieces: HTMLElement[] = [];
  const fill = (parent: HTMLElement, tree: readonly Segment<DrawnSpan>[]): void => {
    for (const segment of tree) {
      if (segment.span === null) {
        parent.append(nodes.make(text, segment));
        continue;
      }
      const piece = mark(segment);
      pieces.push(piece);
      fill(piece, segment.children);
      parent.append(piece);
    }
  };
  fill(element, segments(paragraph, spans));
  return {start: paragraph.start, end: paragraph.end, key, element, pieces};
}

function mark({span, isFirst, isLast}: Piece<DrawnSpan>): HTMLElement {
  const {id, kind, layer, form, tag, sure} = span;
  const element = document.createElement(layer === 'quote' ? 'span' : 'mark');
  if (layer === 'quote') element.className = 'quote';
  element.setAttribute('part', `mark mark-${kind}`);
  element.dataset.id = id;
  element.dataset.kind = kind;
  element.dataset.sure = String(sure);
  if (form !== '') element.dataset.form = form;
  if (isFirst) element.dataset.first = '';
  if (isLast) {
    element.dataset.last = '';
    element.dataset.tag = tag;
  }
  return element;
}
