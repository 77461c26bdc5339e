import {html, render, type TemplateResult} from 'lit/html.js';

/** A modal dialog with a heading and a button that closes it. Its content is drawn anew by `draw`. */
export abstract class PageDialog {
  readonly element: HTMLDialogElement;
  readonly #title: string;

  constructor(id: string, title: string) {
    this.#title = title;
    this.element = document.createElement('dialog');
    this.element.id = id;
    this.element.className = 'sheet';
    this.element.setAttribute('aria-labelledby', `${id}-title`);
    // A click on the backdrop is a click on the dialog itself and not on its content. Words that are selected beyond its
    // edge end there too, but do not begin there.
    let pressed: EventTarget | null = null;
    this.element.addEventListener('pointerdown', ({target}) => {
      pressed = target;
    });
    this.element.addEventListener('click', ({target}) => {
      if (target === this.element && pressed === this.element) this.element.close();
    });
    document.body.append(this.element);
  }

  show(): void {
    this.draw();
    if (!this.element.open) this.element.showModal();
  }

  close(): void {
    this.element.close();
  }

  protected draw(): void {
    render(
      html`
        <div class="sheet-frame">
          <header class="sheet-top">
            <h2 id="${this.element.id}-title">${this.#title}</h2>
            <button type="button" class="quiet" aria-label="Close" @click=${() => this.close()}>✕</button>
          </header>
          ${this.content()}
        </div>
      `,
      this.element,
    );
  }

  protected abstract content(): TemplateResult;
}

/** '1 word', '8,012 words' */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}
