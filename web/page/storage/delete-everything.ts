import {canWorkOffline} from '../offline/registration.js';
import {deleteDatabase} from './database.js';
import {PREFIX} from './preferences.js';

export const CACHE_PREFIX = 'aa-';

/**
 * Deletes all that the page keeps on this device: articles, draft, preferences, and the files for offline use. Other
 * pages of the same site keep theirs. Tells whether all of it is gone.
 */
export async function deleteEverything(): Promise<boolean> {
  const steps = await Promise.allSettled([deleteDatabase(), deleteOwnKeys(), deleteOfflineFiles()]);
  return steps.every(({status}) => status === 'fulfilled');
}

async function deleteOwnKeys(): Promise<void> {
  try {
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of Object.keys(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key);
    }
  } catch {
    // Storage that cannot be reached holds nothing.
  }
}

async function deleteOfflineFiles(): Promise<void> {
  if (!canWorkOffline()) return;
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.unregister();
  for (const name of await caches.keys()) if (name.startsWith(CACHE_PREFIX)) await caches.delete(name);
}
