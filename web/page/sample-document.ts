import {AnnotatedDocument} from '../document/annotated-document.js';
import type {Analysis} from '../engine/contract.js';

/** What the annotator found in sample.txt when the page was built (scripts/build-web.mjs). */
declare const SAMPLE_ANALYSIS: Analysis;

export function sampleDocument(sample: string): AnnotatedDocument {
  return new AnnotatedDocument(sample, SAMPLE_ANALYSIS);
}
