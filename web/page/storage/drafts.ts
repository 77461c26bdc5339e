import {firstFrame} from '../first-frame.js';
import type {Draft} from './database.js';
import {PREFIX} from './preferences.js';

/** In localStorage, which is read at once, unlike the database: whether there is a draft to wait for. */
export const EXPECTED_KEY = `${PREFIX}draft`;

/** Keeps the reader's text on this device while it is being written. */
export class Drafts {
  #saving: Promise<boolean> | undefined;

  /** Whether one was written here. There may be one all the same: of an older version, or where this could not be kept. */
  get isExpected(): boolean {
    try {
      return localStorage.getItem(EXPECTED_KEY) !== null;
    } catch {
      return false;
    }
  }

  /** The text of the last visit; null when there is none, or storage is blocked. */
  async load(): Promise<Draft | null> {
    if (!this.isExpected) await firstFrame();
    return keptDraft().then(
      ({loadDraft}) => loadDraft(),
      () => null,
    );
  }

  /** Whether it was kept. */
  save(draft: Draft | null): Promise<boolean> {
    this.#saving = keptDraft().then(
      ({saveDraft}) => saveDraft(draft),
      () => draft === null,
    );
    return this.#saving;
  }

  /** Keeps no draft of any tab. */
  async clear(): Promise<void> {
    await (await keptDraft()).clearDrafts();
  }

  /** When all that was saved is kept. */
  async settled(): Promise<void> {
    await this.#saving;
  }
}

/** A script of its own, which a broken connection may not bring: who is here first has no draft to wait for. */
function keptDraft(): Promise<typeof import('./kept-draft.js')> {
  return import('./kept-draft.js');
}
