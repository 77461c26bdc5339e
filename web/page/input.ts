import {byId} from './elements.js';
import {readTextFile} from './read-file.js';

export interface InputActions {
  /** Another article takes the place of this one. */
  replace(text: string, notice: string): void;
  sample(): void;
  clear(): void;
  hint(words: string): void;
}

/** The ways in which another article comes: the buttons, a paste outside of a field, a dropped file. */
export function setUpInput(actions: InputActions): void {
  const file = byId<HTMLInputElement>('file');
  const openFile = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const {text, notice} = await readTextFile(chosen);
    actions.replace(text, notice);
  };
  file.addEventListener('change', async () => {
    await openFile(file.files?.[0]);
    file.value = '';
  });
  for (const id of ['open-button', 'empty-open']) byId(id).addEventListener('click', () => file.click());
  for (const id of ['paste-button', 'empty-paste'])
    byId(id).addEventListener('click', () => pasteFromClipboard(actions));
  for (const id of ['sample-button', 'empty-sample']) byId(id).addEventListener('click', () => actions.sample());
  byId('clear-button').addEventListener('click', () => actions.clear());
  document.addEventListener('paste', (event) => {
    if (isField(event.target)) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text !== '') actions.replace(text, '');
  });
  setUpDrop(openFile);
}

async function pasteFromClipboard(actions: InputActions): Promise<void> {
  try {
    const text = await navigator.clipboard.readText();
    if (text === '') actions.hint('The clipboard holds no text.');
    else actions.replace(text, '');
  } catch {
    actions.hint('The browser does not let this button read the clipboard. Press Ctrl+V (⌘V) instead.');
  }
}

function setUpDrop(open: (file: File | undefined) => Promise<void>): void {
  const show = (isOver: boolean): void => void document.body.classList.toggle('dragging', isOver);
  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    show(true);
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) show(false);
  });
  document.addEventListener('drop', (event) => {
    show(false);
    const dropped = event.dataTransfer?.files[0];
    if (dropped === undefined) return;
    event.preventDefault();
    void open(dropped);
  });
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}
