import type {Span} from '../engine/contract.js';

/** Words of a text with what stands around them, so that they are found again when the text has changed. */
export interface Anchor {
  readonly start: number;
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

const CONTEXT_UNITS = 32;
// So much of what stood on one side must still stand there; less of it stands in many places.
const LEAST_UNITS = 8;

export function anchorOf(text: string, {start, end}: Span): Anchor {
  return {start, words: text.slice(start, end), ...around(text, start, end)};
}

/** Where the words of `anchor` stand now: where most around them is the same, and of equals the nearest. */
export function locate(text: string, anchor: Anchor): Span | undefined {
  const {words} = anchor;
  let best: {start: number; same: number} | undefined;
  if (words === '') return undefined;
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const same = sameAround(text, start, anchor);
    if (same === undefined) continue;
    const isNearer = best !== undefined && Math.abs(start - anchor.start) < Math.abs(best.start - anchor.start);
    if (best === undefined || same > best.same || (same === best.same && isNearer)) best = {start, same};
  }
  return best && {start: best.start, end: best.start + words.length};
}

/** How much around the words at `start` is as it was; undefined when it is too little on both sides. */
function sameAround(text: string, start: number, {words, before, after}: Anchor): number | undefined {
  const end = start + words.length;
  const now = around(text, start, end);
  const [left, right] = [sameEnd(now.before, before), sameStart(now.after, after)];
  const isLeft = left >= LEAST_UNITS || (left === before.length && left === start);
  const isRight = right >= LEAST_UNITS || (right === after.length && end + right === text.length);
  return isLeft || isRight ? left + right : undefined;
}

function around(text: string, start: number, end: number): {before: string; after: string} {
  return {before: text.slice(Math.max(0, start - CONTEXT_UNITS), start), after: text.slice(end, end + CONTEXT_UNITS)};
}

function sameStart(a: string, b: string): number {
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same++;
  return same;
}

function sameEnd(a: string, b: string): number {
  let same = 0;
  while (same < Math.min(a.length, b.length) && a.at(-1 - same) === b.at(-1 - same)) same++;
  return same;
}
