import type {AnnotatedDocument} from '../document/annotated-document.js';

const LONGEST_TITLE = 60;

/**
 * "night-ferries-return-to-aveiro-2026-11-18.csv": the first line of the text, the article's date where it is known, and
 * what tells it from others of the same ending.
 */
export function fileName({text, date}: Pick<AnnotatedDocument, 'text' | 'date'>, extension: string, mark = ''): string {
  const line = text.split('\n').find((candidate) => candidate.trim() !== '') ?? '';
  const title = line
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST_TITLE)
    .replace(/^-|-$/g, '');
  const parts = [title || 'article', date.value?.slice(0, 'YYYY-MM-DD'.length), mark];
  return `${parts.filter(Boolean).join('-')}.${extension}`;
}
