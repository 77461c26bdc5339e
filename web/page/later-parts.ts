import {firstFrame} from './first-frame.js';

export type LaterParts = typeof import('./later.js');

let loaded: Promise<LaterParts> | undefined;

/** The scripts that are not needed for the first article. */
export function laterParts(): Promise<LaterParts> {
  loaded ??= firstFrame().then(() => import('./later.js'));
  return loaded;
}

/** Asks for all that may be needed later, so that nothing is asked for once the page is loaded. The hosted page lists it. */
export async function fetchAhead(): Promise<void> {
  await firstFrame();
  const list = document.querySelector<HTMLTemplateElement>('#later-scripts');
  if (list !== null) document.head.append(list.content);
}
