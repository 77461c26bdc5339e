import type {AnnotatedDocument} from '../document/annotated-document.js';

const LONGEST_TITLE = 60;

/**
 * "night-ferries-return-to-aveiro-2026-11-18.csv": the headline, or else the first line of the text, the article's date where
 * it is known, and what tells it from others of the same ending.
 */
export function fileName(
  {text, date, blocks}: Pick<AnnotatedDocument, 'text' | 'date' | 'blocks'>,
  extension: string,
  mark = '',
): string {
  const headline = blocks.find(({kind}) => kind === 'headline');
  const line = headline ? text.slice(headline.start, headline.end) : (/\S.*/.exec(text)?.[0] ?? '');
  const words = line
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  // Between two words, if there are two.
  const end = words.length > LONGEST_TITLE ? words.lastIndexOf('-', LONGEST_TITLE) : words.length;
  const title = words.slice(0, end < 0 ? LONGEST_TITLE : end);
  const parts = [title || 'article', date.value?.slice(0, 'YYYY-MM-DD'.length), mark];
  return `${parts.filter(Boolean).join('-')}.${extension}`;
}
