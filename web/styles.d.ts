/** The rules of a style sheet, bundled and minified, in text form (scripts/lib/style-text.mjs). */
declare module '*.css' {
  const rules: string;
  export default rules;
}
