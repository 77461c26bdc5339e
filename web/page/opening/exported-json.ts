import type {Anchor} from '../../document/anchor.js';
import type {Edit} from '../../document/edit.js';
import {LABELS, QUOTE_KINDS} from '../../document/kinds.js';
import {integer, list, object, oneOf, orNull, type Shape, string} from '../../document/shape.js';
import type {OpenedFile} from './open-file.js';

/** The article of a document in JSON, as Export writes it: what was found in it is found anew, and corrected again. */
export function exportedArticle(name: string, json: string): OpenedFile {
  const {text, date, edits, ...lists} = documentIn(json);
  if (typeof text !== 'string') throw new Error(`${name} holds no article. Of JSON, what Export wrote can be opened.`);
  const isCorrected = Object.values(lists).some(
    (all) => Array.isArray(all) && all.some((one) => one?.source === 'user'),
  );
  const read = readEdits(edits);
  const isLost = read === undefined && (isCorrected || edits !== undefined);
  const notice = isLost ? `The text of ${name} is annotated anew: what was corrected in it is not.` : '';
  return {text, notice, date: date?.source === 'given' ? date.value : undefined, edits: read};
}

/** JSON with the corrections as a last key, which other readers pass over. */
export function withEdits(json: string, edits: readonly Edit[]): string {
  return edits.length === 0 ? json : json.replace(/\}\s*$/, () => `,"edits":${JSON.stringify(edits)}}\n`);
}

interface GivenDocument {
  readonly text?: unknown;
  readonly date?: {readonly source?: unknown; readonly value?: string};
  readonly edits?: unknown;
}

function documentIn(json: string): GivenDocument {
  try {
    return JSON.parse(json) ?? {};
  } catch {
    return {};
  }
}

function readEdits(given: unknown): Edit[] | undefined {
  try {
    return list(edit)(given, 'edits');
  } catch {
    return undefined;
  }
}

const anchor = object<Anchor>({start: integer(0, 2 ** 31), words: string, before: string, after: string});

const edit: Shape<Edit> = object<Edit>({
  op: oneOf('add', 'remove', 'accept', 'relabel', 'move', 'merge', 'split', 'setSpeaker', 'setDate'),
  layer: oneOf('mention', 'quote', 'date'),
  at: anchor,
  to: optional(orNull(anchor)),
  label: optional(oneOf(...LABELS, ...QUOTE_KINDS)),
  value: optional(string),
  all: optional((value) => value === true),
} as {[Key in keyof Edit]-?: Shape<Edit[Key]>});

function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value, path) => (value === undefined ? undefined : shape(value, path));
}
