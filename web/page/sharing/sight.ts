import type {Annotation} from '../../document/annotated-document.js';
import type {Filter} from '../../view/filter.js';
import {KINDS} from '../../view/kinds.js';
import type {Sight} from './share-link.js';

/** What the reader sees of the article: the kinds, unless it is all, and the mark where the reader is. */
export function sightOf({hidden}: Filter, mark: Annotation | undefined): Sight {
  return {
    ...(hidden.size > 0 && {kinds: KINDS.map(({kind}) => kind).filter((kind) => !hidden.has(kind))}),
    ...(mark !== undefined && {mark: mark.id}),
  };
}
