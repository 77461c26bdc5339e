import type {AnnotatedDocument} from '../document/annotated-document.js';
import type {Paragraph} from '../document/paragraphs.js';
import {type Piece, type Segment, segments} from '../document/segments.js';
import type {BlockKind, Span} from '../engine/contract.js';
import {type DrawnSpan, paragraphsWithSpans} from './drawn-spans.js';
import type {Filter} from './filter.js';
import {contains, lineBox, type Place, type ReadableText} from './marked-text.js';
import type {Box} from './place.js';
import {focusedIn, selectedRange} from './roots.js';
import {TextNodes} from './text-nodes.js';

/** `key` says all that is to be seen of it. */
interface DrawnParagraph extends Span {
  readonly key: string;
  readonly element: HTMLElement;
  readonly pieces: readonly HTMLElement[];
}

const TAGS: Readonly<Partial<Record<BlockKind, string>>> = {headline: 'h2', subheading: 'h3'};
const FLASH_MS = 1600;

/** The article with its marks. Its text content is always the source text, which is never read back from it. */
export class ReadingView implements ReadableText {
  readonly element: HTMLElement;
  readonly takesKeys = true;
  #text = '';
  readonly #nodes = new TextNodes();
  #drawn: readonly DrawnParagraph[] = [];
  #elements = new Map<string, HTMLElement[]>();
  #tabStop: HTMLElement | undefined;
  #least = 0;
  #hovered: string | undefined;
  #endFlash = (): void => {};

