import type {Span} from '../engine/contract.js';

const WORD = /[\p{L}\p{M}\p{N}_]/u;

/** Where `words` stand in `text` as whole words, in text order; they do not overlap. */
export function occurrences(text: string, words: string): Span[] {
  const found: Span[] = [];
  if (words === '') return found;
  for (let start = text.indexOf(words); start >= 0; ) {
    const end = start + words.length;
    const isWhole = !joins(text, start) && !joins(text, end);
    if (isWhole) found.push({start, end});
    start = text.indexOf(words, isWhole ? end : start + 1);
  }
  return found;
}

/** The characters on both sides of `offset` belong to one word. */
function joins(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.codePointAt(offset - (isLow(text, offset - 1) ? 2 : 1)) ?? 0;
  return WORD.test(String.fromCodePoint(before)) && WORD.test(String.fromCodePoint(text.codePointAt(offset) ?? 0));
}

function isLow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return at > 0 && 0xdc00 <= unit && unit <= 0xdfff;
}

/** Those of `spans` that share no character with `taken`. */
export function freeOf(spans: readonly Span[], taken: Iterable<Span>): Span[] {
  const sorted = [...taken].sort((a, b) => a.start - b.start);
  let next = 0;
  return spans.filter(({start, end}) => {
    while ((sorted[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    return (sorted[next]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
}
