import type {AnnotatedDocument, Annotation} from '../document/annotated-document.js';
import type {Quote} from '../engine/contract.js';
import {expressionWords} from './date-words.js';
import {sureness} from './filter.js';
import {isMention, isNamed, isQuote, KINDS, type Kind, kindOf} from './kinds.js';
import {perDocument} from './per-document.js';

const idsByEntity = perDocument(({mentions}) => {
  const found = new Map<string, string[]>();
  for (const {id, form, entity} of mentions) {
    if (form !== 'name') continue;
    const known = found.get(entity);
    if (known) known.push(id);
    else found.set(entity, [id]);
  }
  return found;
});

/** The mentions by name of an entity, in text order: what "mention 2 of 5" counts. */
export function mentionIds(document: AnnotatedDocument, entity: string): readonly string[] {
  return idsByEntity(document).get(entity) ?? [];
}

/** The first parts of what an entity says. */
export function quotesBy(document: AnnotatedDocument, entity: string): Quote[] {
  return utterances(document)
    .map(([first]) => first)
    .filter((quote) => quote?.speaker?.entity === entity);
}

/** The parts of each utterance, in text order; never empty. */
export const utterances: (document: AnnotatedDocument) => readonly [Quote, ...Quote[]][] = perDocument(({quotes}) => {
  const byId = new Map<string, [Quote, ...Quote[]]>();
  for (const quote of quotes) {
    const parts = byId.get(quote.utterance);
    if (parts) parts.push(quote);
    else byId.set(quote.utterance, [quote]);
  }
  return [...byId.values()];
});

/** How many of each kind there are that are sure enough. */
export function countByKind(document: AnnotatedDocument | null, least = 0): ReadonlyMap<Kind, number> {
  if (document === null) return new Map();
  const known = countsByLeast(document);
  const counts = known.get(least) ?? counted(document, least);
  known.set(least, counts);
  return counts;
}

const countsByLeast = perDocument(() => new Map<number, ReadonlyMap<Kind, number>>());

function counted(document: AnnotatedDocument, least: number): ReadonlyMap<Kind, number> {
  const counts = new Map<Kind, number>();
  for (const annotation of document.annotations) {
    if (sureness(annotation) < least || !isNamed(annotation)) continue;
    const kind = kindOf(annotation);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/** 'Found: people 7, organizations 5, places 9, more names 1, quotes 10, dates 20' */
export function foundWords(counts: ReadonlyMap<Kind, number>): string {
  return `Found: ${KINDS.map(({kind, plural}) => `${plural.toLowerCase()} ${counts.get(kind) ?? 0}`).join(', ')}`;
}

/** One line for the live region: 'Signe Aas, person, mention 1 of 2'. */
export function spoken(document: AnnotatedDocument, annotation: Annotation): string {
  if (isQuote(annotation)) {
    return `Quote, ${document.speakerName(annotation) ?? 'unattributed'}: ${document.textOf(annotation)}`;
  }
  if (!isMention(annotation)) return `${document.textOf(annotation)}, date, ${expressionWords(annotation)}`;
  const ids = mentionIds(document, annotation.entity);
  const position = ids.indexOf(annotation.id);
  const name = document.entity(annotation.entity)?.name ?? document.textOf(annotation);
  const where = position < 0 ? '' : `, mention ${position + 1} of ${ids.length}`;
  return `${name}, ${annotation.label}${where}`;
}
