/** A paragraph with the text behind it that is in none. */
export interface Placed {
  readonly start: number;
  readonly element: HTMLElement;
  readonly behind: string;
}

// Of the text: a screen or two. The browser looks at each block with content-visibility at every frame.
const STRETCH_UNITS = 4000;

/**
 * The paragraphs of a text in blocks that the browser passes over while they are out of sight. In which one a paragraph
 * stands follows from where it begins in the text, so that it stays there whatever becomes of the others.
 */
export class Stretches {
  readonly #root: HTMLElement;
  readonly #all = new Map<number, HTMLElement>();

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Nothing but this text, which is in no paragraph. */
  begin(text: string): void {
    this.#all.clear();
    this.#root.replaceChildren(...shown(text));
  }

  /** Puts `added` where `removed` stood, or else before `following`, which stays. */
  replace(removed: readonly HTMLElement[], added: readonly Placed[], following: HTMLElement | undefined): void {
    for (const paragraph of removed) takeOut(paragraph);
    const byStretch = new Map<number, DocumentFragment>();
    for (const {start, element, behind} of added) {
      const index = Math.floor(start / STRETCH_UNITS);
      const content = byStretch.get(index) ?? new DocumentFragment();
      content.append(element, ...shown(behind));
      byStretch.set(index, content);
    }
    for (const [index, content] of byStretch) {
      const stretch = this.#all.get(index) ?? this.#add(index);
      stretch.insertBefore(content, following?.parentElement === stretch ? following : null);
    }
    if (removed.length > 0) this.#dropEmpty();
  }

  #add(index: number): HTMLElement {
    const next = Math.min(...[...this.#all.keys()].filter((key) => key > index));
    const stretch = document.createElement('div');
    stretch.className = 'stretch';
    this.#all.set(index, stretch);
    this.#root.insertBefore(stretch, this.#all.get(next) ?? null);
    return stretch;
  }

  #dropEmpty(): void {
    for (const [index, stretch] of this.#all) {
      if (stretch.hasChildNodes()) continue;
      stretch.remove();
      this.#all.delete(index);
    }
  }
}

function shown(text: string): string[] {
  return text === '' ? [] : [text];
}

/** With the text behind it. */
function takeOut(paragraph: HTMLElement): void {
  while (paragraph.nextSibling instanceof Text) paragraph.nextSibling.remove();
  paragraph.remove();
}

/**
 * Whether the top or bottom of a paragraph is further down than `y`. What stands in a block out of sight would have to be
 * laid out for its box: that of the block says enough.
 */
export function isBelow(paragraph: HTMLElement | undefined, edge: 'top' | 'bottom', y: number): boolean {
  const block = paragraph?.parentElement?.getBoundingClientRect();
  if (!paragraph || !block || block.bottom <= y) return false;
  return block.top > y || paragraph.getBoundingClientRect()[edge] > y;
}
