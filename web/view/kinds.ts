import type {Annotation} from '../document/annotated-document.js';
import type {Layer} from '../document/segments.js';
import type {Entity, Label, Mention, Quote} from '../engine/contract.js';

/** What the reader tells apart by colour and line; the less common labels share one. */
export type Kind = 'person' | 'organization' | 'place' | 'other' | 'quote' | 'date';

export interface KindInfo {
  readonly kind: Kind;
  readonly layer: Layer;
  readonly plural: string;
}

/** In the order of every list; the position is the key that shows and hides it. */
export const KINDS: readonly KindInfo[] = [
  {kind: 'person', layer: 'entity', plural: 'People'},
  {kind: 'organization', layer: 'entity', plural: 'Organizations'},
  {kind: 'place', layer: 'entity', plural: 'Places'},
  {kind: 'other', layer: 'entity', plural: 'More names'},
  {kind: 'quote', layer: 'quote', plural: 'Quotes'},
  {kind: 'date', layer: 'date', plural: 'Dates'},
];

const LABEL_KINDS: Readonly<Record<Label, Kind>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  group: 'other',
  facility: 'other',
  event: 'other',
  product: 'other',
  work: 'other',
  law: 'other',
};

export function isMention(annotation: Annotation | Entity): annotation is Mention {
  return 'form' in annotation;
}

/** Not what is only there to name a speaker, "she" or "the report". */
export function isNamed(annotation: Annotation): boolean {
  return !isMention(annotation) || annotation.form === 'name';
}

export function isQuote(annotation: Annotation | Entity): annotation is Quote {
  return 'utterance' in annotation;
}

export function kindOfLabel(label: Label): Kind {
  return LABEL_KINDS[label];
}

export function kindOf(annotation: Annotation): Kind {
  if (isMention(annotation)) return kindOfLabel(annotation.label);
  return isQuote(annotation) ? 'quote' : 'date';
}

/** The one word on the card. */
export function tagOf(annotation: Annotation): string {
  if (isMention(annotation)) return annotation.label;
  return isQuote(annotation) ? 'quote' : annotation.type === 'SET' ? 'repeated' : annotation.type.toLowerCase();
}
