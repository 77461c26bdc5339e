import type {Span} from '../../engine/contract.js';

/** `text` for comparing, unit for unit: without case, with one sort of space and of quotation marks. */
export function folded(text: string): string {
  return text
    .replaceAll('İ', 'i')
    .toLowerCase()
    .replace(/[\u00a0\u202f\n\r\t]/g, ' ')
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'");
}

/** Where `query` stands in a folded text, from `from` to `to`, in order; they do not overlap. */
export function* matches(text: string, query: string, from = 0, to: number = text.length): Generator<Span> {
  const wanted = folded(query);
  if (wanted === '') return;
  for (let start = text.indexOf(wanted, from); start >= 0 && start < to; ) {
    const end = start + wanted.length;
    yield {start, end};
    start = text.indexOf(wanted, end);
  }
}

/** Which of `found` is the next from `offset` on, round the end; -1 when there is none. */
export function nextFrom(found: readonly Span[], offset: number): number {
  if (found.length === 0) return -1;
  const index = found.findIndex(({start}) => start >= offset);
  return Math.max(index, 0);
}
