import type {AnnotatedDocument, Annotation} from '../../document/annotated-document.js';
import type {Span} from '../../engine/contract.js';
import {isMention} from '../kinds.js';

/** A word, or a sign that stands by itself. */
const UNIT = /[\p{L}\p{M}\p{N}_]+(?:[’'.-][\p{L}\p{M}\p{N}_]+)*|[^\s]/gu;

export type Edge = 'start' | 'end';

/** `span` with one edge a word further in the text, or back; it stays within `limits` and keeps a word. */
export function stepped(text: string, span: Span, edge: Edge, direction: 1 | -1, limits: Span): Span {
  const units = [...text.slice(limits.start, limits.end).matchAll(UNIT)].map(({index, 0: word}) => ({
    start: limits.start + index,
    end: limits.start + index + word.length,
  }));
  const stops = units.map((unit) => unit[edge]);
  const to = direction === 1 ? stops.find((stop) => stop > span[edge]) : stops.findLast((stop) => stop < span[edge]);
  if (to === undefined) return span;
  const next = {...span, [edge]: to};
  return next.start < next.end ? next : span;
}

/** Where the edges of an annotation may go: its paragraph. */
export function limitsOf({text, blocks}: AnnotatedDocument, {start, end}: Span): Span {
  const block = blocks.find((one) => one.start <= start && end <= one.end);
  return block ?? {start: 0, end: text.length};
}

/** Why an annotation cannot have this extent; '' when it can. */
export function extentProblem(document: AnnotatedDocument, annotation: Annotation, {start, end}: Span): string {
  if (!isMention(annotation)) return '';
  const other = document.mentions.find((one) => one.id !== annotation.id && one.start < end && start < one.end);
  return other === undefined ? '' : `“${document.textOf(other)}” is a name of its own.`;
}
