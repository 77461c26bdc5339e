import type {Analysis, DateExpression, Entity, Label, Mention, Quote, Span} from '../engine/contract.js';
import type {Sourced} from './records.js';

/** One change of a document. Plain data: it can be stored, sent, and replayed. */
export type EditOperation = Add | Remove | Accept | Relabel | Move | Merge | Split | SetSpeaker | SetDate | Restore;

/** A new annotation; ids are given by the document. */
export type Add = AddMention | AddQuote | AddDate;

export interface AddMention extends Span {
  readonly op: 'add';
  readonly label: Label;
  /** Default: the entity of this label that is called so, else a new one. */
  readonly entity?: string;
  /** Also wherever the same words stand as whole words and no mention is. */
  readonly all?: boolean;
}

export interface AddQuote extends Span {
  readonly op: 'add';
  readonly label: Quote['kind'];
}

export interface AddDate extends Span {
  readonly op: 'add';
  readonly label: 'date';
  readonly value: string;
}

/** all: every mention of its entity, every part of its utterance, every date of the same value. */
export interface Remove {
  readonly op: 'remove';
  readonly id: string;
  readonly all?: boolean;
}

/** It is right as it is, for certain; all: as with `remove`. */
export interface Accept {
  readonly op: 'accept';
  readonly id: string;
  readonly all?: boolean;
}

/** A mention gets another label (and entity); all: its entity and every mention of it. A quote gets another kind. */
export interface Relabel {
  readonly op: 'relabel';
  readonly id: string;
  readonly label: Label | Quote['kind'];
  readonly all?: boolean;
}

/** An annotation gets another extent; all: every mention of its entity with the same words and the same surroundings. */
export interface Move extends Span {
  readonly op: 'move';
  readonly id: string;
  readonly all?: boolean;
}

/** Two entities are one; the label and the name of `into` stay. */
export interface Merge {
  readonly op: 'merge';
  readonly entity: string;
  readonly into: string;
}

/** A mention leaves its entity for a new one; all: so do the entity's mentions with the same words. */
export interface Split {
  readonly op: 'split';
  readonly id: string;
  readonly all?: boolean;
}

/** Who says a quotation, with all parts of it; all: every quotation of the speaker it had. */
export interface SetSpeaker {
  readonly op: 'setSpeaker';
  readonly id: string;
  readonly entity: string | null;
  /** Where the text names the speaker. Default: the mention of the entity that is nearest. */
  readonly words?: Span;
  readonly all?: boolean;
}

/** The value of a date; all: of every date with the same words and value. */
export interface SetDate {
  readonly op: 'setDate';
  readonly id: string;
  readonly value: string;
  readonly all?: boolean;
}

/** Whole records, by id, and what is not a record: what `diff` gives for changes that no other operation makes. */
export interface Restore {
  readonly op: 'restore';
  readonly remove?: readonly string[];
  readonly mentions?: readonly Sourced<Mention>[];
  readonly entities?: readonly Sourced<Entity>[];
  readonly quotes?: readonly Sourced<Quote>[];
  readonly dates?: readonly Sourced<DateExpression>[];
  readonly analysis?: Partial<Pick<Analysis, 'language' | 'warnings' | 'date' | 'sentences' | 'blocks'>>;
}
