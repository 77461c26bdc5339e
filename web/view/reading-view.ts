import type {AnnotatedDocument, Annotation} from '../document/annotated-document.js';
import {type Paragraph, paragraphs} from '../document/paragraphs.js';
import {type LayeredSpan, type Piece, type Segment, segments} from '../document/segments.js';
import type {BlockKind, Span} from '../engine/contract.js';
import {isMention, isQuote, type Kind, kindOf, tagOf} from './kinds.js';
import {contains, lineBox, type Place, type ReadableText} from './marked-text.js';
import type {Box} from './place.js';
import {focusedIn, selectedRange} from './roots.js';

interface DrawnSpan extends LayeredSpan {
  readonly kind: Kind;
  readonly form: string;
  readonly tag: string;
}

const TAGS: Readonly<Partial<Record<BlockKind, string>>> = {headline: 'h2', subheading: 'h3'};
const FLASH_MS = 1600;

/** The article with its marks. Its text content is always the source text, which is never read back from it. */
export class ReadingView implements ReadableText {
  readonly element: HTMLElement;
  readonly takesKeys = true;
  #text = '';
  #starts = new WeakMap<Text, number>();
  #elements = new Map<string, HTMLElement[]>();
  #tabStop: HTMLElement | undefined;
  #hovered: string | undefined;
  #endFlash = (): void => {};

  constructor(element: HTMLElement) {
    this.element = element;
    element.addEventListener('copy', (event) => this.#copy(event));
    element.addEventListener('pointerover', (event) => this.#setHover(this.idAt(event)));
    element.addEventListener('pointerleave', () => this.#setHover(undefined));
  }

  draw(text: string, document: AnnotatedDocument | null): void {
    this.#text = text;
    this.#starts = new WeakMap();
    this.#elements = new Map();
    this.#tabStop = undefined;
    const content = new DocumentFragment();
    const spans = (document?.annotations ?? []).map(drawnSpan);
    let at = 0;
    let next = 0;
    let open: DrawnSpan[] = [];
    for (const paragraph of paragraphs(text, document?.blocks)) {
      if (at < paragraph.start) content.append(this.#textNode(at, paragraph.start));
      open = open.filter((span) => paragraph.start < span.end);
      for (let span = spans[next]; span !== undefined && span.start < paragraph.end; span = spans[++next])
        open.push(span);
      content.append(this.#paragraph(paragraph, open));
      at = paragraph.end;
    }
    if (at < text.length) content.append(this.#textNode(at, text.length));
    this.element.replaceChildren(content);
    const first = document?.annotations.find(({id}) => this.#elements.has(id));
    if (first) this.#setTabStop(first.id);
  }

  /** Hides or shows marks by class: the text is not drawn again. */
  hide(kinds: ReadonlySet<Kind>): void {
    this.element.dataset.hide = [...kinds].join(' ');
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

  focus(id: string): void {
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
    return (this.element.dataset.hide ?? '').split(' ').includes(element.dataset.kind ?? '');
  }

  #paragraph(paragraph: Paragraph, spans: readonly DrawnSpan[]): HTMLElement {
    const element = document.createElement(TAGS[paragraph.kind] ?? 'p');
    element.className = `para ${paragraph.kind}`;
    element.setAttribute('part', 'paragraph');
    element.dir = 'auto';
    if (paragraph.isContinued) element.classList.add('continued');
    this.#fill(element, segments(paragraph, spans));
    return element;
  }

  #fill(parent: HTMLElement, tree: readonly Segment<DrawnSpan>[]): void {
    for (const segment of tree) {
      parent.append(segment.span === null ? this.#textNode(segment.start, segment.end) : this.#mark(segment));
    }
  }

  #mark(piece: Piece<DrawnSpan>): HTMLElement {
    const {id, kind, layer, form, tag} = piece.span;
    const element = document.createElement(layer === 'quote' ? 'span' : 'mark');
    if (layer === 'quote') element.className = 'quote';
    element.setAttribute('part', `mark mark-${kind}`);
    element.dataset.id = id;
    element.dataset.kind = kind;
    if (form !== '') element.dataset.form = form;
    if (piece.isFirst) element.dataset.first = '';
    if (piece.isLast) {
      element.dataset.last = '';
      element.dataset.tag = tag;
    }
    const known = this.#elements.get(id);
    if (known) known.push(element);
    else this.#elements.set(id, [element]);
    this.#fill(element, piece.children);
    return element;
  }

  #textNode(start: number, end: number): Text {
    const node = document.createTextNode(this.#text.slice(start, end));
    this.#starts.set(node, start);
    return node;
  }

  /** The clipboard gets the source text itself, whatever the browser would make of the elements. */
  #copy(event: ClipboardEvent): void {
    const selected = this.selection;
    if (selected === null || event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', this.#text.slice(selected.start, selected.end));
    event.preventDefault();
  }

  #offsetOf(node: Node, offset: number): number {
    if (node instanceof Text) return (this.#starts.get(node) ?? 0) + offset;
    const walker = document.createTreeWalker(this.element, NodeFilter.SHOW_TEXT);
    const child = node.childNodes[offset];
    if (child !== undefined) {
      walker.currentNode = child;
      const text = child instanceof Text ? child : walker.nextNode();
      return text instanceof Text ? (this.#starts.get(text) ?? 0) : this.#text.length;
    }
    // Behind the last child: where the next text after `node` begins.
    const last = lastDescendant(node);
    walker.currentNode = last;
    if (last instanceof Text) return (this.#starts.get(last) ?? 0) + last.data.length;
    const text = walker.nextNode();
    return text instanceof Text ? (this.#starts.get(text) ?? 0) : this.#text.length;
  }
}

function lastDescendant(node: Node): Node {
  let last = node;
  while (last.lastChild !== null) last = last.lastChild;
  return last;
}

function drawnSpan(annotation: Annotation): DrawnSpan {
  const {id, start, end} = annotation;
  const common = {id, start, end, kind: kindOf(annotation), tag: tagOf(annotation)};
  if (isMention(annotation)) return {...common, layer: 'entity', form: annotation.form};
  if (isQuote(annotation)) return {...common, layer: 'quote', form: annotation.kind};
  return {...common, layer: 'date', form: ''};
}
