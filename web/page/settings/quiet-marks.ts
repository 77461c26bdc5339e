import type {PreferenceStore} from '../storage/preferences.js';

/** Keeps screen readers from telling where each mark begins and ends, while the reader does not want to hear it. */
export function quietMarks(preferences: PreferenceStore, article: HTMLElement): void {
  const update = (): void => {
    const {announceMarks} = preferences.current;
    for (const mark of article.querySelectorAll(announceMarks ? 'mark[role=none]' : 'mark:not([role])')) {
      if (announceMarks) mark.removeAttribute('role');
      else mark.setAttribute('role', 'none');
    }
  };
  new MutationObserver(() => {
    if (!preferences.current.announceMarks) update();
  }).observe(article, {childList: true, subtree: true, attributeFilter: ['role']});
  preferences.watch(update);
}
