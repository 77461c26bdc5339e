import type {AnnotatedDocument} from '../document/annotated-document.js';

/** `make`, done once for each document: several views ask for the same, and a long text takes a while. */
export function perDocument<T>(make: (document: AnnotatedDocument) => T): (document: AnnotatedDocument) => T {
  const made = new WeakMap<AnnotatedDocument, T>();
  return (document) => {
    let known = made.get(document);
    if (known === undefined) {
      known = make(document);
      made.set(document, known);
    }
    return known;
  };
}
