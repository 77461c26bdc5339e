/**
 * [what is written, what is read], in this order. Signs in pairs are at most 500 characters apart, so that a file of
 * opening signs only takes no more time than another.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/^---\n[\s\S]*?\n---\n/, ''],
  [/^(?:```|~~~).*\n?/gm, ''],
  [/^ {0,3}#{1,6}[ \t]+(.*)$/gm, '$1\n'],
  [/^(.+)\n(?:=+|-+)$/gm, '$1\n'],
  [/^ {0,3}(?:[-*_][ \t]*){3,}$/gm, ''],
  [/^ {0,3}(?:>[ \t]?)+/gm, ''],
  [/^ {0,3}\[[^[\]\n]{1,500}\]:[ \t]*\S.*\n?/gm, ''],
  [/!?\[([^[\]\n]{1,500})\](?:\([^()\n]{0,500}\)|\[[^[\]\n]{0,500}\])/g, '$1'],
  [/<((?:https?|mailto):[^<>\s]{1,500})>/g, '$1'],
  [/(?<!\\)(\*\*|__)(?=[^\s*_])([^\n]{0,500}?[^\s\\])\1/g, '$2'],
  [/(?<![\\*\w])\*(?=[^\s*])([^*\n]{0,500})(?<![\s\\])\*(?![\w*])/g, '$1'],
  [/(?<![\\_\w])_(?=[^\s_])([^_\n]{0,500})(?<![\s\\])_(?![\w_])/g, '$1'],
  [/`([^`\n]{1,500})`/g, '$1'],
  [/\\([\\`*_{}[\]()#+.!<>-])/g, '$1'],
  [/\n{3,}/g, '\n\n'],
];

/** The text of a Markdown file as it is read: without the signs of headings, emphasis, links and lists of links. */
export function textOfMarkdown(source: string): string {
  const text = source.replace(/\r\n?/g, '\n');
  return RULES.reduce((read, [pattern, replacement]) => read.replace(pattern, replacement), text).trim();
}
