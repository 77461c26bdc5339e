import type {AnnotatedDocument} from '../document/annotated-document.js';
import type {Edit} from '../document/edit.js';
import {inTextOrder} from '../document/records.js';
import {type Replay, replay, replayed, replaySteps} from '../document/replay.js';
import type {AnnotateOptions} from '../engine/annotator.js';
import {AnnotatorError} from '../engine/errors.js';
import {inSlices} from './slices.js';

/** A text on which an edit takes a while. */
export const LONG_UNITS = 100_000;

export interface Engine {
  annotate(text: string, options: AnnotateOptions): Promise<AnnotatedDocument>;
}

export type Status =
  | {kind: 'loading' | 'annotating' | 'ready' | 'waiting' | 'stopped'}
  | {kind: 'failed'; error: AnnotatorError};

/** The article on the page and its analysis. Views read it and are told when it changes. */
export class Session {
  readonly #load: () => Promise<Engine>;
  readonly #onChange: () => void;
  #engine: Promise<Engine> | undefined;
  #current = new AbortController();
  #edits: readonly Edit[] = [];
  #replay: Replay | undefined;
  #isLoaded = false;
  /** The given date with which the document was found. */
  #dateOfFound: string | null = null;
  /** What is shown until there is an answer. */
  #ahead: AnnotatedDocument | null = null;

  text = '';
  /** The article's date as the reader gave it; null lets the text say. */
  givenDate: string | null = null;
  /** What was found, with the edits. */
  document: AnnotatedDocument | null = null;
  status: Status = {kind: 'loading'};
  /** How many dates got another value when the article's date last changed; null before that. */
  movedDates: number | null = null;
  editing: Promise<void> = Promise.resolve();

  constructor(load: () => Promise<Engine>, onChange: () => void) {
    this.#load = load;
    this.#onChange = onChange;
  }

  /** The engine; loaded when it is asked for first. */
  engine(): Promise<Engine> {
    this.#engine ??= this.#load();
    return this.#engine;
  }

  /** What the reader corrected, in order; it stays when the text or the date is another one. */
  get edits(): readonly Edit[] {
    return this.#edits;
  }
  set edits(edits: readonly Edit[]) {
    this.#edits = edits;
    if (this.#replay !== undefined) this.document = this.#replayOn(this.#replay.found);
    this.movedDates = null;
    this.#onChange();
  }

  /** The same, edit by edit in several tasks where the text is long. It is over when `editing` is. */
  changeEdits(edits: readonly Edit[]): void {
    if (this.text.length > LONG_UNITS) this.editing = this.#editInSlices(edits);
    else this.edits = edits;
  }

  async #editInSlices(edits: readonly Edit[]): Promise<void> {
    const {found} = this;
    this.#edits = edits;
    if (found !== null) await inSlices(replaySteps(found, edits, this.#replay));
    // What was made is known now, unless the reader went on meanwhile.
    if (this.#edits === edits && this.found === found) this.edits = edits;
  }

  /** What was found, without the edits. */
  get found(): AnnotatedDocument | null {
    return this.#replay?.found ?? null;
  }

  /** Those that have no place in the text any more. */
  get lostEdits(): ReadonlySet<Edit> {
    const steps = this.#replay?.steps ?? [];
    return new Set(steps.filter(({fits}) => !fits).map(({edit}) => edit));
  }

  /** Shows `text` at once, without what was found in the one before. */
  setText(text: string): void {
    this.#current.abort();
    this.text = text;
    this.#forget();
    this.movedDates = null;
    this.status = {kind: 'waiting'};
    this.#onChange();
  }

  async setDate(date: string | null): Promise<void> {
    if (date === this.givenDate) return;
    this.givenDate = date;
    await this.#annotate(this.document);
  }

  /** Supersedes whatever is under way. Gives null when it was itself superseded, or failed. */
  annotate(): Promise<AnnotatedDocument | null> {
    return this.#annotate(null);
  }

  /** Gives up what is under way. The text stays, and what was found in it before. */
  cancel(): void {
    this.#current.abort();
    if (this.document !== null) this.givenDate = this.#dateOfFound;
    this.status = {kind: this.document === null ? 'stopped' : 'ready'};
    this.#onChange();
  }

  /** @param before with which the dates are compared */
  async #annotate(before: AnnotatedDocument | null): Promise<AnnotatedDocument | null> {
    this.#current.abort();
    const current = new AbortController();
    this.#current = current;
    this.movedDates = null;
    this.status = {kind: this.#isLoaded ? 'annotating' : 'loading'};
    this.#onChange();
    const date = this.givenDate;
    const outcome = await this.#attempt(current.signal);
    if (current.signal.aborted) return null;
    if (outcome instanceof AnnotatorError) {
      this.#forget();
      this.status = {kind: 'failed', error: outcome};
    } else {
      const found = this.#ahead !== null && isSame(this.#ahead, outcome) ? this.#ahead : outcome;
      const made = await inSlices(replaySteps(found, this.#edits, this.#replay));
      if (current.signal.aborted) return null;
      // The reader may have corrected something meanwhile.
      this.#replay = made;
      this.document = this.#replayOn(found);
      this.#ahead = null;
      this.#dateOfFound = date;
      if (before !== null) this.movedDates = countMoved(before, this.document);
      this.status = {kind: 'ready'};
    }
    this.#onChange();
    return this.document;
  }

  #replayOn(found: AnnotatedDocument): AnnotatedDocument {
    this.#replay = replay(found, this.#edits, this.#replay);
    return replayed(this.#replay);
  }

  #forget(): void {
    this.document = null;
    this.#replay = undefined;
    this.#ahead = null;
  }

  async #attempt(signal: AbortSignal): Promise<AnnotatedDocument | AnnotatorError> {
    try {
      const options = this.givenDate === null ? {signal} : {signal, date: this.givenDate};
      const engine = await this.engine();
      this.#isLoaded = true;
      return await engine.annotate(this.text, options);
    } catch (error) {
      return AnnotatorError.from(error, 'worker');
    }
  }

  /** Shows what was annotated elsewhere. */
  show(document: AnnotatedDocument): void {
    this.setText(document.text);
    this.document = this.#replayOn(document);
    this.status = {kind: 'ready'};
    this.#onChange();
  }

  /** Shows what is known of the text while the answer is awaited, which takes its place where it differs. */
  showAhead(document: AnnotatedDocument): void {
    if (this.document !== null || this.givenDate !== null || this.text !== document.text) return;
    this.#ahead = document;
    this.document = this.#replayOn(document);
    this.#onChange();
  }

  /** After a failure: loads the engine anew. */
  retry(): Promise<AnnotatedDocument | null> {
    this.forgetEngine();
    return this.annotate();
  }

  /** Gives up what is under way; the next text loads the engine anew. */
  forgetEngine(): void {
    this.#current.abort();
    this.#engine = undefined;
    this.#isLoaded = false;
    if (this.document === null) this.status = {kind: 'waiting'};
  }
}

function isSame(a: AnnotatedDocument, b: AnnotatedDocument): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function countMoved(before: AnnotatedDocument, after: AnnotatedDocument): number {
  let at = 0;
  return after.dates.filter((date) => {
    let known = before.dates[at];
    while (known !== undefined && inTextOrder(known, date) < 0) known = before.dates[++at];
    return known === undefined || inTextOrder(known, date) !== 0 || known.value !== date.value;
  }).length;
}
