import type {Span} from '../engine/contract.js';

/** What is drawn over the text. Where two cross, the one of the lower layer is cut. */
export type Layer = 'quote' | 'entity' | 'date';

export interface LayeredSpan extends Span {
  readonly id: string;
  readonly layer: Layer;
}

/** A span, or the piece of it that lies in one place of the tree. */
export interface Piece<S extends LayeredSpan = LayeredSpan> extends Span {
  readonly span: S;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly children: readonly Segment<S>[];
}

export interface TextRun extends Span {
  readonly span: null;
}

export type Segment<S extends LayeredSpan = LayeredSpan> = Piece<S> | TextRun;

// Outermost first.
const LAYERS: readonly Layer[] = ['quote', 'entity', 'date'];
const rank = (span: LayeredSpan): number => LAYERS.indexOf(span.layer);

/**
 * The stretch `range` of a text as a tree whose leaves are text runs that follow each other without gap. Spans nest
 * where they can; crossing ones are cut into pieces, as are those that reach out of `range`. Cost: quadratic in the
 * spans of one range, so give it a paragraph.
 */
export function segments<S extends LayeredSpan>(range: Span, spans: readonly S[]): Segment<S>[] {
  const cuts = cutCrossing(range, spans);
  cuts.sort((a, b) => a.start - b.start || b.end - a.end || rank(a.span) - rank(b.span));
  return nest(range, cuts, {next: 0});
}

interface Cut<S> extends Span {
  readonly span: S;
}

function cutCrossing<S extends LayeredSpan>(range: Span, spans: readonly S[]): Cut<S>[] {
  const byLayer = [...spans].sort((a, b) => rank(a) - rank(b) || a.start - b.start || b.end - a.end);
  const accepted: Cut<S>[] = [];
  for (const span of byLayer) {
    const start = Math.max(span.start, range.start);
    const end = Math.min(span.end, range.end);
    if (start >= end) continue;
    const edges = new Set([start, end]);
    for (const other of accepted) {
      if (other.start < start && start < other.end && other.end < end) edges.add(other.end);
      if (start < other.start && other.start < end && end < other.end) edges.add(other.start);
    }
    const ordered = [...edges].sort((a, b) => a - b);
    for (let i = 0; i + 1 < ordered.length; i++) {
      accepted.push({start: ordered[i] as number, end: ordered[i + 1] as number, span});
    }
  }
  return accepted;
}

function nest<S extends LayeredSpan>(range: Span, cuts: readonly Cut<S>[], cursor: {next: number}): Segment<S>[] {
  const out: Segment<S>[] = [];
  let at = range.start;
  for (let cut = cuts[cursor.next]; cut !== undefined && cut.start < range.end; cut = cuts[cursor.next]) {
    cursor.next++;
    if (at < cut.start) out.push({start: at, end: cut.start, span: null});
    out.push({
      start: cut.start,
      end: cut.end,
      span: cut.span,
      isFirst: cut.start === cut.span.start,
      isLast: cut.end === cut.span.end,
      children: nest(cut, cuts, cursor),
    });
    at = cut.end;
  }
  if (at < range.end) out.push({start: at, end: range.end, span: null});
  return out;
}
