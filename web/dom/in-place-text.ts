import type {AnnotatedDocument} from '../document/annotated-document.js';
import {type Filter, passes} from '../view/filter.js';
import {type Kind, kindOf} from '../view/kinds.js';
import {contains, lineBox, type Place, type ReadableText} from '../view/marked-text.js';
import type {Box} from '../view/place.js';
import {rootOf} from '../view/roots.js';
import {type ExtractedText, type ExtractOptions, extractText} from './extract-text.js';
import {Marks} from './marks.js';

const FLASH_MS = 1600;

/** An article of the page around, annotated where it stands. Its elements are read and never changed. */
export class InPlaceText implements ReadableText {
  readonly element: Element;
  readonly takesKeys = false;
  readonly focusedId: undefined;
  /** What is selected in the page is the page's own business. */
  readonly selection = null;
  readonly #options: ExtractOptions;
  readonly #marks: Marks;
  /** Undefined until it is read for the first time. */
  #extracted: ExtractedText | undefined;
  #document: AnnotatedDocument | null = null;
  #filter: Filter = {hidden: new Set(), least: 0};
  #flashTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: Element, options: ExtractOptions = {}) {
    this.element = element;
    this.#options = options;
    this.#marks = new Marks(rootOf(element));
  }

  /** The words as they were when they were last read. */
  get text(): string {
    return this.#extracted?.text ?? '';
  }

  /** Reads the page anew. */
  read(): void {
    this.#extracted = extractText(this.element, this.#options);
  }

  draw(document: AnnotatedDocument | null): void {
    this.#document = document;
    const ranges = new Map<Kind, StaticRange[]>();
    for (const {id} of document?.annotations ?? []) {
      const range = this.#isSeen(id) ? this.rangeOf(id) : undefined;
      const kind = this.#kindOf(id);
      if (range === undefined || kind === undefined) continue;
      const known = ranges.get(kind);
      if (known) known.push(range);
      else ranges.set(kind, [range]);
    }
    this.#marks.draw(ranges);
  }

  show(filter: Filter): void {
    this.#filter = filter;
    this.draw(this.#document);
  }

  /** Takes every mark away. */
  clear(): void {
    clearTimeout(this.#flashTimer);
    this.#document = null;
    this.#marks.clear();
  }

  /** Where an annotation stands in the page. */
  rangeOf(id: string): StaticRange | undefined {
    const annotation = this.#document?.annotation(id);
    return annotation && this.#extracted?.toRange(annotation.start, annotation.end);
  }

  idAt(event: MouseEvent): string | undefined {
    const caret = caretAt(event.clientX, event.clientY);
    if (
      caret === undefined ||
      this.#document === null ||
      this.#extracted === undefined ||
      !this.element.contains(caret.node)
    )
      return undefined;
    const offset = this.#extracted.toOffset(caret.node, caret.offset);
    // The caret is on the nearer side of a character: the pointer may be on the one before it.
    const near = [...this.#document.at(offset), ...(offset > 0 ? this.#document.at(offset - 1) : [])];
    return near.find(({id}) => this.#isSeen(id) && this.#rectsOf(id).some((rect) => contains(rect, event)))?.id;
  }

  boxOf(id: string, place?: Place): Box | undefined {
    return lineBox(this.#rectsOf(id), place);
  }

  /** The page keeps its own focus and selection. */
  focus(): void {}
  select(): void {}
  boxOfWords(): undefined {}

  scrollTo(id: string): void {
    const range = this.rangeOf(id);
    const box = this.boxOf(id);
    if (range === undefined || box === undefined) return;
    range.startContainer.parentElement?.scrollIntoView({block: 'nearest', behavior: 'instant'});
    const {top, bottom} = this.boxOf(id) ?? box;
    scrollBy({top: (top + bottom - innerHeight) / 2, behavior: 'instant'});
    this.#marks.flash([range]);
    clearTimeout(this.#flashTimer);
    this.#flashTimer = setTimeout(() => this.#marks.flash([]), FLASH_MS);
  }

  #kindOf(id: string): Kind | undefined {
    const annotation = this.#document?.annotation(id);
    return annotation && kindOf(annotation);
  }

  #isSeen(id: string): boolean {
    const annotation = this.#document?.annotation(id);
    return annotation !== undefined && passes(this.#filter, annotation);
  }

  #rectsOf(id: string): DOMRect[] {
    const found = this.rangeOf(id);
    if (found === undefined || !found.startContainer.isConnected) return [];
    const range = document.createRange();
    // The page may have shortened its texts since they were read.
    range.setStart(found.startContainer, within(found.startContainer, found.startOffset));
    range.setEnd(found.endContainer, within(found.endContainer, found.endOffset));
    return [...range.getClientRects()];
  }
}

function within(node: Node, offset: number): number {
  return node instanceof Text ? Math.min(offset, node.data.length) : 0;
}

/** The place in the text at a point of the window. */
function caretAt(x: number, y: number): {node: Node; offset: number} | undefined {
  if ('caretPositionFromPoint' in document) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret === null ? undefined : {node: caret.offsetNode, offset: caret.offset};
  }
  const range = (document as LegacyCaret).caretRangeFromPoint(x, y);
  return range === null ? undefined : {node: range.startContainer, offset: range.startOffset};
}

/** Safari before 26.2 has only this one. */
interface LegacyCaret {
  caretRangeFromPoint(x: number, y: number): Range | null;
}
