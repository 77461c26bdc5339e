import type {PreferenceStore} from '../storage/preferences.js';

/** Lets the page look and act as the reader has set it, now and at every change. */
export function applyPreferences(preferences: PreferenceStore, article: HTMLElement): void {
  preferences.watch(({theme, textSize, tags, announceMarks}) => {
    const {dataset, style} = document.documentElement;
    dataset.theme = theme;
    dataset.tags = tags ? 'on' : 'off';
    dataset.announce = announceMarks ? 'on' : 'off';
    style.setProperty('--text-size', String(textSize / 100));
  });
  // Before the article's own listener. Tab, Enter and Escape stay: they take no letter from anybody.
  article.parentElement?.addEventListener(
    'keydown',
    (event) => {
      const isSingle = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
      if (preferences.current.singleKeys || !isSingle) return;
      if (article.contains(event.target as Node)) event.stopPropagation();
    },
    {capture: true},
  );
}
