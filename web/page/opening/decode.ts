export interface Decoded {
  readonly text: string;
  /** 'Windows-1252' is a guess: the bytes were not UTF-8 and had no mark that says what they are. */
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

/** The text of a file: UTF-8, what its byte order mark says, or else Windows-1252. The mark is not part of the text. */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0xff, 0xfe)) return {text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16'};
  if (startsWith(bytes, 0xfe, 0xff)) return {text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16'};
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes), encoding: 'UTF-8'};
  } catch {
    return {text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252'};
  }
}

/** The longest beginning of `text` that takes no more than `limit` bytes of UTF-8, cut between characters. */
export function firstBytes(text: string, limit: number): string {
  const {read} = new TextEncoder().encodeInto(text, new Uint8Array(limit));
  return text.slice(0, read);
}

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
