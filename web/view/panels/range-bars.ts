/** In days; both are the same for a point in time. */
export interface DayRange {
  readonly begin: number;
  readonly until: number;
}

/** Where a bar begins and how long it is, in parts of a hundred. */
export interface Bar {
  readonly x: number;
  readonly width: number;
}

const LEAST_WIDTH = 1.5;

/**
 * One bar for each range, on one axis, made in steps. What begins earlier lies further left and what lies within another
 * one does so here; the axis itself is not to scale, for a day beside a century would not be seen: the time between two
 * dates that follow one another takes the logarithm of its days.
 */
export function* rangeBars(ranges: readonly DayRange[]): Generator<void, Bar[]> {
  const edges = Float64Array.from(new Set(ranges.flatMap(({begin, until}) => [begin, until]))).sort();
  const places = new Map<number, number>();
  let length = 0;
  for (const [index, edge] of edges.entries()) {
    if (index > 0) length += Math.log2(1 + edge - (edges[index - 1] ?? edge));
    places.set(edge, length);
    yield;
  }
  const room = 100 - LEAST_WIDTH;
  const at = (day: number): number => (length === 0 ? 0 : ((places.get(day) ?? 0) / length) * room);
  const bars: Bar[] = [];
  for (const {begin, until} of ranges) {
    bars.push({x: rounded(at(begin)), width: rounded(at(until) - at(begin) + LEAST_WIDTH)});
    yield;
  }
  return bars;
}

/** Of two ISO dates, years before ours with a minus; an open end is null. */
export function dayRange(begin: string, until: string | null): DayRange {
  const day = dayOf(begin);
  return {begin: day, until: until === null ? day : Math.max(day, dayOf(until))};
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
