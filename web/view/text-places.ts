import type {Span} from '../engine/contract.js';

/** A stretch of a text that an element on the page holds; between two of them is text that is in none. */
export interface HeldText extends Span {
  readonly element: HTMLElement;
}

/**
 * The text node below `root` with the character behind `offset`, or at the end of a range before it. Nothing is kept for
 * each node: a long text has some hundred thousand, which the browser would have to look at whenever it tidies its memory.
 */
export function placeOf(
  root: Element,
  held: readonly HeldText[],
  offset: number,
  isEnd: boolean,
): [Text, number] | undefined {
  const at = isEnd ? offset - 1 : offset;
  const before = held.findLast(({start}) => start <= at);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  if (before) walker.currentNode = before.element;
  let start = before?.start ?? 0;
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    if (start <= at && at < start + node.length) return [node, offset - start];
    start += node.length;
  }
  return undefined;
}

/** The offset in the text of a place in the tree below `root`. */
export function offsetOf(root: Element, held: readonly HeldText[], node: Node, offset: number): number {
  const range = document.createRange();
  const isAtOrBefore = ({element}: HeldText): boolean => {
    range.selectNodeContents(element);
    return range.comparePoint(node, offset) >= 0;
  };
  let [low, high] = [0, held.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAtOrBefore(held[middle] as HeldText)) low = middle + 1;
    else high = middle;
  }
  const before = held[low - 1];
  range.setStart(before?.element ?? root, 0);
  range.setEnd(node, offset);
  return (before?.start ?? 0) + range.toString().length;
}
