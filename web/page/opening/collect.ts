import type {Article, Library} from '../storage/library.js';
import type {OpenedArticle} from './input.js';

export interface CollectActions {
  readonly library: Pick<Library, 'add'>;
  open(article: Article, notice: string): void;
  /** Shows the library with these words. */
  show(words: string): void;
}

/** Several files at once: all go to the library, which shows them in their order. */
export async function collect(
  articles: readonly OpenedArticle[],
  notices: readonly string[],
  {library, open, show}: CollectActions,
): Promise<void> {
  const whole = articles.map((article) => ({...article, date: article.date ?? null}));
  try {
    // The newest stands first there.
    for (const article of [...whole].reverse()) await library.add(article);
  } catch {
    const [first] = whole;
    const words = `Only the first of ${whole.length} files was opened: this browser does not let the page keep the others.`;
    if (first !== undefined) open(first, [...notices, words].join(' '));
    return;
  }
  show([`${whole.length} articles were added.`, ...notices].join(' '));
}
