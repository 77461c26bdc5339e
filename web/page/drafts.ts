export interface Draft {
  readonly text: string;
  /** The article's date as the reader gave it. */
  readonly date: string | null;
}

const KEY = 'article-annotator.draft';

/** Keeps the reader's text on this device. Storage may be blocked or full: then nothing is kept, and the page says so. */
export class Drafts {
  load(): Draft | null {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
      return isDraft(stored) ? stored : null;
    } catch {
      return null;
    }
  }

  /** Whether it was kept. */
  save(draft: Draft): boolean {
    try {
      localStorage.setItem(KEY, JSON.stringify(draft));
      return true;
    } catch {
      this.clear();
      return false;
    }
  }

  clear(): void {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Storage that cannot be reached holds no draft.
    }
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const {text, date} = value as Partial<Record<keyof Draft, unknown>>;
  return typeof text === 'string' && (date === null || typeof date === 'string');
}
