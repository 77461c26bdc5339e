const REM = '--article-annotator-rem';
const sheets = new Map<string, CSSStyleSheet>();

/**
 * The one constructed sheet of these rules: no style element, so a strict policy lets it pass. The rules count in a
 * `rem` of their own, because pages set the real one to whatever suits them.
 */
export function styleSheet(rules: string): CSSStyleSheet {
  const known = sheets.get(rules);
  if (known !== undefined) return known;
  try {
    CSS.registerProperty({name: REM, syntax: '<length>', inherits: true, initialValue: '16px'});
  } catch {
    // It is registered already, by an earlier sheet or another copy of this module.
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  sheets.set(rules, sheet);
  return sheet;
}
