import type {Mention, Quote, Speaker} from '../engine/contract.js';

/** The speaker of `quote` when `mentions` are those of `entity`: the nearest. Null when there are none. */
export function speakerNear(quote: Quote, mentions: readonly Mention[], entity: string | null): Speaker | null {
  // Who is named inside a quotation hardly ever speaks it.
  const distance = ({start, end}: Mention): number => {
    const outside = Math.max(start - quote.end, quote.start - end);
    return outside < 0 ? Number.POSITIVE_INFINITY : outside;
  };
  const [first, ...rest] = mentions;
  if (first === undefined) return null;
  const {start, end} = rest.reduce((best, one) => (distance(one) < distance(best) ? one : best), first);
  return {start, end, entity, confidence: 1};
}
