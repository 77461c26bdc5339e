import type {Analysis} from '../engine/contract.js';
import {AnnotatorError} from '../engine/errors.js';
import {isDateValue} from './date-value.js';
import {Draft} from './draft.js';
import type {EditOperation, Restore} from './edit-operation.js';
import {type AnnotatedDocumentJson, byId} from './records.js';

const LISTS = ['mentions', 'entities', 'quotes', 'dates'] as const;
const FACTS = ['language', 'warnings', 'date', 'sentences', 'blocks'] as const;

/**
 * The operations that make `after` of `before`, two documents of one text: named ones where they say it, and one that
 * restores the rest. Cost: linear in both.
 */
export function diff(before: AnnotatedDocumentJson, after: AnnotatedDocumentJson): EditOperation[] {
  if (before.text !== after.text) {
    throw new AnnotatorError('invalidDocument', 'diff: expected two documents of one text');
  }
  const operations = namedOperations(before, after);
  const draft = new Draft(before);
  for (const operation of operations) draft.apply(operation);
  const rest = restoring(draft.finish(), after);
  return rest === undefined ? operations : [...operations, rest];
}

/** Changes of single fields; each is valid in `before`, in this order. */
function namedOperations(before: AnnotatedDocumentJson, after: AnnotatedDocumentJson): EditOperation[] {
  const operations: EditOperation[] = [];
  const entities = new Set(before.entities.map(({id}) => id));
  for (const [one, other] of pairs(before.quotes, after.quotes)) {
    if (other === undefined) operations.push({op: 'remove', id: one.id});
    else if (other.kind !== one.kind) operations.push({op: 'relabel', id: one.id, label: other.kind});
  }
  const utterances = new Set<string>();
  for (const [one, other] of pairs(before.quotes, after.quotes)) {
    if (other === undefined || utterances.has(one.utterance)) continue;
    const speaker = other.speaker?.entity ?? null;
    if (speaker === (one.speaker?.entity ?? null) || (speaker !== null && !entities.has(speaker))) continue;
    operations.push({op: 'setSpeaker', id: one.id, entity: speaker});
    utterances.add(one.utterance);
  }
  for (const [one, other] of pairs(before.dates, after.dates)) {
    if (other === undefined) operations.push({op: 'remove', id: one.id});
    else if (other.source === 'user' && other.value !== one.value && isDateValue(other.value)) {
      operations.push({op: 'setDate', id: one.id, value: other.value});
    }
  }
  for (const [one, other] of pairs(before.mentions, after.mentions)) {
    if (other === undefined) operations.push({op: 'remove', id: one.id});
  }
  return operations;
}

function pairs<T extends {id: string}>(before: readonly T[], after: readonly T[]): [T, T | undefined][] {
  const later = byId(after);
  return before.map((record) => [record, later.get(record.id)]);
}

function restoring(now: AnnotatedDocumentJson, wanted: AnnotatedDocumentJson): Restore | undefined {
  const remove: string[] = [];
  const lists: Record<string, unknown> = {};
  for (const list of LISTS) {
    const have = byId<{readonly id: string}>(now[list]);
    const put = wanted[list].filter((record) => !isSame(have.get(record.id), record));
    const keep = new Set<string>(wanted[list].map(({id}) => id));
    remove.push(...[...have.keys()].filter((id) => !keep.has(id)));
    if (put.length > 0) lists[list] = put;
  }
  const facts: Partial<Pick<Analysis, (typeof FACTS)[number]>> = Object.fromEntries(
    FACTS.filter((fact) => !isSame(now[fact], wanted[fact])).map((fact) => [fact, wanted[fact]]),
  );
  const hasFacts = Object.keys(facts).length > 0;
  if (remove.length === 0 && Object.keys(lists).length === 0 && !hasFacts) return undefined;
  return {op: 'restore', ...(remove.length > 0 && {remove}), ...lists, ...(hasFacts && {analysis: facts})};
}

/** Keys of records stand in the order of the contract. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
