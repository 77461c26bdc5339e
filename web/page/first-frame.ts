import {nextTask} from '../engine/next-task.js';

// A tab out of sight draws no frame.
const PATIENCE_MS = 300;

let drawn: Promise<void> | undefined;

/** When what was there first has been drawn. All that is not needed for it waits till then, so as not to hold it up. */
export function firstFrame(): Promise<void> {
  drawn ??= new Promise((resolve) => {
    requestAnimationFrame(() => resolve(nextTask()));
    setTimeout(resolve, PATIENCE_MS);
  });
  return drawn;
}
