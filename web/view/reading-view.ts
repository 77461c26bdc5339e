import type {AnnotatedDocument} from '../document/annotated-document.js';
import type {Span} from '../engine/contract.js';
import {nextTask} from '../engine/next-task.js';
import {Drawing} from './drawing.js';
import {type DrawnParagraph, piecesIn} from './drawn-paragraph.js';
import type {Filter} from './filter.js';
import type {Kind} from './kinds.js';
import {contains, lineBox, type Place, type ReadableText} from './marked-text.js';
import type {Box} from './place.js';
import {focusedIn, selectedRange} from './roots.js';
import {Slices, sliceClock} from './slices.js';
import {isBelow} from './stretches.js';
import {offsetOf, placeOf} from './text-places.js';

const FLASH_MS = 1600;

/**
 * The article with its marks. Its text content is always the source text, which is never read back from it; a long one
 * is drawn a slice at a time, and what is asked for meanwhile is drawn first.
 */
export class ReadingView implements ReadableText {
  readonly element: HTMLElement;
  readonly takesKeys = true;
  readonly #slices: Slices;
  readonly #sieve = new Slices(() => {});
  #drawing: Drawing;
  #document: AnnotatedDocument | null = null;
  #tabStop: HTMLElement | undefined;
  #filter: Filter = {hidden: new Set(), least: 0};
  #hovered: string | undefined;
  #endFlash = (): void => {};

  /** @param onDrawn the whole text is drawn */
  constructor(element: HTMLElement, onDrawn: () => void = () => {}) {
    this.element = element;
    this.#drawing = new Drawing(element, '', undefined);
    this.#slices = new Slices(() => {
      removeEventListener('beforeprint', this.#finish);
      onDrawn();
    });
    element.addEventListener('copy', (event) => this.#copy(event));
    element.addEventListener('pointerover', (event) => this.#setHover(this.idAt(event)));
    element.addEventListener('pointerleave', () => this.#setHover(undefined));
  }

  /** Whether a part of the text is still to be drawn. */
  get isDrawing(): boolean {
    return this.#slices.isRunning;
  }

  /** Takes the place of a drawing that is not finished. Paragraphs in which nothing is new stay as they are. */
  draw(text: string, document: AnnotatedDocument | null): void {
    const before = this.#drawing;
    this.#slices.stop();
    this.#document = document;
    if (text !== before.text) this.#tabStop = undefined;
    this.#drawing = new Drawing(this.element, text, before);
    addEventListener('beforeprint', this.#finish);
    const isTimeUp = sliceClock();
    this.#slices.start(this.#steps(this.#drawing, document), () => this.#drawing.drawnTo > 0 && isTimeUp());
  }

  *#steps(drawing: Drawing, document: AnnotatedDocument | null): Generator<void> {
    for (const paragraph of drawing.steps(document)) {
      if (paragraph) this.#take(paragraph);
      yield;
    }
  }

  #take(paragraph: DrawnParagraph): void {
    const {hidden, least} = this.#filter;
    if (hidden.size > 0 || least > 0) this.#siftAll(paragraph);
    if (this.#tabStop && this.element.contains(this.#tabStop)) return;
    const before = this.#tabStop?.dataset.id;
    const isThere = before !== undefined && this.#document?.annotation(before) !== undefined;
    const [piece] = piecesIn(paragraph.element, isThere ? before : undefined);
    if (piece) this.#makeTabStop(piece);
  }

  readonly #finish = (): void => {
    this.#slices.advance();
    this.#sieve.advance();
  };

  /** Draws the text up to `offset`; what stands there already is enough where only the words matter. */
  #reach(offset: number, withMarks: boolean): void {
    const isThere = (): boolean => offset <= (withMarks ? this.#drawing.drawnTo : this.#drawing.end);
    if (isThere()) return;
    this.#drawing.wanted = offset;
    this.#slices.advance(isThere);
  }

  async drawn(id: string): Promise<void> {
    const end = this.#document?.annotation(id)?.end ?? 0;
    const {text} = this.#drawing;
    while (this.isDrawing && this.#drawing.text === text && this.#drawing.drawnTo < end) {
      this.#drawing.wanted = end;
      await nextTask();
    }
  }

  /** Hides or shows marks by an attribute: the text is not drawn again. It is looked at before the browser has to lay it out. */
  show(filter: Filter): void {
    const first = this.#firstParagraph('bottom', 0);
    this.#filter = filter;
    addEventListener('beforeprint', this.#finish, {once: true});
    this.#sieve.start(this.#sieveSteps(first));
  }

  /** From the window on, and then what is above it. */
  *#sieveSteps(first: number): Generator<void> {
    const {paragraphs} = this.#drawing;
    for (const paragraph of [...paragraphs.slice(first), ...paragraphs.slice(0, first)]) yield this.#siftAll(paragraph);
  }

  #siftAll({element}: DrawnParagraph): void {
    for (const piece of piecesIn(element)) piece.toggleAttribute('data-hidden', this.#isHidden(piece));
  }

  #isHidden({dataset}: HTMLElement): boolean {
    return this.#filter.hidden.has(dataset.kind as Kind) || Number(dataset.sure) < this.#filter.least;
  }

  idAt(event: MouseEvent): string | undefined {
    return this.#idOf(event.composedPath()[0] ?? null);
  }

  boxOf(id: string, place?: Place): Box | undefined {
    const pieces = this.pieces(id).map((piece) => [...piece.getClientRects()]);
    const at = place && pieces.find((rects) => rects.some((rect) => contains(rect, place)));
    return lineBox(at ?? pieces[0] ?? [], place);
  }

