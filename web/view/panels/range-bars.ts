/** What takes from `begin` until `until`, both ISO dates, years before ours with a minus; an open end is null. */
export interface Range {
  readonly begin: string;
  readonly until: string | null;
}

/** Where a bar begins and how long it is, in parts of a hundred. */
export interface Bar {
  readonly x: number;
  readonly width: number;
}

const LEAST_WIDTH = 1.5;

/**
 * One bar for each range, on one axis. What begins earlier lies further left and what lies within another one does so
 * here; the axis itself is not to scale, for a day beside a century would not be seen: the time between two dates that
 * follow one another takes the logarithm of its days.
 */
export function rangeBars(ranges: readonly Range[]): Bar[] {
  const spans = ranges.map(({begin, until}) => {
    const start = dayOf(begin);
    return [start, Math.max(start, until === null ? start : dayOf(until))] as const;
  });
  const edges = [...new Set(spans.flat())].sort((a, b) => a - b);
  const places = new Map<number, number>();
  let length = 0;
  for (const [index, edge] of edges.entries()) {
    if (index > 0) length += Math.log2(1 + edge - (edges[index - 1] ?? edge));
    places.set(edge, length);
  }
  const room = 100 - LEAST_WIDTH;
  const at = (day: number): number => (length === 0 ? 0 : ((places.get(day) ?? 0) / length) * room);
  return spans.map(([start, end]) => ({x: rounded(at(start)), width: rounded(at(end) - at(start) + LEAST_WIDTH)}));
}

/** Days since the beginning of 1970; parts of a day by the clock. */
function dayOf(iso: string): number {
  const [, year = '', month = '1', day = '1', hour = '0', minute = '0'] =
    /^(-?\d+)(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d)(?::(\d\d))?)?/.exec(iso) ?? [];
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.getTime() / 86_400_000 + (Number(hour) + Number(minute) / 60) / 24;
}

function rounded(n: number): number {
  return Math.round(n * 10) / 10;
}
