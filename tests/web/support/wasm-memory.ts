const HEADER_BYTES = 8;
const MEMORY_SECTION = 5;

/** Pages of 64 KiB that a module asks for when it starts. */
export function initialPages(wasm: Uint8Array): number {
  const reader = new Reader(wasm, HEADER_BYTES);
  while (!reader.isAtEnd) {
    const section = reader.number();
    const size = reader.number();
    if (section !== MEMORY_SECTION) {
      reader.skip(size);
      continue;
    }
    reader.number(); // how many memories
    reader.number(); // whether there is a highest number of pages
    return reader.number();
  }
  throw new Error('the module has no memory of its own');
}

class Reader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  skip(bytes: number): void {
    this.#at += bytes;
  }

  /** In base 128, the low digits first. */
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }
}
