import {articleOf} from '../web/dom/article-of.js';
import {extractText} from '../web/dom/extract-text.js';

/** What is selected in the tab, else its article; runs in the tab and gives this to the side panel. */
export const text: string = document.getSelection()?.toString().trim() || extractText(articleOf(document)).text;
