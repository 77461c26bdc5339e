/** The one live region of the page: what is said here is read out once, politely. */
export class Announcer {
  readonly #region: HTMLElement;

  constructor(region: HTMLElement) {
    this.#region = region;
  }

  say(message: string): void {
    // The same words twice in a row are read only when the region changes in between.
    this.#region.textContent = this.#region.textContent === message ? `${message}\u00a0` : message;
  }
}
