import type {Annotation} from '../document/annotated-document.js';
import type {LayeredSpan} from '../document/segments.js';
import {sureness} from './filter.js';
import {isMention, isQuote, type Kind, kindOf, tagOf} from './kinds.js';

/** An annotation as it is drawn. */
export interface DrawnSpan extends LayeredSpan {
  readonly kind: Kind;
  readonly form: string;
  readonly tag: string;
  readonly sure: number;
}

export function drawnSpan(annotation: Annotation): DrawnSpan {
  const {id, start, end} = annotation;
  const common = {id, start, end, kind: kindOf(annotation), tag: tagOf(annotation), sure: sureness(annotation)};
  if (isMention(annotation)) return {...common, layer: 'entity', form: annotation.form};
  if (isQuote(annotation)) return {...common, layer: 'quote', form: annotation.kind};
  return {...common, layer: 'date', form: ''};
}
