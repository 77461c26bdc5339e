/** The bar at the bottom of a narrow window: opens the panels as a sheet over the text. */
export class Sheets {
  readonly #bar: HTMLElement;
  readonly #onShow: (isOpen: boolean) => void;

  constructor(bar: HTMLElement, select: (panel: string) => void, onShow: (isOpen: boolean) => void) {
    this.#bar = bar;
    this.#onShow = onShow;
    bar.addEventListener('click', (event) => {
      const panel = (event.target as Element).closest<HTMLElement>('button')?.dataset.sheet;
      if (panel === undefined) return;
      this.#show(panel);
      if (panel !== '') select(panel);
    });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
  }

  close(): void {
    this.#show('');
  }

  #show(panel: string): void {
    document.body.dataset.sheet = panel;
    this.#onShow(panel !== '');
    for (const button of this.#bar.querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(button.dataset.sheet === panel));
    }
  }
}
