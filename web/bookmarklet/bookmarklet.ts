import wasm from 'core.wasm';
import {articleOf} from '../dom/article-of.js';
import {type Highlighter, highlight} from '../dom/highlight.js';

let current: Promise<Highlighter> | undefined;

/** Marks the article of the page, or the part that is selected; the next call takes the marks away. */
export async function toggle(): Promise<void> {
  if (current !== undefined) {
    const highlighter = current;
    current = undefined;
    (await highlighter).destroy();
    return;
  }
  current = highlight(articleOf(document), {load: {wasm}});
  try {
    await current;
  } catch (error) {
    current = undefined;
    // On a page of somebody else there is no other place to say so.
    alert(`The annotator cannot run on this page. ${error instanceof Error ? error.message : error}`);
  }
}
