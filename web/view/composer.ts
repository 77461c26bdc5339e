// Annotating a longer text at each pause of the typing would keep a slow machine busy all the time.
export const LIVE_LIMIT_UNITS = 50_000;
const TYPING_PAUSE_MS = 400;

export interface ComposerActions {
  /** The text changed and should be annotated when `now`, else only be kept. */
  change(text: string, now: boolean): void;
  /** A paste took the place of the whole text: it is another article. */
  replace(text: string): void;
  /** Show the annotated text. */
  read(): void;
}

/** The text field: annotates a paste at once, typing after a pause, long texts on request. */
export class Composer {
  readonly #field: HTMLTextAreaElement;
  readonly #button: HTMLButtonElement;
  readonly #actions: ComposerActions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pasted = '';

  constructor(field: HTMLTextAreaElement, button: HTMLButtonElement, actions: ComposerActions) {
    this.#field = field;
    this.#button = button;
    this.#actions = actions;
    field.addEventListener('paste', (event) => {
      this.#pasted = normalizedLineEnds(event.clipboardData?.getData('text/plain') ?? '');
    });
    field.addEventListener('input', (event) => this.#onInput(event as InputEvent));
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#annotateNow();
    });
    button.addEventListener('click', () => this.#annotateNow());
  }

  /** The field holds what the reader has typed; it is written only when the text came from elsewhere. */
  setText(text: string): void {
    clearTimeout(this.#timer);
    if (this.#field.value !== text) {
      this.#field.value = text;
      this.#field.setSelectionRange(0, 0);
      this.#field.scrollTop = 0;
    }
    this.#button.hidden = true;
  }

  focus(): void {
    this.#field.focus();
  }

  #onInput(event: InputEvent): void {
    clearTimeout(this.#timer);
    const text = this.#field.value;
    if (event.inputType === 'insertFromPaste' || event.inputType === 'insertFromDrop') {
      if (text === this.#pasted) this.#actions.replace(text);
      else this.#actions.change(text, true);
      return;
    }
    const isLong = text.length > LIVE_LIMIT_UNITS;
    this.#button.hidden = !isLong;
    this.#actions.change(text, false);
    if (!isLong) this.#timer = setTimeout(() => this.#actions.change(text, true), TYPING_PAUSE_MS);
  }

  #annotateNow(): void {
    clearTimeout(this.#timer);
    this.#button.hidden = true;
    this.#actions.change(this.#field.value, true);
    this.#actions.read();
  }
}

/** As a text field holds them. */
function normalizedLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
