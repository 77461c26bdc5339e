export interface ExtractOptions {
  /** Selector of elements to leave out, besides those that are never read. */
  skip?: string;
}

/** The text of a page's own elements, tied to where each character stands. Offsets are UTF-16 code units. */
export interface ExtractedText {
  readonly text: string;
  /** Where the characters from `start` to `end` stand; undefined where there are none. */
  toRange(start: number, end: number): StaticRange | undefined;
  /** Offset of a place in the page; a place between two texts is the start of the second. */
  toOffset(node: Node, offset: number): number;
}

/** A stretch of one text node that is in the text unit by unit. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly node: Text;
  readonly from: number;
}

const NEVER_READ =
  'script,style,noscript,template,nav,code,pre,textarea,select,button,svg,math,iframe,object,audio,video,canvas,' +
  '[hidden],[aria-hidden=true],[data-annotator-skip]';
const INLINE_DISPLAY = /^(inline|contents|ruby)/;
// What a page without layout, parsed but never shown, would draw as blocks.
const BLOCK_TAGS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN OL P SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

/**
 * Reads `root` as a reader sees it: hidden elements, navigation, code and controls are left out, white space is
 * collapsed as the page draws it, an empty line stands between two blocks and a line end for `<br>`. A name never runs
 * from a heading into the paragraph below it. Cost: linear in the nodes below `root`.
 */
export function extractText(root: Node, options: ExtractOptions = {}): ExtractedText {
  const collector = new Collector();
  walk(root, collector, options.skip === undefined ? NEVER_READ : `${NEVER_READ},${options.skip}`);
  return new MappedText(collector.text, collector.runs);
}

/** How an element is drawn, as far as the text depends on it. */
interface Drawing {
  readonly isShown: boolean;
  readonly isBlock: boolean;
  readonly keepsSpace: boolean;
}

/** Without recursion: a script can nest elements deeper than the stack. */
function walk(root: Node, collector: Collector, skip: string): void {
  const drawings = new Map<Element, Drawing>();
  const drawingOf = (element: Element): Drawing => {
    const known = drawings.get(element) ?? drawing(element);
    drawings.set(element, known);
    return known;
  };
  /** Whether the children of `node` are read. */
  const enter = (node: Node): boolean => {
    if (node instanceof Text) {
      collector.add(node, node.parentElement !== null && drawingOf(node.parentElement).keepsSpace);
      return false;
    }
    if (!(node instanceof Element)) return node === root;
    if (node.tagName === 'BR') collector.separate('\n');
    const {isShown, isBlock} = drawingOf(node);
    if (node !== root && !isShown) return false;
    if (isBlock) collector.separate('\n\n');
    return node === root || !node.matches(skip);
  };
  const leave = (node: Node): void => {
    if (node instanceof Element && drawingOf(node).isBlock) collector.separate('\n\n');
  };

  let node: Node | null = root;
  while (node !== null) {
    if (enter(node) && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== root && node.nextSibling === null) {
      node = node.parentNode as Node;
      leave(node);
    }
    node = node === root ? null : node.nextSibling;
  }
}

function drawing(element: Element): Drawing {
  const {display, visibility, whiteSpace} = getComputedStyle(element);
  return {
    isShown: display !== 'none' && visibility !== 'hidden' && visibility !== 'collapse',
    isBlock: display === '' ? BLOCK_TAGS.has(element.tagName) : !INLINE_DISPLAY.test(display),
    keepsSpace: /^(pre|break-spaces)/.test(whiteSpace),
  };
}

class Collector {
  text = '';
  readonly runs: Run[] = [];
  #separator = '';
  /** White space that stands in the text if more text follows it in its block. */
  #space: {readonly node: Text; readonly at: number} | undefined;

  /** White space to stand before the next character; the longest wish wins. */
  separate(separator: '\n' | '\n\n'): void {
    if (separator.length > this.#separator.length) this.#separator = separator;
  }

  add(node: Text, keepsSpace: boolean): void {
    if (keepsSpace) return this.#addRun(node, 0, node.data.length);
    let from = 0;
    for (const {index, 0: space} of node.data.matchAll(/[ \t\n\r\f]+/g)) {
      this.#addRun(node, from, index);
      this.#space ??= {node, at: index};
      from = index + space.length;
    }
    this.#addRun(node, from, node.data.length);
  }

  #addRun(node: Text, from: number, to: number): void {
    if (from >= to) return;
    if (this.text !== '') {
      if (this.#separator !== '') this.text += this.#separator;
      else if (this.#space) this.#push(this.#space.node, this.#space.at, ' ');
    }
    this.#separator = '';
    this.#space = undefined;
    this.#push(node, from, node.data.slice(from, to));
  }

  #push(node: Text, from: number, text: string): void {
    const start = this.text.length;
    this.text += text;
    this.runs.push({start, end: this.text.length, node, from});
  }
}

class MappedText implements ExtractedText {
  readonly text: string;
  readonly #runs: readonly Run[];
  readonly #byNode = new Map<Node, Run[]>();

  constructor(text: string, runs: readonly Run[]) {
    this.text = text;
    this.#runs = runs;
    for (const run of this.#runs) {
      const known = this.#byNode.get(run.node);
      if (known) known.push(run);
      else this.#byNode.set(run.node, [run]);
    }
  }

  toRange(start: number, end: number): StaticRange | undefined {
    const first = this.#runs[this.#firstEndingAfter(start)];
    const last = this.#runs[this.#firstEndingAfter(end - 1)];
    if (first === undefined || last === undefined || start >= end) return undefined;
    return new StaticRange({
      startContainer: first.node,
      startOffset: first.from + Math.max(0, start - first.start),
      endContainer: last.node,
      endOffset: Math.min(last.from + Math.max(0, end - last.start), last.node.data.length),
    });
  }

  toOffset(node: Node, offset: number): number {
    const runs = this.#byNode.get(node);
    if (runs === undefined) return this.#offsetAfter(node, offset);
    const run = runs.findLast(({from}) => from <= offset) ?? (runs[0] as Run);
    return Math.min(run.start + Math.max(0, offset - run.from), run.end);
  }

  /** Start of the first text at or behind a place that has no text of its own. */
  #offsetAfter(node: Node, offset: number): number {
    const child = node.childNodes[offset];
    const next = this.#runs.find(({node: text}) => {
      if (child === undefined) return isBehind(text, node);
      return text === child || child.contains(text) || isBehind(text, child);
    });
    return next?.start ?? this.text.length;
  }

  #firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#runs[middle] as Run).end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function isBehind(node: Node, other: Node): boolean {
  const position = other.compareDocumentPosition(node);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && (position & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0;
}
