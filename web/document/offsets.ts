/** UTF-16 offset -> code point offset. An offset between two surrogates counts as the start of its code point. */
export function toCodePoint(text: string, utf16: number): number {
  let codePoints = 0;
  let at = 0;
  while (at < utf16) {
    at += widthAt(text, at);
    if (at <= utf16) codePoints++;
  }
  return codePoints;
}

/** Code point offset -> UTF-16 offset. */
export function toUtf16(text: string, codePoint: number): number {
  let at = 0;
  for (let count = 0; count < codePoint && at < text.length; count++) at += widthAt(text, at);
  return at;
}

/** UTF-16 units of the code point at `at`; a lone surrogate is a code point of its own. */
function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
