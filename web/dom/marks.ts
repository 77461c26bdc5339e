import {KINDS, type Kind} from '../view/kinds.js';
import {styleSheet} from '../view/style-sheet.js';
import rules from './highlights.css';

const PREFIX = 'article-annotator';
/** Drawn over all kinds, for a moment. */
const FLASH = `${PREFIX}-flash`;
// Entities over the quotation they stand in, dates over both.
const PRIORITY = {quote: 1, entity: 2, date: 3} as const;

/** Whether this browser can draw on a page without changing it. */
export function canHighlight(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;
}

/** The marks of one text, drawn by CSS highlights: nothing in the page changes. Texts of one page share the names. */
export class Marks {
  readonly #root: Document | ShadowRoot;
  readonly #ranges = new Map<Kind, StaticRange[]>();
  #flash: AbstractRange[] = [];

  constructor(root: Document | ShadowRoot) {
    this.#root = root;
  }

  draw(ranges: ReadonlyMap<Kind, StaticRange[]>): void {
    if (!canHighlight()) return;
    this.clear();
    adopt(this.#root);
    for (const {kind, layer} of KINDS) {
      const own = ranges.get(kind);
      if (own === undefined) continue;
      const highlight = highlightOf(`${PREFIX}-${kind}`);
      highlight.priority = PRIORITY[layer];
      for (const range of own) highlight.add(range);
      this.#ranges.set(kind, own);
    }
  }

  flash(ranges: AbstractRange[]): void {
    if (!canHighlight()) return;
    take(FLASH, this.#flash);
    this.#flash = ranges;
    if (ranges.length === 0) return;
    const highlight = highlightOf(FLASH);
    highlight.priority = 9;
    for (const range of ranges) highlight.add(range);
  }

  clear(): void {
    if (!canHighlight()) return;
    this.flash([]);
    for (const [kind, ranges] of this.#ranges) take(`${PREFIX}-${kind}`, ranges);
    this.#ranges.clear();
  }
}

function highlightOf(name: string): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  CSS.highlights.set(name, made);
  return made;
}

/** Takes only these ranges out; another text of the page may have marks of the same name. */
function take(name: string, ranges: readonly AbstractRange[]): void {
  const highlight = CSS.highlights.get(name);
  if (highlight === undefined) return;
  for (const range of ranges) highlight.delete(range);
  if (highlight.size === 0) CSS.highlights.delete(name);
}

/** Both the page's own sheets and those of another article stay. */
function adopt(root: Document | ShadowRoot): void {
  const sheet = styleSheet(rules);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
