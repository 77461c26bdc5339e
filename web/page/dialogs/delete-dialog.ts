import {html, type TemplateResult} from 'lit/html.js';
import {PageDialog} from './dialog.js';

/** Asks before everything is deleted, for that cannot be undone. */
export class DeleteDialog extends PageDialog {
  readonly #onConfirm: () => Promise<boolean>;
  #outcome = '';

  /** @param onConfirm tells whether all of it is gone */
  constructor(onConfirm: () => Promise<boolean>) {
    super('delete-everything', 'Delete everything?');
    this.#onConfirm = onConfirm;
  }

  override show(): void {
    this.#outcome = '';
    super.show();
  }

  protected override content(): TemplateResult {
    return html`
      <p>
        The text on the page, the draft, all articles of the library and your settings are deleted from this device, and
        the files that let the page work offline. This cannot be undone.
      </p>
      <p class="sheet-status" role="status">${this.#outcome}</p>
      <div class="sheet-actions">
        <button type="button" autofocus @click=${() => this.close()}>Keep it</button>
        <button type="button" class="primary" id="delete-confirmed" @click=${() => void this.#confirm()}>Delete everything</button>
      </div>
    `;
  }

  async #confirm(): Promise<void> {
    if (await this.#onConfirm()) return this.close();
    this.#outcome = 'Not everything could be deleted. Clear this site’s data in the settings of your browser.';
    this.draw();
  }
}
