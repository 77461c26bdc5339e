export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly left: number;
  readonly top: number;
}

const GAP = 8;

/**
 * Where a card goes so that it does not cover `anchor`: below it, else above, else on the side with more room. It stays
 * inside the window; `window.top` is the edge of what is not covered by the header.
 */
export function place(anchor: Box, card: Size, window: Box): Point {
  const left = clamp(anchor.left, window.left + GAP, window.right - GAP - card.width);
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - card.height;
  if (below + card.height <= window.bottom) return {left, top: below};
  if (above >= window.top) return {left, top: above};
  const roomBelow = window.bottom - anchor.bottom;
  const roomAbove = anchor.top - window.top;
  const top = roomBelow >= roomAbove ? window.bottom - GAP - card.height : window.top + GAP;
  return {left, top: Math.max(top, window.top)};
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
