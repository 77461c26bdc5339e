import {html, nothing, type TemplateResult} from 'lit/html.js';
import {count, PageDialog} from '../dialogs/dialog.js';
import type {ArticleEntry} from './database.js';
import {takeLeftDrafts} from './kept-draft.js';
import type {Article, Library} from './library.js';

export interface LibraryActions {
  /** The article on the page. */
  current(): Article;
  open(article: Article): void;
  deleteEverything(): void;
}

const BLOCKED = 'This browser does not let the page keep anything, so there is no library. Everything else works.';

/** The list of the articles that are kept on this device. */
export class LibraryDialog extends PageDialog {
  readonly #library: Library;
  readonly #actions: LibraryActions;
  #entries: readonly ArticleEntry[] = [];
  #isBlocked = false;
  #outcome = '';
  #deleted: Article | undefined;

  constructor(library: Library, actions: LibraryActions) {
    super('library', 'Library');
    this.#library = library;
    this.#actions = actions;
  }

  override show(outcome = ''): void {
    this.#outcome = outcome;
    this.#deleted = undefined;
    super.show();
    void this.#takeLeftDrafts().then(() => this.#update());
  }

  async #takeLeftDrafts(): Promise<void> {
    try {
      await takeLeftDrafts((draft) => this.#library.add(draft));
    } catch {
      // They stay where they are.
    }
  }

  /** Reads the list anew and says what happened. */
  async #update(outcome = this.#outcome): Promise<void> {
    try {
      this.#entries = await this.#library.entries();
      this.#isBlocked = false;
    } catch {
      this.#entries = [];
      this.#isBlocked = true;
    }
    this.#outcome = outcome;
    this.draw();
  }

  protected override content(): TemplateResult {
    if (this.#isBlocked) return html`<p class="sheet-warning">${BLOCKED}</p>`;
    const {text} = this.#actions.current();
    return html`
      <p>Articles that you keep stay in this browser, on this device.</p>
      <div class="sheet-actions">
        <button type="button" class="primary" ?disabled=${text.trim() === ''} @click=${() => void this.#keep()}>
          Keep this article
        </button>
      </div>
      <p class="sheet-status" role="status">${this.#outcome}${this.#undo()}</p>
      ${this.#list()}
    `;
  }

  #undo(): TemplateResult | typeof nothing {
    if (this.#deleted === undefined) return nothing;
    return html` <button type="button" class="link" @click=${() => void this.#restore()}>Undo</button>`;
  }

  #list(): TemplateResult {
    if (this.#entries.length === 0) return html`<p class="sheet-note">No article is kept yet.</p>`;
    return html`
      <ul class="library-list" aria-label="Kept articles">
        ${this.#entries.map((entry) => html`<li>${this.#row(entry)}</li>`)}
      </ul>
      <div class="sheet-actions sheet-end">
        <button type="button" class="quiet" @click=${() => this.#actions.deleteEverything()}>Delete everything…</button>
      </div>
    `;
  }

  #row(entry: ArticleEntry): TemplateResult {
    return html`
      <button type="button" class="library-open" @click=${() => void this.#open(entry)}>
        <span class="library-title">${entry.title}</span>
        <span class="sheet-note">${detail(entry)}</span>
      </button>
      <button type="button" class="quiet" aria-label="Delete “${entry.title}”" @click=${() => void this.#delete(entry)}>
        Delete
      </button>
    `;
  }

  async #open({id, title}: ArticleEntry): Promise<void> {
    const article = await this.#library.get(id).catch(() => undefined);
    if (article === undefined) return this.#update(`“${title}” cannot be read any more.`);
    this.close();
    this.#actions.open(article);
  }

  async #keep(): Promise<void> {
    this.#deleted = undefined;
    try {
      await this.#library.add(this.#actions.current());
    } catch {
      return this.#update('This article could not be kept: storage is full or blocked.');
    }
    void askToPersist();
    await this.#update('Kept.');
  }

  async #delete({id, title}: ArticleEntry): Promise<void> {
    try {
      this.#deleted = await this.#library.get(id);
      await this.#library.delete(id);
    } catch {
      this.#deleted = undefined;
      return this.#update(`“${title}” could not be deleted.`);
    }
    await this.#update(`Deleted “${title}”.`);
    this.element.querySelector<HTMLElement>('.sheet-status button')?.focus();
  }

  async #restore(): Promise<void> {
    const article = this.#deleted;
    this.#deleted = undefined;
    if (article !== undefined) await this.#library.add(article).catch(() => undefined);
    await this.#update('Back in the library.');
    this.element.querySelector<HTMLElement>('.library-open')?.focus();
  }
}

function detail({words, date, savedAt}: ArticleEntry): string {
  const kept = new Date(savedAt).toLocaleDateString('en-GB', {day: 'numeric', month: 'short', year: 'numeric'});
  return [count(words, 'word'), ...(date === null ? [] : [`article date ${date}`]), `kept ${kept}`].join(' · ');
}

/** So that the browser does not clear what the reader chose to keep. Some ask the reader, most decide by themselves. */
async function askToPersist(): Promise<void> {
  try {
    await navigator.storage.persist();
  } catch {
    // It is kept as long as the browser finds room for it.
  }
}
