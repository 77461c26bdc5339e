import type {AnnotatedDocument} from '../document/annotated-document.js';
import type {Span} from '../engine/contract.js';
import {
  type DrawnParagraph,
  drawnParagraph,
  isDrawnAlike,
  type MarkedParagraph,
  markedParagraphs,
} from './drawn-paragraph.js';
import {type Placed, Stretches} from './stretches.js';

// Drawn at once: the usual article as a whole, and of a longer one the first screen.
const WHOLE_UNITS = 16_000;
const FIRST_BATCH_UNITS = 6000;
// After each batch the browser lays the page out, which costs it more the longer the text is: so there are few.
const BATCH_UNITS = 100_000;

interface Planned extends Span {
  /** Where the next paragraph begins, or the text ends. */
  readonly next: number;
  /** As it stands on the page already, or made anew. */
  readonly paragraph: DrawnParagraph;
}

/**
 * The paragraphs of a text in `root`, with the text between them, drawn from the top. Those of the drawing before, if
 * it was of the same text, stay until they are replaced, so that the words on the page are always those of the text.
 */
export class Drawing {
  readonly text: string;
  readonly #stretches: Stretches;
  readonly #made: DrawnParagraph[] = [];
  #before: readonly DrawnParagraph[];
  /** How many of those before are replaced. */
  #replaced = 0;
  #all: readonly DrawnParagraph[] | undefined;
  #end: number;
  #drawnTo = 0;
  /** Up to here somebody waits for it: the batch that reaches it ends there. */
  wanted = 0;

  constructor(root: HTMLElement, text: string, before: Drawing | undefined) {
    this.text = text;
    this.#stretches = before?.text === text ? before.#stretches : new Stretches(root);
    this.#before = before?.text === text ? before.paragraphs : [];
    this.#end = before?.text === text ? before.end : 0;
  }

  /** Those on the page, in order. */
  get paragraphs(): readonly DrawnParagraph[] {
    this.#all ??= [...this.#made, ...this.#before.slice(this.#replaced)];
    return this.#all;
  }

  /** How much of the text is on the page. */
  get end(): number {
    return this.#end;
  }

  /** How much of the text is drawn with what was found in it. */
  get drawnTo(): number {
    return this.#drawnTo;
  }

  /** Gives each paragraph once it stands on the page. It can be left where it is, and another drawing begun. */
  *steps(document: AnnotatedDocument | null): Generator<DrawnParagraph | undefined> {
    const plan = markedParagraphs(this.text, document);
    let planned = plan.next().value;
    const first = planned?.paragraph.start ?? this.text.length;
    if (this.#before[0]?.start !== first) this.#beginAnew(first);
    const before = new Map<number, DrawnParagraph>();
    for (const one of this.#before) before.set(one.start, one);
    const firstUnits = this.text.length > WHOLE_UNITS ? FIRST_BATCH_UNITS : WHOLE_UNITS;
    let batch: Planned[] = [];
    while (planned !== undefined) {
      const {start, end} = planned.paragraph;
      const paragraph = asBefore(before.get(start), planned) ?? drawnParagraph(this.text, planned);
      planned = plan.next().value;
      const next = planned?.paragraph.start ?? this.text.length;
      batch.push({start, end, next, paragraph});
      yield undefined;
      const size = this.#made.length === 0 ? firstUnits : BATCH_UNITS;
      const isEnough = next - this.#drawnTo >= size || (this.#drawnTo < this.wanted && this.wanted <= next);
      // Where a paragraph of before begins in the midst of a new one, both have to be changed in one go.
      const isWhole = next >= this.#end || before.has(next);
      if (planned !== undefined && !(isEnough && isWhole)) continue;
      yield* this.#place(batch);
      this.#drawnTo = next;
      batch = [];
    }
  }

  /** What stays is not touched; what is new goes in as one piece. */
  #place(batch: readonly Planned[]): DrawnParagraph[] {
    let added: Placed[] = [];
    let from = this.#replaced;
    const replace = (): void => {
      const removed = this.#before.slice(from, this.#replaced).map(({element}) => element);
      this.#stretches.replace(removed, added, this.#before[this.#replaced]?.element);
      added = [];
    };
    for (const {start, end, next, paragraph} of batch) {
      const old = this.#before[this.#replaced];
      const oldNext = this.#before[this.#replaced + 1]?.start ?? this.#end;
      if (old === paragraph && oldNext === next) {
        replace();
        from = ++this.#replaced;
        continue;
      }
      added.push({start, element: paragraph.element, behind: this.text.slice(end, next)});
      while ((this.#before[this.#replaced]?.start ?? next) < next) this.#replaced++;
    }
    replace();
    const placed = batch.map(({paragraph}) => paragraph);
    this.#made.push(...placed);
    this.#all = undefined;
    this.#end = Math.max(this.#end, batch.at(-1)?.next ?? 0);
    return placed;
  }

  #beginAnew(firstStart: number): void {
    this.#before = [];
    this.#end = firstStart;
    this.#drawnTo = firstStart;
    this.#all = undefined;
    this.#stretches.begin(this.text.slice(0, firstStart));
  }
}

function asBefore(before: DrawnParagraph | undefined, planned: MarkedParagraph): DrawnParagraph | undefined {
  return before && isDrawnAlike(before.drawn, planned) ? before : undefined;
}
