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
  /** How high the card may be, where it has to be less than it would. */
  readonly height?: number;
}

const GAP = 8;
// Lower than this nothing can be read in it.
const LEAST_HEIGHT = 120;

/**
 * Where a card goes so that it does not cover `anchor`: below it, else above, else as high as there is room on the side
 * with more of it. It stays inside the window; `window.top` is the edge of what is not covered by the header.
 */
export function place(anchor: Box, card: Size, window: Box): Point {
  const left = clamp(anchor.left, window.left + GAP, window.right - GAP - card.width);
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - card.height;
  if (below + card.height <= window.bottom) return {left, top: below};
  if (above >= window.top) return {left, top: above};
  const roomBelow = window.bottom - anchor.bottom - 2 * GAP;
  const roomAbove = anchor.top - window.top - 2 * GAP;
  const isBelow = roomBelow >= roomAbove;
  const height = Math.max(roomBelow, roomAbove);
  if (height >= LEAST_HEIGHT) return {left, top: isBelow ? below : window.top + GAP, height};
  const top = isBelow ? window.bottom - GAP - card.height : window.top + GAP;
  return {left, top: Math.max(top, window.top)};
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
