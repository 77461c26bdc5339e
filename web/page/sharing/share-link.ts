import {MAX_TEXT_BYTES} from '../../engine/contract.js';
import {KINDS, type Kind} from '../../view/kinds.js';

/** How an article is shown first. */
export interface Sight {
  /** What is shown, when it is not all. */
  readonly kinds?: readonly Kind[];
  /** Id of the annotation that the reader is taken to. */
  readonly mark?: string;
}

export interface SharedArticle extends Sight {
  readonly text: string;
  /** The article's date as the reader gave it: YYYY-MM-DD. */
  readonly date: string | null;
}

/** Some programs for messages cut longer links. */
export const LONG_LINK = 8_000;
/** Longer links are neither made nor opened. */
export const LONGEST_LINK = 60_000;

const VERSION = '1';
const DATE = /^\d{4}-\d\d-\d\d$/;
const ANNOTATION = /^[mqd]\d{1,7}$/;

export class ShareLinkError extends Error {}

/** The fragment, with its '#', that holds a whole article: '#v=1&z=<deflate-raw, base64url>&d=2026-11-18&k=person,quote&m=m3'. */
export async function shareFragment({text, date, kinds, mark}: SharedArticle): Promise<string> {
  const packed = await bytesOf(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')));
  const day = date?.slice(0, 10) ?? '';
  return [
    `#v=${VERSION}&z=${toBase64Url(packed)}`,
    ...(DATE.test(day) ? [`d=${day}`] : []),
    ...(kinds ? [`k=${kinds.join()}`] : []),
    ...(mark === undefined ? [] : [`m=${mark}`]),
  ].join('&');
}

/** The article of a fragment. Throws a ShareLinkError that says what is wrong with a link from anybody. */
export async function openShareFragment(fragment: string): Promise<SharedArticle> {
  if (fragment.length > LONGEST_LINK) throw new ShareLinkError('The link is too long to be opened.');
  const values = new URLSearchParams(fragment.slice(1));
  if (values.get('v') !== VERSION) throw new ShareLinkError('The link was made by another version of this page.');
  const date = values.get('d');
  if (date !== null && !isDay(date)) throw new ShareLinkError('The link holds a date that is none.');
  const text = await unpack(fromBase64Url(values.get('z') ?? ''));
  if (text.trim() === '') throw new ShareLinkError('The link holds no text.');
  return {text, date, ...sightOf(values)};
}

/** What is not known is passed over: the article can be read all the same. */
function sightOf(values: URLSearchParams): Sight {
  const wanted = values.get('k')?.split(',');
  const kinds = KINDS.map(({kind}) => kind).filter((kind) => wanted?.includes(kind));
  const mark = values.get('m') ?? '';
  return {...(wanted ? {kinds} : {}), ...(ANNOTATION.test(mark) ? {mark} : {})};
}

async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(await bytesOf(stream));
  } catch (error) {
    if (error instanceof ShareLinkError) throw error;
    throw new ShareLinkError('The link is damaged; perhaps it was cut. Ask for it again.');
  }
}

/** Stops as soon as there is more than the longest text: a short link can unfold to a gigabyte. */
async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > MAX_TEXT_BYTES) {
      await reader.cancel();
      throw new ShareLinkError('The link unfolds to more text than can be annotated.');
    }
    pieces.push(next.value as Uint8Array<ArrayBuffer>);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]+$/.test(text)) throw new ShareLinkError('The link is damaged; perhaps it was cut. Ask for it again.');
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  } catch {
    throw new ShareLinkError('The link is damaged; perhaps it was cut. Ask for it again.');
  }
}

/** A day that the calendar has. */
function isDay(text: string): boolean {
  if (!DATE.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
