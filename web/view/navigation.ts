import type {AnnotatedDocument, Annotation} from '../document/annotated-document.js';
import type {Span} from '../engine/contract.js';
import {type Filter, passes} from './filter.js';
import {isMention, isNamed, type Kind, kindOf} from './kinds.js';

export type Direction = 1 | -1;

/** Which annotations a step stops at. */
export type Stop = 'mention' | 'same entity' | 'quote' | 'date' | {readonly kind: Kind};

export interface Step {
  readonly target: Annotation;
  /** Whether the step went on from the other end of the text. */
  readonly wrapped: boolean;
}

/**
 * The next annotation of a sort that is shown, from where the reader is: an annotation, or words that are selected, with
 * the annotations that they stand in as the next. Goes round at the ends.
 */
export function step(
  document: AnnotatedDocument,
  from: string | Span | undefined,
  stop: Stop,
  direction: Direction,
  filter: Filter,
): Step | undefined {
  const current = document.annotations.find(({id}) => id === from);
  const stops = document.annotations.filter((annotation) => matches(annotation, stop, current, filter));
  const ordered = direction === 1 ? stops : stops.reverse();
  const ahead = ordered.find((annotation) => {
    if (typeof from === 'object') return direction === 1 ? annotation.end > from.start : annotation.start < from.start;
    return current === undefined || isAhead(annotation, current, direction);
  });
  const target = ahead ?? ordered[0];
  return target === undefined ? undefined : {target, wrapped: ahead === undefined};
}

function matches(annotation: Annotation, stop: Stop, current: Annotation | undefined, filter: Filter): boolean {
  const kind = kindOf(annotation);
  if (!passes(filter, annotation)) return false;
  if (typeof stop === 'object') return kind === stop.kind && isNamed(annotation);
  if (stop === 'quote' || stop === 'date') return kind === stop;
  if (!isMention(annotation)) return false;
  if (stop === 'mention') return isNamed(annotation);
  return current !== undefined && isMention(current) && annotation.entity === current.entity;
}

function isAhead(annotation: Annotation, current: Annotation, direction: Direction): boolean {
  return direction === 1 ? annotation.start > current.start : annotation.start < current.start;
}
