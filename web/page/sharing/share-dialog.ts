import {html, nothing, type TemplateResult} from 'lit/html.js';
import {count, PageDialog} from '../dialogs/dialog.js';
import {LONG_LINK, LONGEST_LINK, type SharedArticle, shareFragment} from './share-link.js';

/** Makes a link that holds the whole article. The link is made when the dialog is opened and is in no address before. */
export class ShareDialog extends PageDialog {
  readonly #article: () => SharedArticle;
  #link = '';
  #outcome = '';

  constructor(article: () => SharedArticle) {
    super('share', 'Share this article');
    this.#article = article;
  }

  override show(): void {
    this.#link = '';
    this.#outcome = '';
    super.show();
    void this.#make();
  }

  async #make(): Promise<void> {
    const article = this.#article();
    const fragment = article.text.trim() === '' ? '' : await shareFragment(article);
    this.#link = fragment === '' ? '' : `${location.href.replace(/#.*$/s, '')}${fragment}`;
    if (fragment === '') this.#outcome = 'There is no text to share yet.';
    this.draw();
  }

  protected override content(): TemplateResult {
    return html`
      <p>The link holds the text itself, the date you set, which kinds are shown and where you are. Whoever has the link can read the article; no server sees it.</p>
      ${this.#body()}
      <p class="sheet-status" role="status">${this.#outcome}</p>
    `;
  }

  #body(): TemplateResult | typeof nothing {
    if (this.#link === '') return nothing;
    const {length} = this.#link;
    if (length > LONGEST_LINK) {
      return html`
        <p class="sheet-warning">
          The article is too long for a link: it would take ${count(length, 'character')}, and ${LONGEST_LINK.toLocaleString('en')} is the most.
          Send the text itself instead.
        </p>
      `;
    }
    return html`
      <label class="sheet-label" for="share-link">Link</label>
      <input id="share-link" type="text" readonly .value=${this.#link} @focus=${selectAll} />
      <p class="sheet-note" id="share-size">${count(length, 'character')}</p>
      ${length > LONG_LINK ? html`<p class="sheet-warning">Some programs for mail and messages cut links of this length.</p>` : nothing}
      ${
        location.protocol === 'file:'
          ? html`<p class="sheet-warning">This page is a file: the link opens only where the same file lies at the same place.</p>`
          : nothing
      }
      <div class="sheet-actions">
        <button type="button" class="primary" autofocus @click=${() => void this.#copy()}>Copy link</button>
      </div>
    `;
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#link);
      this.#outcome = 'Copied.';
    } catch {
      this.element.querySelector<HTMLInputElement>('#share-link')?.select();
      this.#outcome = 'The browser does not let this button copy. The link is selected: press Ctrl+C (⌘C).';
    }
    this.draw();
  }
}

function selectAll(event: Event): void {
  (event.target as HTMLInputElement).select();
}
