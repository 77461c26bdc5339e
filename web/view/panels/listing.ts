import type {AnnotatedDocument} from '../../document/annotated-document.js';
import type {Entity} from '../../engine/contract.js';
import {mentionIds} from '../lookup.js';
import {perDocument} from '../per-document.js';

export interface Row {
  readonly entity: Entity;
  /** Its mentions by name, in text order; never empty. */
  readonly mentions: readonly string[];
}

/** What a list of names is sorted by, with the words of the choice. */
export const ORDERS: Readonly<Record<Order, string>> = {
  mentions: 'By mentions',
  text: 'As in the text',
  name: 'A to Z',
};

export type Order = 'mentions' | 'text' | 'name';

/** An entity that is only ever "he" has no name to list. */
export const namedRows: (document: AnnotatedDocument) => readonly Row[] = perDocument((document) =>
  document.entities
    .map((entity) => ({entity, mentions: mentionIds(document, entity.id)}))
    .filter(({mentions}) => mentions.length > 0),
);

/** The entities with a name that holds the words looked for, whatever the case and the accents. */
export function listed(document: AnnotatedDocument, order: Order, words: string): Row[] {
  const looked = plain(words.trim());
  const rows = namedRows(document).filter(
    ({entity}) => looked === '' || [entity.name, ...entity.aliases].some((name) => plain(name).includes(looked)),
  );
  const first = ({mentions: [id]}: Row): number => document.annotation(id ?? '')?.start ?? 0;
  const compare: Readonly<Record<Order, (a: Row, b: Row) => number>> = {
    mentions: (a, b) => b.mentions.length - a.mentions.length,
    text: (a, b) => first(a) - first(b),
    name: (a, b) => collator.compare(a.entity.name, b.entity.name),
  };
  return rows.sort(compare[order]);
}

const positionsByEntity = perDocument(() => new Map<string, readonly number[]>());

/** At which percents of the text an entity is named. */
export function positions(document: AnnotatedDocument, {entity, mentions}: Row): readonly number[] {
  const known = positionsByEntity(document);
  const at = (id: string): number => ((document.annotation(id)?.start ?? 0) / document.text.length) * 100;
  const found = known.get(entity.id) ?? [...new Set(mentions.map((id) => Math.floor(at(id))))];
  known.set(entity.id, found);
  return found;
}

const collator = new Intl.Collator('en');

function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
