import type {Kind} from '../view/kinds.js';
import {type HighlightOptions, highlight} from './highlight.js';

// The script tag of a page: <script type="module" src="auto.js" data-selector="article" data-kinds="person place"
// data-date="2026-11-18">. Every element that the selector finds is annotated where it stands, with one worker for all.

const DEFAULT_SELECTOR = 'article';

function optionsFrom({kinds, date}: DOMStringMap): HighlightOptions {
  const named = kinds?.split(/[\s,]+/).filter((word) => word !== '') as Kind[] | undefined;
  return {...(named === undefined ? {} : {kinds: named}), ...(date === undefined ? {} : {date})};
}

/** A page that does not exist cannot listen: what goes wrong is told as an uncaught error is. */
async function annotateAll({dataset}: HTMLScriptElement): Promise<void> {
  try {
    const options = optionsFrom(dataset);
    for (const element of document.querySelectorAll(dataset.selector ?? DEFAULT_SELECTOR)) {
      await highlight(element, options);
    }
  } catch (error) {
    reportError(error);
  }
}

for (const script of document.querySelectorAll<HTMLScriptElement>('script[type=module][src]')) {
  if (script.src === import.meta.url) void annotateAll(script);
}
