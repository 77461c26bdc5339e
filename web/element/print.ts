const HIDE_THE_REST = `@media print {
  body *:not(:has(article-annotator:state(printing))):not(article-annotator:state(printing)):not(article-annotator:state(printing) *) {
    display: none !important;
  }
}`;

/** Prints one element of a page: for as long as it takes the rest is not displayed. */
export function printAlone(internals: ElementInternals): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HIDE_THE_REST);
  internals.states.add('printing');
  document.adoptedStyleSheets.push(sheet);
  try {
    print();
  } finally {
    internals.states.delete('printing');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  }
}
