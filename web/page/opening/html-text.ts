/** Elements that stand in lines of their own, so that the text before and after them is apart. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** What nobody reads as part of the article. */
const SKIPPED = new Set(
  (
    'audio button canvas datalist embed head iframe input map math meter noframes noscript object option picture progress ' +
    'script select style svg template textarea title video'
  ).split(' '),
);

/** The paragraphs of HTML source, with an empty line between them. The source is parsed, never run or drawn. */
export function textOfHtml(source: string): string {
  return textOfDocument(new DOMParser().parseFromString(withoutStyles(source), 'text/html'));
}

/** A browser reports each style of it as a breach of the policy, though nothing is drawn. Of a style element noframes has the form. */
function withoutStyles(source: string): string {
  return source
    .replace(/<(\/?)style\b/gi, '<$1noframes')
    .replace(/(<[a-z][^<>]*[\s"'/])style(?=\s*=)/gi, '$1data-style');
}

export function textOfDocument(document: Document): string {
  const lines = new Lines();
  walk(articleOf(document), lines, false);
  return lines.text();
}

/** The one article or the main part of a page, where it names one; else all of it. */
function articleOf(document: Document): Element {
  const articles = document.querySelectorAll('article');
  if (articles.length === 1) return articles[0] as Element;
  return document.querySelector('main') ?? document.body;
}

/** By hand and not by recursion: a hostile page is nested deeper than a stack. */
function walk(root: Element, lines: Lines, isPreformattedRoot: boolean): void {
  const open: {node: Node; isPreformatted: boolean; isBlock: boolean}[] = [];
  let node: Node | null = root;
  let isPreformatted = isPreformattedRoot;
  while (node !== null) {
    const isBlock = node instanceof Element && BLOCKS.has(node.localName);
    if (node.nodeType === Node.TEXT_NODE) lines.add((node as Text).data, isPreformatted);
    else if (node instanceof Element && node.localName === 'br') lines.breakLine();
    else if (node instanceof Element && isRead(node)) {
      if (isBlock) lines.breakParagraph();
      if (node.firstChild !== null) {
        open.push({node, isPreformatted, isBlock});
        isPreformatted ||= node.localName === 'pre';
        node = node.firstChild;
        continue;
      }
    }
    while (node !== null && (node === root || node.nextSibling === null)) {
      const parent = open.pop();
      if (parent === undefined) return;
      if (parent.isBlock) lines.breakParagraph();
      isPreformatted = parent.isPreformatted;
      node = parent.node;
    }
    node = (node as Node | null)?.nextSibling ?? null;
  }
}

function isRead(element: Element): boolean {
  return (
    !SKIPPED.has(element.localName) && !element.hasAttribute('hidden') && element.getAttribute('aria-hidden') !== 'true'
  );
}

/** Gathers text as a browser would lay it out: white space collapsed, except where it is preformatted. */
class Lines {
  readonly #paragraphs: string[] = [];
  #lines: string[] = [];
  #line = '';
  #isTrailingSpaceKept = false;

  add(text: string, isPreformatted: boolean): void {
    this.#isTrailingSpaceKept = isPreformatted;
    if (isPreformatted) {
      const [first = '', ...rest] = text.split(/\r\n?|\n/);
      this.#line += first;
      for (const line of rest) {
        this.breakLine();
        this.#line = line;
      }
      return;
    }
    // Not \s: a no-break space stays what it is.
    const collapsed = text.replace(/[ \t\n\r\f]+/g, ' ');
    this.#line += collapsed.startsWith(' ') && /(^|[ \n])$/.test(this.#line) ? collapsed.slice(1) : collapsed;
  }

  breakLine(): void {
    this.#lines.push(this.#isTrailingSpaceKept ? this.#line : this.#line.replace(/ $/, ''));
    this.#line = '';
  }

  breakParagraph(): void {
    this.breakLine();
    const paragraph = this.#lines.join('\n').replace(/^\n+|\n+$/g, '');
    if (paragraph.trim() !== '') this.#paragraphs.push(paragraph);
    this.#lines = [];
  }

  text(): string {
    this.breakParagraph();
    return this.#paragraphs.join('\n\n');
  }
}
