import type {Span} from '../engine/contract.js';
import type {Filter} from './filter.js';
import type {Box} from './place.js';

export interface Place {
  readonly clientX: number;
  readonly clientY: number;
}

/** A text with its annotations in sight, as the card needs it. */
export interface MarkedText {
  /** Holds the text; pointer events of the text are listened for here. */
  readonly element: Element;
  /** Id of the innermost annotation that an event points at. */
  idAt(event: MouseEvent): string | undefined;
  /** Where an annotation is in the window: the line of it at `place`, else its first piece. Undefined: nowhere. */
  boxOf(id: string, place?: Place): Box | undefined;
}

/** A text that the reader can be taken through. */
export interface ReadableText extends MarkedText {
  /** Whether the keys of the reading view act in it; another page's article keeps its own. */
  readonly takesKeys: boolean;
  /** Id of the annotation that has the focus. */
  readonly focusedId: string | undefined;
  /** What is selected of the text; null when nothing is. */
  readonly selection: Span | null;
  /** Where the last line of these words is in the window. */
  boxOfWords(span: Span): Box | undefined;
  /** Selects words of the text and brings them into the window. */
  select(span: Span): void;
  /** When an annotation is drawn: a long text is so a slice at a time. Absent where all is drawn at once. */
  drawn?(id: string): Promise<void>;
  focus(id: string): void;
  /** Brings an annotation to the middle of the window and makes it flash. */
  scrollTo(id: string): void;
  /** Marks that do not pass are out of sight. */
  show(filter: Filter): void;
}

export function contains(box: Box, {clientX, clientY}: Place): boolean {
  return box.left <= clientX && clientX <= box.right && box.top <= clientY && clientY <= box.bottom;
}

/** The line among `rects` at `place`, with the height of them all, so that a card beside it covers none of them. */
export function lineBox(rects: readonly DOMRect[], place: Place | undefined): Box | undefined {
  const line = (place && rects.find((rect) => contains(rect, place))) ?? rects[0];
  if (line === undefined) return undefined;
  const top = Math.min(...rects.map((rect) => rect.top));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return {left: line.left, right: line.right, top, bottom};
}
