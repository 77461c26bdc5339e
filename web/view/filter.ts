import type {Annotation} from '../document/annotated-document.js';
import {type Kind, kindOf} from './kinds.js';

/** What the reader wants to see of what was found. */
export interface Filter {
  readonly hidden: ReadonlySet<Kind>;
  /** From 0 to 1: what is less sure is not to be seen. */
  readonly least: number;
}

/** How sure an annotation is; what the reader says is certain. */
export function sureness({confidence, source}: Pick<Annotation, 'confidence' | 'source'>): number {
  return source === 'user' ? 1 : confidence;
}

export function passes({hidden, least}: Filter, annotation: Annotation): boolean {
  return !hidden.has(kindOf(annotation)) && sureness(annotation) >= least;
}
