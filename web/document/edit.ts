import type {Label, Mention, Quote, Span} from '../engine/contract.js';
import {type Anchor, anchorOf, locate} from './anchor.js';
import type {AnnotatedDocument, Annotation} from './annotated-document.js';
import type {Add, EditOperation, Restore} from './edit-operation.js';
import {isQuoteKind} from './kinds.js';

export type Layer = 'mention' | 'quote' | 'date';
/** What a reader can do; `restore` is for programs. */
export type ReaderOperation = Exclude<EditOperation, Restore>;

/**
 * An operation that names no ids but words of the text, so that it can be made anew on another analysis of the text, or
 * of a text that has changed elsewhere. Plain data.
 */
export interface Edit {
  readonly op: ReaderOperation['op'];
  /** What is edited; of `add` what is added. */
  readonly layer: Layer;
  readonly at: Anchor;
  /** move: the new extent. merge, add, setSpeaker: a mention of the other entity, or the words for the speaker; null: nobody. */
  readonly to?: Anchor | null;
  readonly label?: Label | Quote['kind'];
  readonly value?: string;
  readonly all?: boolean;
}

/** `operation` on `document` as an edit. */
export function editOf(document: AnnotatedDocument, operation: ReaderOperation): Edit {
  const anchor = (span: Span): Anchor => anchorOf(document.text, span);
  const entity = (id: string): Anchor => anchor(mentionOf(document, id));
  const all = 'all' in operation && operation.all === true ? {all: true} : {};
  if (operation.op === 'merge') {
    return {op: 'merge', layer: 'mention', at: entity(operation.entity), to: entity(operation.into)};
  }
  if (operation.op === 'add') {
    const {op, label} = operation;
    const owner = 'entity' in operation && operation.entity !== undefined ? {to: entity(operation.entity)} : {};
    if (label === 'date') return {op, layer: 'date', at: anchor(operation), value: operation.value};
    return {op, layer: isQuoteKind(label) ? 'quote' : 'mention', at: anchor(operation), label, ...owner, ...all};
  }
  const {op, id} = operation;
  const annotation = document.annotation(id);
  if (annotation === undefined) throw new RangeError(`there is no annotation ${id}`);
  const base = {op, layer: layerOf(annotation), at: anchor(annotation), ...all};
  switch (op) {
    case 'relabel':
      return {...base, label: operation.label};
    case 'move':
      return {...base, to: anchor(operation)};
    case 'setDate':
      return {...base, value: operation.value};
    case 'setSpeaker':
      if (operation.words) return {...base, to: anchor(operation.words)};
      return {...base, to: operation.entity === null ? null : entity(operation.entity)};
    default:
      return base;
  }
}

// What an edit gave last: it is tried before it is made.
const tried = new WeakMap<Edit, {on: AnnotatedDocument; gives: AnnotatedDocument | undefined}>();

/** `document` with the edit; undefined where it has no place any more. */
export function withEdit(document: AnnotatedDocument, edit: Edit): AnnotatedDocument | undefined {
  const known = tried.get(edit);
  if (known?.on === document) return known.gives;
  try {
    const operation = operationOn(document, edit);
    const gives = operation === 'done' ? document : operation && document.edit(operation);
    tried.set(edit, {on: document, gives});
    return gives;
  } catch {
    // Another name stands there, or it is of a program that does not know what fits together.
    return undefined;
  }
}

/** Where the edit is in the text now: what it made, else what it was made of. */
export function spanOf(text: string, {op, at, to}: Edit): Span | undefined {
  return (op === 'move' && to ? locate(text, to) : undefined) ?? locate(text, at);
}

function operationOn(document: AnnotatedDocument, edit: Edit): EditOperation | 'done' | undefined {
  const {op, layer, at, to, label, value} = edit;
  const span = locate(document.text, at);
  const other = to ? locate(document.text, to) : undefined;
  if (span === undefined || (to && other === undefined)) return undefined;
  const all = edit.all === true ? {all: true} : {};
  const annotation = annotationAt(document, layer, span);
  const entity = other && annotationAt(document, 'mention', other)?.entity;
  if (op === 'add') {
    if (annotation !== undefined) return labelOf(annotation) === label ? 'done' : undefined;
    const owner = entity === undefined ? {} : {entity};
    return {op, ...span, ...(layer === 'date' ? {label: 'date', value} : {label, ...owner, ...all})} as Add;
  }
  if (annotation === undefined) return op === 'remove' ? 'done' : undefined;
  const {id} = annotation;
  switch (op) {
    case 'relabel':
      return label && {op, id, label, ...all};
    case 'move':
      return other && {op, id, ...other, ...all};
    case 'setDate':
      return value === undefined ? undefined : {op, id, value, ...all};
    case 'setSpeaker':
      if (other === undefined || entity !== undefined) return {op, id, entity: entity ?? null, ...all};
      return {op, id, entity: null, words: other, ...all};
    case 'merge': {
      const from = (annotation as Mention).entity;
      if (entity === undefined) return undefined;
      return entity === from ? 'done' : {op, entity: from, into: entity};
    }
    default:
      return {op, id, ...all};
  }
}

function annotationAt(document: AnnotatedDocument, layer: 'mention', span: Span): Mention | undefined;
function annotationAt(document: AnnotatedDocument, layer: Layer, span: Span): Annotation | undefined;
function annotationAt(document: AnnotatedDocument, layer: Layer, {start, end}: Span): Annotation | undefined {
  const list: readonly Annotation[] = document[`${layer}s`];
  return list.find((one) => one.start === start && one.end === end);
}

/** A mention that stands for an entity: the first by name. */
function mentionOf(document: AnnotatedDocument, entity: string): Mention {
  const mentions = document.mentions.filter((mention) => mention.entity === entity);
  const mention = mentions.find(({form}) => form === 'name') ?? mentions[0];
  if (mention === undefined) throw new RangeError(`there is no mention of ${entity}`);
  return mention;
}

function layerOf(annotation: Annotation): Layer {
  if ('form' in annotation) return 'mention';
  return 'utterance' in annotation ? 'quote' : 'date';
}

function labelOf(annotation: Annotation): Edit['label'] {
  if ('form' in annotation) return annotation.label;
  return 'utterance' in annotation ? annotation.kind : undefined;
}
