import type {Edit} from '../../document/edit.js';
import {type Decoded, decode} from './decode.js';
import {exportedArticle} from './exported-json.js';
import {textOfHtml} from './html-text.js';
import {textOfMarkdown} from './markdown.js';

export interface OpenedFile {
  readonly text: string;
  /** What the reader should know about how it was read, or ''. */
  readonly notice: string;
  /** The date of the article, where the file tells what a reader gave. */
  readonly date?: string | undefined;
  /** What a reader corrected, likewise. */
  readonly edits?: readonly Edit[] | undefined;
}

/** What the open dialog offers. */
export const ACCEPTED = '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx,.json,text/plain,text/markdown,text/html';

/** Tables, annotations and markup for programs: texts, but no articles. */
const NO_ARTICLES = 'csv tsv ann conll conllu ics jsonld ndjson rtf tei tml xml'.split(' ');

type Form = 'other' | 'text' | 'markdown' | 'html' | 'docx' | 'json' | 'pdf';

const ENDINGS: Readonly<Record<string, Form>> = {
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  json: 'json',
};

/** The text of a file of any of the accepted forms. Throws an Error whose message can be shown. */
export async function openFile(file: File): Promise<OpenedFile> {
  const bytes = new Uint8Array(await readBytes(file));
  switch (formOf(file.name, bytes)) {
    case 'docx':
      return {text: await openDocx(file.name, bytes), notice: ''};
    case 'pdf':
      throw new Error(`${file.name} is a PDF, which is not read here. Open it, copy its text and paste it.`);
    case 'other':
      throw new Error(
        `${file.name} is not an article. Text, Markdown, HTML and .docx files can be opened, and JSON that Export wrote.`,
      );
    case 'html':
      return decoded(file.name, decode(bytes), textOfHtml);
    case 'markdown':
      return decoded(file.name, decode(bytes), textOfMarkdown);
    case 'json':
      return exportedArticle(file.name, decode(bytes).text);
    case 'text':
      return decoded(file.name, decode(bytes), (text) => text);
  }
}

async function readBytes(file: File): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch {
    throw new Error(`${file.name} cannot be read; it may have been moved, or it is a folder.`);
  }
}

/** By the first bytes where they tell, else by the name. */
export function formOf(name: string, bytes: Uint8Array): Form {
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const form = NO_ARTICLES.includes(ending) ? 'other' : ENDINGS[ending];
  if (start.startsWith('%PDF-')) return 'pdf';
  if (start.startsWith('PK\u0003\u0004')) return form === 'docx' ? 'docx' : 'other';
  if (form === 'docx') return 'other';
  const isUtf16 = start.startsWith('\u00ff\u00fe') || start.startsWith('\u00fe\u00ff');
  if (!isUtf16 && bytes.subarray(0, 1024).includes(0)) return 'other';
  return form ?? 'text';
}

function decoded(name: string, {text, encoding}: Decoded, read: (text: string) => string): OpenedFile {
  const notice = encoding === 'Windows-1252' ? `${name} is not UTF-8; it was read as Windows-1252.` : '';
  return {text: read(text), notice};
}

/** Loaded when the first such file is opened. */
async function openDocx(name: string, bytes: Uint8Array): Promise<string> {
  const {textOfDocx} = await import('./docx.js');
  try {
    return textOfDocx(bytes);
  } catch (error) {
    throw new Error(`${name} cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
}
