import {KINDS, type Kind} from '../view/kinds.js';
import {styleSheet} from '../view/style-sheet.js';
import rules from './highlights.css';

const PREFIX = 'article-annotator';
/** Drawn over all kinds, for a moment. */
const FLASH = `${PREFIX}-flash`;
// Entities over the quotation they stand in, dates over both.
const PRIORITY = {quote: 1, entity: 2, date: 3} as const;
const FLASH_PRIORITY = 4;

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
    adopt(this.#root);
    this.flash([]);
    for (const {kind, layer} of KINDS) {
      const drawn = ranges.get(kind) ?? [];
      replace(`${PREFIX}-${kind}`, PRIORITY[layer], this.#ranges.get(kind) ?? [], drawn);
      this.#ranges.set(kind, drawn);
    }
  }

  flash(ranges: AbstractRange[]): void {
    if (!canHighlight()) return;
    replace(FLASH, FLASH_PRIORITY, this.#flash, ranges);
    this.#flash = ranges;
  }

  clear(): void {
    this.draw(new Map());
  }
}

/**
 * Puts `added` in the place of `removed` and leaves what other texts of the page have under this name. The highlight is
 * made anew: taking 30,000 ranges one by one out of one that is drawn takes Firefox 105 s, this takes 10 ms.
 */
function replace(
  name: string,
  priority: number,
  removed: readonly AbstractRange[],
  added: readonly AbstractRange[],
): void {
  const isRemoved = new Set(removed);
  const others = [...(CSS.highlights.get(name) ?? [])].filter((range) => !isRemoved.has(range));
  if (others.length + added.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight();
  highlight.priority = priority;
  for (const range of others) highlight.add(range);
  for (const range of added) highlight.add(range);
  CSS.highlights.set(name, highlight);
}

/** Both the page's own sheets and those of another article stay. */
function adopt(root: Document | ShadowRoot): void {
  const sheet = styleSheet(rules);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
