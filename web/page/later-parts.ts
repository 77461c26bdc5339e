export type LaterParts = typeof import('./later.js');

let loaded: Promise<LaterParts> | undefined;

/** The scripts that are not needed for the first article. */
export function laterParts(): Promise<LaterParts> {
  loaded ??= import('./later.js');
  return loaded;
}
