const CANDIDATES = ['article', '[role=article]', 'main', '[role=main]'];

/** What a reader means on a page: the element around what is selected, else its longest article, its main part, or all. */
export function articleOf(page: Document): Element {
  const selection = page.getSelection();
  if (selection !== null && !selection.isCollapsed) {
    const around = selection.getRangeAt(0).commonAncestorContainer;
    const element = around instanceof Element ? around : around.parentElement;
    if (element !== null) return element;
  }
  for (const selector of CANDIDATES) {
    const found = [...page.querySelectorAll(selector)].sort((a, b) => lengthOf(b) - lengthOf(a))[0];
    if (found !== undefined) return found;
  }
  return page.body;
}

function lengthOf(element: Element): number {
  return element.textContent?.length ?? 0;
}
