import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';

const STANDARD_INPUT = '-';
const LINE_FEED = 0x0a;

/** The bytes of a file, or of standard input for "-". Throws the system's error. */
export async function openInput(name: string): Promise<AsyncIterable<Uint8Array>> {
  if (name === STANDARD_INPUT) return process.stdin.readableEnded ? empty() : process.stdin;
  if ((await stat(name)).isDirectory()) throw Object.assign(new Error('is a folder'), {code: 'EISDIR'});
  return createReadStream(name);
}

async function* empty(): AsyncIterable<Uint8Array> {}

/** The whole input, but no more than shows that it is longer than `most` bytes. */
export async function readAll(input: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) break;
  }
  return Buffer.concat(chunks).subarray(0, most + 1);
}

/** The lines of the input without their line feeds; holds no more than one line and one chunk. */
export async function* lines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      parts.push(chunk.subarray(start, end));
      yield parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
      parts = [];
      start = end + 1;
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
  }
  if (parts.length > 0) yield Buffer.concat(parts);
}

/** The same words as in the native tool. */
export function reason(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return 'no such file';
    case 'EACCES':
      return 'permission denied';
    case 'EISDIR':
      return 'is a folder';
    default:
      return 'cannot be read';
  }
}
