import type {AnnotatedDocument, Annotation} from '../document/annotated-document.js';
import {type Paragraph, paragraphs} from '../document/paragraphs.js';
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

/** The paragraphs with the annotations that stand in them. */
export function* paragraphsWithSpans(
  text: string,
  document: AnnotatedDocument | null,
): Generator<{paragraph: Paragraph; spans: readonly DrawnSpan[]}, undefined> {
  const all = document?.annotations ?? [];
  let next = 0;
  let spans: DrawnSpan[] = [];
  for (const paragraph of paragraphs(text, document?.blocks)) {
    spans = spans.filter((span) => paragraph.start < span.end);
    for (let one = all[next]; one !== undefined && one.start < paragraph.end; one = all[++next]) {
      spans.push(drawnSpan(one));
    }
    yield {paragraph, spans: [...spans]};
  }
}

function drawnSpan(annotation: Annotation): DrawnSpan {
  const {id, start, end} = annotation;
  const common = {id, start, end, kind: kindOf(annotation), tag: tagOf(annotation), sure: sureness(annotation)};
  if (isMention(annotation)) return {...common, layer: 'entity', form: annotation.form};
  if (isQuote(annotation)) return {...common, layer: 'quote', form: annotation.kind};
  return {...common, layer: 'date', form: ''};
}
