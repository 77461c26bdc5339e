/** A page that is a file needs no service worker, and an old or guarded browser has none. */
export function canWorkOffline(): boolean {
  try {
    return location.protocol.startsWith('http') && navigator.serviceWorker !== undefined;
  } catch {
    return false;
  }
}

/**
 * Keeps the page's files for offline use, once the page itself has loaded. `onWaiting` is called when a new version is
 * there: not when one is still on its way, and not at the first visit.
 */
export function setUpOffline(onWaiting: (reload: () => void) => void): void {
  if (!canWorkOffline()) return;
  const register = (): void => void registerWorker(onWaiting);
  if (document.readyState === 'complete') register();
  else addEventListener('load', register);
}

async function registerWorker(onWaiting: (reload: () => void) => void): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register('./service-worker.js');
    const tell = (): void => {
      const {waiting} = registration;
      if (waiting !== null && registration.active !== null) onWaiting(() => activate(waiting));
    };
    tell();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', tell);
    });
  } catch {
    // Blocked, or not allowed here: the page works as long as there is a connection to load it.
  }
}

/** Lets the new version take over and shows it, once. */
function activate(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {once: true});
  waiting.postMessage('skipWaiting');
}
