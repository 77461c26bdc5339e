import type {DeskActions} from '../desk.js';

/** The reader who comes back to a tab with the sample, and has closed the one with a text, finds it here. */
export function watchForLeftDraft({current, open}: Pick<DeskActions, 'current' | 'open'>, isKept: () => boolean): void {
  addEventListener(
    'visibilitychange',
    async () => {
      const isWanted = (): boolean => !document.hidden && current().isSample && isKept();
      if (!isWanted()) return;
      const draft = await (await import('./kept-draft.js')).leftDraft();
      if (draft !== null && isWanted()) open(draft, '');
    },
    true,
  );
}
