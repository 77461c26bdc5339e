import {firstFrame} from '../first-frame.js';
import type {Draft} from './database.js';
import {PREFIX} from './preferences.js';

// Read at once, unlike the database: whether there is a draft to wait for.
const KEY = `${PREFIX}draft`;

/** Keeps the reader's text on this device while it is being written. */
export class Drafts {
  #writing: Promise<boolean> | undefined;
  #next: Draft | null | undefined;

  /** Whether one was written here. There may be one all the same: of an older version, or where this could not be kept. */
  get isExpected(): boolean {
    try {
      return localStorage.getItem(KEY) !== null;
    } catch {
      return false;
    }
  }

  /** The text of the last visit; null when there is none, or storage is blocked. */
  async load(): Promise<Draft | null> {
    if (!this.isExpected) await firstFrame();
    try {
      const draft = await (await database()).get('draft', 'draft');
      return draft !== undefined && draft.text !== '' ? draft : null;
    } catch {
      return null;
    }
  }

  /** Whether it was kept. A draft that comes while one is written replaces those that wait: the last is kept. */
  save(draft: Draft | null): Promise<boolean> {
    this.#next = draft;
    this.#writing ??= this.#write();
    return this.#writing;
  }

  clear(): Promise<boolean> {
    return this.save(null);
  }

  /** When all that was saved is kept. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  async #write(): Promise<boolean> {
    let isKept = true;
    while (this.#next !== undefined) {
      const draft = this.#next;
      this.#next = undefined;
      isKept = await write(draft);
    }
    this.#writing = undefined;
    return isKept;
  }
}

/** A script of its own: who is here first has no draft to wait for. */
async function database(): ReturnType<typeof import('./database.js').database> {
  return (await import('./database.js')).database();
}

async function write(draft: Draft | null): Promise<boolean> {
  try {
    const store = await database();
    if (draft === null) await store.delete('draft', 'draft');
    else await store.put('draft', draft, 'draft');
    expect(draft !== null);
    return true;
  } catch {
    return draft === null;
  }
}

function expect(isThere: boolean): void {
  try {
    if (isThere) localStorage.setItem(KEY, 'kept');
    else localStorage.removeItem(KEY);
  } catch {
    // The next visit looks without waiting.
  }
}
