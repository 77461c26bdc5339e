import {openShareFragment, ShareLinkError, type Sight} from '../sharing/share-link.js';
import type {Article} from '../storage/library.js';
import {sharedText} from './launched.js';

export interface AddressActions {
  /** Puts what the article takes the place of into the library; whether it is there. */
  keepDraft(): Promise<boolean>;
  open(article: Article & Sight, notice: string): void;
  hint(words: string): void;
}

export const BEFORE_KEPT = 'Your text before it is in the library.';

/** Opens the article of the address, if it holds one, and empties the address. */
export async function openAddress(actions: AddressActions): Promise<boolean> {
  const {hash, search, href} = location;
  // The text is nobody else's business: not that of the history, and not that of whoever looks at the address.
  history.replaceState(history.state, '', location.pathname);
  if (search !== '') return openShared(href, actions);
  try {
    const article = await openShareFragment(hash);
    await openInPlace(article, 'Opened from a link.', actions);
    return true;
  } catch (error) {
    if (!(error instanceof ShareLinkError)) throw error;
    actions.hint(error.message);
    return false;
  }
}

/** Opens what another program shared with the page by an address of it. */
export async function openShared(address: string, actions: AddressActions): Promise<boolean> {
  const text = sharedText(address);
  if (text !== '') await openInPlace({text, date: null}, 'Shared with this page.', actions);
  else if (new URL(address).searchParams.has('url')) {
    actions.hint('Only an address was shared, and this page fetches nothing. Open it, and copy the article.');
  }
  return text !== '';
}

async function openInPlace(article: Article & Sight, words: string, actions: AddressActions): Promise<void> {
  const isKept = await actions.keepDraft();
  actions.open(article, isKept ? `${words} ${BEFORE_KEPT}` : words);
}
