/** The document or the shadow root that `node` stands in. */
export function rootOf(node: Node): Document | ShadowRoot {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root : document;
}

/** The element with the focus, also where it is inside of a shadow root. */
export function focusedIn(node: Node): Element | null {
  return rootOf(node).activeElement;
}

/** The selection around `node`, or null when nothing is selected. Inside of a shadow root `getSelection` sees only its host. */
export function selectedRange(node: Node): AbstractRange | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const root = rootOf(node);
  const range =
    root instanceof ShadowRoot && 'getComposedRanges' in selection
      ? selection.getComposedRanges({shadowRoots: [root]})[0]
      : selection.getRangeAt(0);
  return range === undefined || range.collapsed ? null : range;
}
