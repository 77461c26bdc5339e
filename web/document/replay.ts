import type {AnnotatedDocument} from './annotated-document.js';
import {atOnce} from './at-once.js';
import {type Edit, withEdit} from './edit.js';

/** Edits made one after the other on what was found. */
export interface Replay {
  readonly found: AnnotatedDocument;
  readonly steps: readonly Step[];
}

interface Step {
  readonly edit: Edit;
  /** After the edit; as before it where it does not fit. */
  readonly document: AnnotatedDocument;
  readonly fits: boolean;
}

/** What `before` has made already is not made again. */
export function replay(found: AnnotatedDocument, edits: readonly Edit[], before?: Replay): Replay {
  return atOnce(replaySteps(found, edits, before));
}

/** The same with a rest after each edit, which takes a while on a long text. */
export function* replaySteps(
  found: AnnotatedDocument,
  edits: readonly Edit[],
  before?: Replay,
): Generator<void, Replay> {
  const known = before?.found === found ? before.steps : [];
  const differs = edits.findIndex((edit, index) => known[index]?.edit !== edit);
  const steps = known.slice(0, differs < 0 ? edits.length : differs);
  for (const edit of edits.slice(steps.length)) {
    const document = steps.at(-1)?.document ?? found;
    const edited = withEdit(document, edit);
    steps.push({edit, document: edited ?? document, fits: edited !== undefined});
    yield;
  }
  return {found, steps};
}

export function replayed({found, steps}: Replay): AnnotatedDocument {
  return steps.at(-1)?.document ?? found;
}