  /** What is selected of the text, in offsets of the source; null when nothing is. */
  get selection(): Span | null {
    const range = selectedRange(this.element);
    if (range === null) return null;
    if (!this.element.contains(range.startContainer) || !this.element.contains(range.endContainer)) return null;
    const at = (node: Node, offset: number): number => offsetOf(this.element, this.#drawing.paragraphs, node, offset);
    return {start: at(range.startContainer, range.startOffset), end: at(range.endContainer, range.endOffset)};
  }

  select(span: Span): void {
    const range = this.rangeOf(span);
    if (range === undefined) return;
    const {startContainer, startOffset, endContainer, endOffset} = range;
    document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    this.reveal(span);
  }

  /** Brings words of the text to the middle of the window, if they are not well inside of it. */
  reveal(span: Span): void {
    const range = this.rangeOf(span);
    range?.startContainer.parentElement?.scrollIntoView({block: 'nearest', behavior: 'instant'});
    const {top, bottom} = range?.getBoundingClientRect() ?? {top: innerHeight / 2, bottom: innerHeight / 2};
    if (innerHeight / 4 <= top && bottom <= (innerHeight * 3) / 4) return;
    scrollBy({top: (top + bottom - innerHeight) / 2, behavior: 'instant'});
  }

  /** The part of the text whose paragraphs are in the window. */
  get visible(): Span {
    const first = this.#firstParagraph('bottom', 0);
    const behind = this.#firstParagraph('top', innerHeight);
    const {paragraphs, end} = this.#drawing;
    return {start: paragraphs[first]?.start ?? end, end: paragraphs[behind]?.start ?? end};
  }

  /** The first whose top or bottom is further down than `y`, by halving, for they stand one below the other. */
  #firstParagraph(edge: 'top' | 'bottom', y: number): number {
    const {paragraphs} = this.#drawing;
    let [low, high] = [0, paragraphs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBelow(paragraphs[middle]?.element, edge, y)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  boxOfWords(span: Span): Box | undefined {
    return [...(this.rangeOf(span)?.getClientRects() ?? [])].at(-1);
  }

  /** Where words of the text are on the page. */
  rangeOf({start, end}: Span): Range | undefined {
    const [from, to] = [this.#nodeAt(start, false), this.#nodeAt(end, true)];
    if (from === undefined || to === undefined) return undefined;
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return range;
  }

  rangesOf(spans: readonly Span[]): Range[] {
    return spans.map((span) => this.rangeOf(span)).filter((range) => range !== undefined);
  }

  #nodeAt(offset: number, isEnd: boolean): [Text, number] | undefined {
    this.#reach(isEnd ? offset : offset + 1, false);
    return placeOf(this.element, this.#drawing.paragraphs, offset, isEnd);
  }

  /** Id of the innermost annotation at an element of this view. */
  #idOf(target: EventTarget | null): string | undefined {
    if (!(target instanceof Element)) return undefined;
    const found = target.closest<HTMLElement>('[data-id]');
    return found !== null && this.element.contains(found) && !this.#isHidden(found) ? found.dataset.id : undefined;
  }

  /** The elements of one annotation, in text order. */
  pieces(id: string): readonly HTMLElement[] {
    const annotation = this.#document?.annotation(id);
    if (annotation === undefined) return [];
    this.#reach(annotation.end, true);
    const paragraphs = this.#drawing.paragraphs.filter(
      ({start, end}) => start < annotation.end && annotation.start < end,
    );
    return paragraphs.flatMap(({element}) => [...piecesIn(element, id)]);
  }

  get focusedId(): string | undefined {
    return this.#idOf(focusedIn(this.element));
  }

  /** What was selected is so no more: the keys are for one of both. */
  focus(id: string): void {
    if (this.selection !== null) document.getSelection()?.removeAllRanges();
    this.#setTabStop(id)?.focus({preventScroll: true});
  }

  /** Brings the annotation to the middle of the window and makes it flash. */
  scrollTo(id: string): void {
    const pieces = this.pieces(id);
    pieces[0]?.scrollIntoView({block: 'center', behavior: 'instant'});
    this.#endFlash();
    for (const piece of pieces) piece.classList.add('flash');
    const timer = setTimeout(() => this.#endFlash(), FLASH_MS);
    this.#endFlash = () => {
      clearTimeout(timer);
      for (const piece of pieces) piece.classList.remove('flash');
    };
  }

  /** Keeps exactly one mark in the tab order. */
  #setTabStop(id: string): HTMLElement | undefined {
    const element = this.pieces(id)[0];
    if (element !== undefined) this.#makeTabStop(element);
    return element;
  }

  #makeTabStop(element: HTMLElement): void {
    if (element === this.#tabStop) return;
    if (this.#tabStop) {
      for (const name of ['tabindex', 'role', 'aria-haspopup', 'aria-description']) this.#tabStop.removeAttribute(name);
    }
    element.tabIndex = 0;
    element.setAttribute('role', 'button');
    element.setAttribute('aria-haspopup', 'dialog');
    element.setAttribute('aria-description', element.dataset.kind ?? '');
    this.#tabStop = element;
  }

  #setHover(id: string | undefined): void {
    if (id === this.#hovered) return;
    for (const piece of this.pieces(this.#hovered ?? '')) piece.classList.remove('hover');
    for (const piece of this.pieces(id ?? '')) piece.classList.add('hover');
    this.#hovered = id;
  }

  /** The clipboard gets the source text itself, whatever the browser would make of the elements. */
  #copy(event: ClipboardEvent): void {
    const selected = this.selection;
    // A selection of the whole page is left to the browser, which takes what stands there.
    if (selected === null) this.#finish();
    if (selected === null || event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', this.#drawing.text.slice(selected.start, selected.end));
    event.preventDefault();
  }
}
