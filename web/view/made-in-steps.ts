import type {AnnotatedDocument} from '../document/annotated-document.js';
import {atOnce} from '../document/at-once.js';

/** What takes long to make of a document: made once for each, in steps before it is asked for, or else at once. */
export class MadeInSteps<T extends object> {
  readonly #make: (document: AnnotatedDocument) => Generator<void, T>;
  readonly #made = new WeakMap<AnnotatedDocument, T>();

  constructor(make: (document: AnnotatedDocument) => Generator<void, T>) {
    this.#make = make;
  }

  *steps(document: AnnotatedDocument): Generator<void, T> {
    const known = this.#made.get(document) ?? (yield* this.#make(document));
    this.#made.set(document, known);
    return known;
  }

  of(document: AnnotatedDocument): T {
    return atOnce(this.steps(document));
  }
}