  constructor(element: HTMLElement) {
    this.element = element;
    element.addEventListener('copy', (event) => this.#copy(event));
    element.addEventListener('pointerover', (event) => this.#setHover(this.idAt(event)));
    element.addEventListener('pointerleave', () => this.#setHover(undefined));
  }

  /** Paragraphs in which nothing is new stay as they are. */
  draw(text: string, document: AnnotatedDocument | null): void {
    const drawn = text === this.#text ? this.#drawn : [];
    const before = new Map(drawn.map((one) => [one.key, one]));
    const tabStop = this.#tabStop?.dataset.id;
    this.#text = text;
    this.#tabStop = undefined;
    this.#drawn = paragraphsWithSpans(text, document).map(({paragraph, spans}) => {
      const key = JSON.stringify([paragraph, spans]);
      return before.get(key) ?? this.#paragraph(paragraph, spans, key);
    });
    this.#elements = new Map();
    for (const {pieces} of this.#drawn) {
      for (const piece of pieces) {
        this.#know(piece);
        this.#setUnsure(piece);
      }
    }
    this.#place(drawn);
    const first = document?.annotations.find(({id}) => this.#elements.has(id));
    const next = tabStop !== undefined && this.#elements.has(tabStop) ? tabStop : first?.id;
    if (next !== undefined) this.#setTabStop(next);
  }

  /** Puts the paragraphs into the article, with the text between them. */
  #place(before: readonly DrawnParagraph[]): void {
    if (before.length > 0 && before.map(extent).join() === this.#drawn.map(extent).join()) {
      this.#drawn.forEach(({element}, index) => {
        if (before[index]?.element !== element) before[index]?.element.replaceWith(element);
      });
      return;
    }
    const content = new DocumentFragment();
    let at = 0;
    for (const {element, start, end} of this.#drawn) {
      if (at < start) content.append(this.#nodes.make(this.#text, {start: at, end: start}));
      content.append(element);
      at = end;
    }
    if (at < this.#text.length) content.append(this.#nodes.make(this.#text, {start: at, end: this.#text.length}));
    this.element.replaceChildren(content);
  }

  /** Hides or shows marks by attributes: the text is not drawn again. */
  show({hidden, least}: Filter): void {
    this.element.dataset.hide = [...hidden].join(' ');
    if (least === this.#least) return;
    this.#least = least;
    for (const {pieces} of this.#drawn) for (const piece of pieces) this.#setUnsure(piece);
  }

  #setUnsure(piece: HTMLElement): void {
    piece.toggleAttribute('data-unsure', Number(piece.dataset.sure) < this.#least);
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
    const start = this.#offsetOf(range.startContainer, range.startOffset);
    return {start, end: this.#offsetOf(range.endContainer, range.endOffset)};
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
    const first = this.#firstParagraph(({bottom}) => bottom > 0);
    const behind = this.#firstParagraph(({top}) => top > innerHeight);
    const start = this.#drawn[first]?.start ?? this.#text.length;
    return {start, end: this.#drawn[behind]?.start ?? this.#text.length};
  }

  /** By halving: of the paragraphs' boxes, which stand one below the other, few are looked at. */
  #firstParagraph(test: (box: DOMRect) => boolean): number {
    let [low, high] = [0, this.#drawn.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const box = this.#drawn[middle]?.element.getBoundingClientRect();
      if (box && test(box)) high = middle;
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
    const at = isEnd ? offset - 1 : offset;
    const paragraph = this.#drawn.findLast(({start}) => start <= at);
    const root = paragraph && at < paragraph.end ? paragraph.element : this.element;
    return this.#nodes.nodeAt(root, offset, isEnd);
  }

  /** Id of the innermost annotation at an element of this view. */
  #idOf(target: EventTarget | null): string | undefined {
    if (!(target instanceof Element)) return undefined;
    const found = target.closest<HTMLElement>('[data-id]');
    return found !== null && this.element.contains(found) && !this.#isHidden(found) ? found.dataset.id : undefined;
  }

  /** The elements of one annotation, in text order. */
  pieces(id: string): readonly HTMLElement[] {
    return this.#elements.get(id) ?? [];
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
    if (element === undefined || element === this.#tabStop) return element;
    if (this.#tabStop) {
      for (const name of ['tabindex', 'role', 'aria-haspopup', 'aria-description']) this.#tabStop.removeAttribute(name);
    }
    element.tabIndex = 0;
    element.setAttribute('role', 'button');
    element.setAttribute('aria-haspopup', 'dialog');
    element.setAttribute('aria-description', element.dataset.kind ?? '');
    this.#tabStop = element;
    return element;
  }

  #setHover(id: string | undefined): void {
    if (id === this.#hovered) return;
    for (const piece of this.pieces(this.#hovered ?? '')) piece.classList.remove('hover');
    for (const piece of this.pieces(id ?? '')) piece.classList.add('hover');
    this.#hovered = id;
  }

  #isHidden(element: HTMLElement): boolean {
    if ('unsure' in element.dataset) return true;
    return (this.element.dataset.hide ?? '').split(' ').includes(element.dataset.kind ?? '');
  }

  #paragraph(paragraph: Paragraph, spans: readonly DrawnSpan[], key: string): DrawnParagraph {
    const element = document.createElement(TAGS[paragraph.kind] ?? 'p');
    element.className = `para ${paragraph.kind}`;
    element.setAttribute('part', 'paragraph');
    element.dir = 'auto';
    if (paragraph.isContinued) element.classList.add('continued');
    const pieces: HTMLElement[] = [];
    this.#fill(element, segments(paragraph, spans), pieces);
    return {start: paragraph.start, end: paragraph.end, key, element, pieces};
  }

  #fill(parent: HTMLElement, tree: readonly Segment<DrawnSpan>[], pieces: HTMLElement[]): void {
    for (const segment of tree) {
      parent.append(segment.span === null ? this.#nodes.make(this.#text, segment) : this.#mark(segment, pieces));
    }
  }

  #mark(piece: Piece<DrawnSpan>, pieces: HTMLElement[]): HTMLElement {
    const {id, kind, layer, form, tag, sure} = piece.span;
    const element = document.createElement(layer === 'quote' ? 'span' : 'mark');
    if (layer === 'quote') element.className = 'quote';
    element.setAttribute('part', `mark mark-${kind}`);
    element.dataset.id = id;
    element.dataset.kind = kind;
    element.dataset.sure = String(sure);
    if (form !== '') element.dataset.form = form;
    if (piece.isFirst) element.dataset.first = '';
    if (piece.isLast) {
      element.dataset.last = '';
      element.dataset.tag = tag;
    }
    pieces.push(element);
    this.#fill(element, piece.children, pieces);
    return element;
  }

  #know(piece: HTMLElement): void {
    const id = piece.dataset.id ?? '';
    const known = this.#elements.get(id);
    if (known) known.push(piece);
    else this.#elements.set(id, [piece]);
  }

  /** The clipboard gets the source text itself, whatever the browser would make of the elements. */
  #copy(event: ClipboardEvent): void {
    const selected = this.selection;
    if (selected === null || event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', this.#text.slice(selected.start, selected.end));
    event.preventDefault();
  }

  #offsetOf(node: Node, offset: number): number {
    return this.#nodes.offsetOf(this.element, node, offset, this.#text.length);
  }
}

const extent = ({start, end}: Span): string => `${start}-${end}`;
