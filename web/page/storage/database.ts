import {type DBSchema, deleteDB, type IDBPDatabase, openDB} from 'idb';
import type {Edit} from '../../document/edit.js';

export interface Draft {
  readonly text: string;
  /** The article's date as the reader gave it. */
  readonly date: string | null;
  /** What the reader corrected. */
  readonly edits?: readonly Edit[] | undefined;
}

/** What the list of the library shows; the text lies apart, so that a list of long articles is short. */
export interface ArticleEntry {
  readonly id: number;
  readonly title: string;
  readonly date: string | null;
  readonly words: number;
  /** UTF-16 units of the text. */
  readonly length: number;
  /** When it was put there, in milliseconds since 1970. */
  readonly savedAt: number;
  readonly edits?: readonly Edit[] | undefined;
}

interface Schema extends DBSchema {
  entries: {key: number; value: Omit<ArticleEntry, 'id'> & {id?: number}};
  texts: {key: number; value: string};
  /** One for each tab that was open at the same time. */
  draft: {key: string; value: Draft};
}

export type Database = IDBPDatabase<Schema>;

const NAME = 'article-annotator';
const VERSION = 1;

let opened: Promise<Database> | undefined;

/** Rejects where storage is blocked. Opened once; another tab that deletes or upgrades it is not kept waiting. */
export function database(): Promise<Database> {
  opened ??= open();
  return opened;
}

function open(): Promise<Database> {
  const promise = openDB<Schema>(NAME, VERSION, {
    upgrade(fresh) {
      fresh.createObjectStore('entries', {keyPath: 'id', autoIncrement: true});
      fresh.createObjectStore('texts');
      fresh.createObjectStore('draft');
    },
    blocking: () => void close(),
    terminated: () => {
      opened = undefined;
    },
  });
  promise.catch(() => {
    opened = undefined;
  });
  return promise;
}

async function close(): Promise<void> {
  const closing = opened;
  opened = undefined;
  await closing?.then(
    (one) => one.close(),
    () => {},
  );
}

export async function deleteDatabase(): Promise<void> {
  await close();
  await deleteDB(NAME);
}
