import type {Edit} from '../../document/edit.js';
import {type ArticleEntry, database} from './database.js';

export interface Article {
  readonly text: string;
  readonly date: string | null;
  /** What the reader corrected. */
  readonly edits?: readonly Edit[] | undefined;
}

/** The articles that the reader keeps on this device. Every method rejects where storage is blocked or full. */
export class Library {
  /** The newest first. */
  async entries(): Promise<ArticleEntry[]> {
    const all = await (await database()).getAll('entries');
    return (all as ArticleEntry[]).sort((a, b) => b.savedAt - a.savedAt || b.id - a.id);
  }

  /** A text that is there already is not kept twice: its entry gets the new date and edits and comes first. */
  async add(article: Article): Promise<ArticleEntry> {
    const known = await this.#find(article.text);
    const edits = article.edits ?? known?.edits ?? [];
    const entry = {
      title: titleOf(article.text),
      date: article.date,
      words: article.text.match(/\S+/g)?.length ?? 0,
      length: article.text.length,
      savedAt: Date.now(),
      edits,
    };
    const store = (await database()).transaction(['entries', 'texts'], 'readwrite');
    const id = await store
      .objectStore('entries')
      .put(known === undefined ? entry : {...entry, id: known.id, date: entry.date ?? known.date});
    await store.objectStore('texts').put(article.text, id);
    await store.done;
    return {...entry, id};
  }

  /** What the reader did to an article that is kept is kept too; another one is not. */
  async renew({text, date, edits = []}: Article): Promise<void> {
    const known = await this.#find(text);
    if (known !== undefined) await (await database()).put('entries', {...known, date, edits});
  }

  /** undefined when it was deleted meanwhile. */
  async get(id: number): Promise<Article | undefined> {
    const store = await database();
    const [entry, text] = await Promise.all([store.get('entries', id), store.get('texts', id)]);
    return entry === undefined || text === undefined ? undefined : {text, date: entry.date, edits: entry.edits};
  }

  async delete(id: number): Promise<void> {
    const store = (await database()).transaction(['entries', 'texts'], 'readwrite');
    await Promise.all([store.objectStore('entries').delete(id), store.objectStore('texts').delete(id), store.done]);
  }

  async #find(text: string): Promise<ArticleEntry | undefined> {
    const store = await database();
    for (const entry of await this.entries()) {
      if (entry.length === text.length && (await store.get('texts', entry.id)) === text) return entry;
    }
    return undefined;
  }
}

const TITLE_UNITS = 100;

/** The first line that holds a letter or a digit, cut at a word. */
export function titleOf(text: string): string {
  const line = /^.*[\p{L}\p{N}].*$/mu.exec(text)?.[0].trim().replace(/\s+/g, ' ') ?? 'Without a title';
  if (line.length <= TITLE_UNITS) return line;
  const cut = line.slice(0, TITLE_UNITS).replace(/\s+\S*$/, '');
  return `${cut.replace(/[\ud800-\udbff]$/, '')}…`;
}
