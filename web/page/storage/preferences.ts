export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Preferences {
  readonly theme: Theme;
  /** In per cent of the usual size. */
  readonly textSize: number;
  /** Whether each mark says what it is. */
  readonly tags: boolean;
  /** Whether a screen reader tells where a mark begins and ends. */
  readonly announceMarks: boolean;
  readonly singleKeys: boolean;
  readonly keepDrafts: boolean;
}

export const TEXT_SIZES = {least: 100, most: 200, step: 10};

export const DEFAULTS: Preferences = {
  theme: 'auto',
  textSize: TEXT_SIZES.least,
  tags: false,
  announceMarks: true,
  singleKeys: true,
  keepDrafts: true,
};

export const PREFIX = 'article-annotator.';
const KEY = `${PREFIX}preferences`;

/** What the reader has set, kept in localStorage. Where storage is blocked it lasts as long as the page. */
export class PreferenceStore {
  #current: Preferences = load();
  readonly #listeners: ((preferences: Preferences) => void)[] = [];

  constructor() {
    // What another tab sets; it may also clear all.
    globalThis.addEventListener?.('storage', ({key}) => {
      if (key === KEY || key === null) this.#set(load());
    });
  }

  get current(): Preferences {
    return this.#current;
  }

  /** Calls at once, and at every change. */
  watch(listener: (preferences: Preferences) => void): void {
    this.#listeners.push(listener);
    listener(this.#current);
  }

  change(change: Partial<Preferences>): void {
    this.#set({...this.#current, ...change});
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#current));
    } catch {
      // It lasts as long as the page.
    }
  }

  /** Back to how the page was at first; nothing is kept. */
  reset(): void {
    this.#set(DEFAULTS);
  }

  #set(preferences: Preferences): void {
    this.#current = preferences;
    for (const listener of this.#listeners) listener(preferences);
  }
}

function load(): Preferences {
  try {
    return checked(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return DEFAULTS;
  }
}

/** Each preference by itself, so that one that is wrong, or of another version, does not cost the others. */
export function checked(stored: unknown): Preferences {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<
    Record<keyof Preferences, unknown>
  >;
  return {
    theme: THEMES.find((theme) => theme === given.theme) ?? DEFAULTS.theme,
    textSize: isTextSize(given.textSize) ? given.textSize : DEFAULTS.textSize,
    tags: flag(given.tags, DEFAULTS.tags),
    announceMarks: flag(given.announceMarks, DEFAULTS.announceMarks),
    singleKeys: flag(given.singleKeys, DEFAULTS.singleKeys),
    keepDrafts: flag(given.keepDrafts, DEFAULTS.keepDrafts),
  };
}

function isTextSize(value: unknown): value is number {
  return typeof value === 'number' && TEXT_SIZES.least <= value && value <= TEXT_SIZES.most;
}

function flag(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}
