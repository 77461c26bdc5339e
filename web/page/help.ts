import {keyWords, SHORTCUTS} from '../view/shortcuts.js';

/** Fills the help dialog and lets the button open it. */
export function setUpHelp(dialog: HTMLDialogElement, button: HTMLElement, list: HTMLElement): void {
  for (const {key, words} of SHORTCUTS) {
    const term = document.createElement('dt');
    const keyCap = document.createElement('kbd');
    keyCap.textContent = keyWords(key);
    term.append(keyCap);
    const detail = document.createElement('dd');
    detail.textContent = words;
    list.append(term, detail);
  }
  button.addEventListener('click', () => dialog.showModal());
}
