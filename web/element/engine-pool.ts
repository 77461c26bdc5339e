import type {Annotator} from '../engine/annotator.js';
import type {LoadOptions} from '../engine/load-annotator.js';

/** A share of an annotator; the last one to give it back ends the worker. */
export interface Lease {
  readonly annotator: Promise<Annotator>;
  release(): void;
}

interface Shared {
  readonly annotator: Promise<Annotator>;
  users: number;
}

const pool = new Map<string, Shared>();

/** Elements that load the same files share one worker: the core is compiled once, and holds its memory once. */
export function leaseAnnotator(wasm: string | null, worker: string | null): Lease {
  const key = JSON.stringify([wasm, worker]);
  const shared = pool.get(key) ?? {annotator: load(loadOptions(wasm, worker)), users: 0};
  pool.set(key, shared);
  shared.users++;
  let isHeld = true;
  return {
    annotator: shared.annotator,
    release() {
      if (!isHeld) return;
      isHeld = false;
      shared.users--;
      if (shared.users > 0) return;
      if (pool.get(key) === shared) pool.delete(key);
      shared.annotator.then(
        (annotator) => annotator.dispose(),
        () => {},
      );
    },
  };
}

/** A script of its own: an element that gets its annotator, or a document, needs none. */
async function load(options: LoadOptions): Promise<Annotator> {
  const {BrowserAnnotator} = await import('../engine/browser-annotator.js');
  return BrowserAnnotator.load(options);
}

/** `worker`: absent or "auto", "off" for the main thread, else where the worker script is. */
function loadOptions(wasm: string | null, worker: string | null): LoadOptions {
  return {
    ...(wasm === null ? {} : {wasm: new URL(wasm, document.baseURI)}),
    ...(worker === null || worker === 'auto' ? {} : {worker: worker === 'off' ? false : worker}),
  };
}
