import {type Draft, database} from './database.js';
import {EXPECTED_KEY} from './drafts.js';

// How long a page that is loaded anew waits for the one before to let its place go.
const RELOAD_LIMIT_MS = 1000;

let place: Promise<string> | undefined;
let writing: Promise<boolean> | undefined;
let next: Draft | null | undefined;

export async function loadDraft(): Promise<Draft | null> {
  try {
    const draft = await (await database()).get('draft', await ownPlace());
    return draft !== undefined && draft.text !== '' ? draft : null;
  } catch {
    return null;
  }
}

/** What a tab that was closed held, for one that holds nothing; its place is of this tab from now on. */
export async function leftDraft(): Promise<Draft | null> {
  try {
    const store = await database();
    if ((await store.get('draft', await ownPlace())) !== undefined) return null;
    for (const left of await store.getAllKeys('draft')) {
      if (!(await hold(left, {ifAvailable: true}))) continue;
      place = Promise.resolve(remembered(left));
      return loadDraft();
    }
  } catch {
    // Where nothing can be read there is none.
  }
  return null;
}

/** Whether it was kept. A draft that comes while one is written replaces those that wait: the last is kept. */
export function saveDraft(draft: Draft | null): Promise<boolean> {
  next = draft;
  writing ??= writeAll();
  return writing;
}

export async function clearDrafts(): Promise<void> {
  await saveDraft(null);
  try {
    await (await database()).clear('draft');
    expect(false);
  } catch {
    // Storage that cannot be reached holds nothing.
  }
}

/** What tabs that are closed left behind, but for the one whose place this tab has: gives each to `keep`, and lets it go. */
export async function takeLeftDrafts(keep: (draft: Draft) => Promise<unknown>): Promise<void> {
  const store = await database();
  const own = await ownPlace();
  for (const other of await store.getAllKeys('draft')) {
    if (other === own) continue;
    await whileFree(other, async () => {
      const draft = await store.get('draft', other);
      if (draft !== undefined) await keep(draft);
      await store.delete('draft', other);
    });
  }
}

async function writeAll(): Promise<boolean> {
  let isKept = true;
  while (next !== undefined) {
    const draft = next;
    next = undefined;
    isKept = await write(draft);
  }
  writing = undefined;
  return isKept;
}

async function write(draft: Draft | null): Promise<boolean> {
  try {
    const store = await database();
    const own = await ownPlace();
    if (draft === null) await store.delete('draft', own);
    else await store.put('draft', draft, own);
    expect((await store.count('draft')) > 0);
    return true;
  } catch {
    return draft === null;
  }
}

function expect(isThere: boolean): void {
  try {
    if (isThere) localStorage.setItem(EXPECTED_KEY, 'kept');
    else localStorage.removeItem(EXPECTED_KEY);
  } catch {
    // The next visit looks without waiting.
  }
}

/** Where the draft of this tab lies. Tabs that are open at the same time have places of their own, which they hold by a lock. */
function ownPlace(): Promise<string> {
  place ??= takePlace().catch((error: unknown) => {
    place = undefined;
    throw error;
  });
  return place;
}

/** The place that the tab had before it was loaded anew, else the first that is free: of those with a draft, then of all. */
async function takePlace(): Promise<string> {
  const before = placeBefore();
  if (before !== null && (await hold(before, {signal: AbortSignal.timeout(RELOAD_LIMIT_MS)}))) return before;
  const left = await (await database()).getAllKeys('draft');
  for (const one of left) if (await hold(one, {ifAvailable: true})) return remembered(one);
  for (let number = 1; ; number++) {
    const one = number === 1 ? 'draft' : `draft-${number}`;
    if (await hold(one, {ifAvailable: true})) return remembered(one);
  }
}

function placeBefore(): string | null {
  try {
    return sessionStorage.getItem(EXPECTED_KEY);
  } catch {
    return null;
  }
}

function remembered(taken: string): string {
  try {
    sessionStorage.setItem(EXPECTED_KEY, taken);
  } catch {
    // Loaded anew it takes the first that is free.
  }
  return taken;
}

/** Whether this tab has the place from now on. Where a browser knows no locks all tabs share one. */
function hold(one: string, options: LockOptions): Promise<boolean> {
  return new Promise((resolve) => {
    locked(one, options, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise(() => {});
    }).catch((error: unknown) => resolve(!(error instanceof DOMException && error.name === 'TimeoutError')));
  });
}

async function whileFree(one: string, act: () => Promise<void>): Promise<void> {
  await locked(one, {ifAvailable: true}, (lock) => (lock === null ? undefined : act()));
}

async function locked(
  one: string,
  options: LockOptions,
  act: (lock: Lock | null) => Promise<void> | undefined,
): Promise<void> {
  await navigator.locks.request(`${EXPECTED_KEY}.${one}`, options, act);
}
