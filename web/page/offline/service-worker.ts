/** Written in by scripts/lib/offline.mjs: the page's files and the SHA-256 of each, in hexadecimal. */
declare const PRECACHE: readonly (readonly [file: string, hash: string])[];

interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface WorkerScope {
  readonly registration: {readonly scope: string};
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const PREFIX = 'aa-';
const CACHE = `${PREFIX}${BUILD_ID}`;

// The new version waits until the reader agrees, or until the last tab with the old one is closed.
scope.addEventListener('install', (event) => event.waitUntil(keepFiles()));
scope.addEventListener('activate', (event) => event.waitUntil(deleteOldCaches()));
scope.addEventListener('message', ({data}) => {
  if (data === 'skipWaiting') void scope.skipWaiting();
});
scope.addEventListener('fetch', (event) => {
  const {request} = event;
  const {origin} = new URL(scope.registration.scope);
  if (request.method === 'GET' && request.url.startsWith(`${origin}/`)) event.respondWith(answer(request));
});

/** All files of one build, or none: a server in the middle of an update gives another file than the one that was built. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(
    PRECACHE.map(async ([file, hash]) => {
      const response = await fetch(file, {cache: 'no-cache'});
      const bytes = await response.clone().arrayBuffer();
      if (!response.ok || (await sha256(bytes)) !== hash) throw new Error(`${file} is not of build ${BUILD_ID}`);
      await cache.put(file, response);
    }),
  );
}

async function deleteOldCaches(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  }
}

/** What is kept is always what is shown; anything else is asked for. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(request, {ignoreSearch: true})) ?? fetch(request);
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
