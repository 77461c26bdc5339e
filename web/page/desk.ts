import type {AnnotatedDocument} from '../document/annotated-document.js';
import type {DeskDialogs} from './dialogs/desk-dialogs.js';
import {byId} from './elements.js';
import type {Exporter} from './exporting/export-dialog.js';
import {laterParts} from './later-parts.js';
import type {AddressActions} from './opening/address.js';
import type {OpenedArticle} from './opening/input.js';
import {applyPreferences} from './settings/apply.js';
import {isShareFragment} from './sharing/is-share-fragment.js';
import type {Sight} from './sharing/share-link.js';
import {Drafts} from './storage/drafts.js';
import type {Article} from './storage/library.js';
import {PreferenceStore} from './storage/preferences.js';

export interface DeskActions {
  /** The article on the page, and whether it is the reader's own. */
  current(): Article & {readonly isSample: boolean};
  document(): AnnotatedDocument | null;
  open(article: Article & Sight, notice: string): void;
  /** What of it the reader sees. */
  sight(): Sight;
  showSample(notice: string): void;
  /** Leaves an empty page, and nothing to bring back. */
  forget(): void;
  hint(words: string): void;
  exporter(): Promise<Exporter>;
  mode(): string;
}

const NOT_KEPT = 'This text cannot be kept as a draft here; it is gone when the page closes.';

/** What surrounds the article: the draft, the library, links, settings, printing, and the page's life without a connection. */
export class Desk {
  readonly #actions: DeskActions;
  readonly #preferences = new PreferenceStore();
  readonly #drafts = new Drafts();
  readonly #library = laterParts().then(({Library}) => new Library());
  #dialogs: Promise<DeskDialogs> | undefined;
  #hasSaidNotKept = false;
  #renewing: Promise<void> | undefined;
  readonly #addressActions: AddressActions;
  /** While the draft is looked for. */
  #opening: Promise<void> | undefined;

  constructor(actions: DeskActions) {
    this.#actions = actions;
    this.#addressActions = {...actions, keepDraft: () => this.#keepDraft()};
    const article = byId('article');
    applyPreferences(this.#preferences, article);
    void laterParts().then(({PrintSheet, quietMarks}) => {
      quietMarks(this.#preferences, article);
      new PrintSheet(byId('print-sheet'), actions.document);
    });

    this.#opens('library');
    this.#opens('share');
    this.#opens('export');
    this.#opens('settings');
    this.#opens('help');
    byId('print-button').addEventListener('click', () => print());
    addEventListener('hashchange', () => void this.openLink());
    let keptDrafts = true;
    this.#preferences.watch(({keepDrafts}) => {
      if (keepDrafts && !keptDrafts) void this.saveDraft();
      if (!keepDrafts && keptDrafts) void this.#drafts.clear();
      keptDrafts = keepDrafts;
    });
  }

  /** After the page has its first article. */
  async start(): Promise<void> {
    const {setUpOfflineWords, watchForLeftDraft} = await laterParts();
    watchForLeftDraft(this.#actions, () => this.#preferences.current.keepDrafts);
    setUpOfflineWords(byId('update'), byId('offline'), async () => {
      await this.saveDraft();
      await this.#drafts.settled();
    });
  }

  /**
   * Opens the draft of the last visit, or shows the sample. Where none is known of the sample does not wait for the database;
   * a draft that is there all the same takes its place, or goes to the library if the reader has begun with something else.
   */
  async openDraft(notice: string): Promise<void> {
    const {current, open, showSample, hint} = this.#actions;
    const isExpected = this.#preferences.current.keepDrafts && this.#drafts.isExpected;
    if (!isExpected) showSample(notice);
    const opening = this.#draft().then(async (draft) => {
      if (draft === null) return isExpected ? showSample(notice) : undefined;
      if (current().isSample || (isExpected && current().text === '')) open(draft, notice);
      else if (await this.#putInLibrary(draft)) hint((await laterParts()).BEFORE_KEPT);
    });
    this.#opening = opening;
    await opening;
    this.#opening = undefined;
  }

  #draft(): Promise<Article | null> {
    return this.#preferences.current.keepDrafts ? this.#drafts.load() : Promise.resolve(null);
  }

  async saveDraft(): Promise<void> {
    if (!this.#preferences.current.keepDrafts) return;
    // What takes the place of a draft is written when that has been read.
    if (this.#opening) await this.#opening;
    const {isSample, ...article} = this.#actions.current();
    // The draft stays what it was before the reader looked at the sample.
    if (isSample) return;
    const isKept = await this.#drafts.save(article.text === '' ? null : article);
    if (!isKept && !this.#hasSaidNotKept) this.#actions.hint(NOT_KEPT);
    this.#hasSaidNotKept = !isKept;
  }

  /** Opens the article of the address, if it holds one. A draft that it takes the place of goes to the library. */
  async openLink(): Promise<boolean> {
    if (location.search === '' && !isShareFragment(location.hash)) return false;
    return (await laterParts()).openAddress(this.#addressActions);
  }

  /** Opens what another program shared with the page by an address of it. */
  async openShared(address: string): Promise<void> {
    await (await laterParts()).openShared(address, this.#addressActions);
  }

  /** An article of the library is kept there as the reader leaves it. */
  renew(article: Article): void {
    this.#renewing = this.#library.then((library) => library.renew(article)).catch(() => {});
  }

  /** Several files at once. */
  async collect(articles: readonly OpenedArticle[], notices: readonly string[]): Promise<void> {
    const [{collect}, library] = await Promise.all([laterParts(), this.#library]);
    const show = async (words: string): Promise<void> => (await this.#loadedDialogs()).library.show(words);
    return collect(articles, notices, {library, open: this.#actions.open, show});
  }

  #opens(name: 'library' | 'share' | 'export' | 'settings' | 'help'): void {
    byId(`${name}-button`).addEventListener('click', async () => (await this.#loadedDialogs())[name].show());
  }

  #loadedDialogs(): Promise<DeskDialogs> {
    this.#dialogs ??= Promise.all([import('./dialogs/desk-dialogs.js'), this.#library]).then(
      ([module, library]) =>
        new module.DeskDialogs(library, this.#preferences, {
          current: this.#actions.current,
          sight: this.#actions.sight,
          open: (kept) => this.#actions.open(kept, ''),
          document: this.#actions.document,
          exporter: this.#actions.exporter,
          mode: this.#actions.mode,
          deleteEverything: () => this.#deleteEverything(),
        }),
    );
    return this.#dialogs;
  }

  async #keepDraft(): Promise<boolean> {
    const {isSample, ...onPage} = this.#actions.current();
    const draft = isSample || onPage.text === '' ? await this.#draft() : onPage;
    return draft !== null && this.#putInLibrary(draft);
  }

  /** Whether it is kept there. */
  async #putInLibrary(article: Article): Promise<boolean> {
    try {
      await (await this.#library).add(article);
      return true;
    } catch {
      return false;
    }
  }

  async #deleteEverything(): Promise<boolean> {
    this.#actions.forget();
    await this.#drafts.settled();
    await this.#renewing;
    (await this.#loadedDialogs()).library.close();
    const isGone = await (await laterParts()).deleteEverything();
    this.#preferences.reset();
    return isGone;
  }
}
