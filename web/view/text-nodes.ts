import type {Span} from '../engine/contract.js';

/** Which offset of a text each text node of its drawing begins at. */
export class TextNodes {
  readonly #starts = new WeakMap<Text, number>();

  make(text: string, {start, end}: Span): Text {
    const node = document.createTextNode(text.slice(start, end));
    this.#starts.set(node, start);
    return node;
  }

  /** The node below `root` with the character behind `offset`, or at the end of a range before it. */
  nodeAt(root: Node, offset: number, isEnd: boolean): [Text, number] | undefined {
    const at = isEnd ? offset - 1 : offset;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
      const start = this.#starts.get(node) ?? 0;
      if (start <= at && at < start + node.data.length) return [node, offset - start];
    }
    return undefined;
  }

  /** The offset of a place in the tree below `root`; `length` is where the text ends. */
  offsetOf(root: Node, node: Node, offset: number, length: number): number {
    if (node instanceof Text) return (this.#starts.get(node) ?? 0) + offset;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const child = node.childNodes[offset];
    if (child !== undefined) {
      walker.currentNode = child;
      const text = child instanceof Text ? child : walker.nextNode();
      return text instanceof Text ? (this.#starts.get(text) ?? 0) : length;
    }
    // Behind the last child: where the next text after `node` begins.
    const last = lastDescendant(node);
    walker.currentNode = last;
    if (last instanceof Text) return (this.#starts.get(last) ?? 0) + last.data.length;
    const text = walker.nextNode();
    return text instanceof Text ? (this.#starts.get(text) ?? 0) : length;
  }
}

function lastDescendant(node: Node): Node {
  let last = node;
  while (last.lastChild !== null) last = last.lastChild;
  return last;
}
