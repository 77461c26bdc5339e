export interface OpenedFile {
  readonly text: string;
  /** What the reader should know about how it was read, or ''. */
  readonly notice: string;
}

/** A text file as UTF-8, or as Windows-1252 when it is not that. */
export async function readTextFile(file: Blob & {name?: string}): Promise<OpenedFile> {
  const bytes = await file.arrayBuffer();
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes), notice: ''};
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      notice: `${file.name ?? 'The file'} is not UTF-8; it was read as Windows-1252.`,
    };
  }
}

/** The longest beginning of `text` that takes no more than `limit` bytes of UTF-8, cut between characters. */
export function firstBytes(text: string, limit: number): string {
  const {read} = new TextEncoder().encodeInto(text, new Uint8Array(limit));
  return text.slice(0, read);
}
