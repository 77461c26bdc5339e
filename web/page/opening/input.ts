import type {EarlyInput} from '../early-input.js';
import {byId, isField} from '../elements.js';
import {setUpLaunches} from './launched.js';
import {ACCEPTED, type OpenedFile, openFile} from './open-file.js';
import {pastedText} from './pasted-text.js';

export type OpenedArticle = Omit<OpenedFile, 'notice'>;

export interface InputActions {
  /** Another article takes the place of this one. */
  replace(text: string, how?: Partial<OpenedFile>): void;
  /** Several files were opened at once, or tried to. */
  collect(articles: readonly OpenedArticle[], notices: readonly string[]): void;
  /** Another program shared something by an address of the page. */
  shared(address: string): void;
  showSample(): void;
  clear(): void;
  hint(words: string): void;
}

/** The ways in which another article comes: the buttons, a paste, dropped files or words. */
export function setUpInput(actions: InputActions, early: EarlyInput): void {
  const field = byId<HTMLInputElement>('file');
  field.accept = ACCEPTED;
  field.addEventListener('change', async () => {
    await openFiles([...(field.files ?? [])], actions);
    field.value = '';
  });
  onClick(['open-button', 'empty-open'], () => field.click());
  onClick(['paste-button', 'empty-paste'], () => void pasteFromClipboard(actions));
  onClick(['sample-button', 'empty-sample'], () => actions.showSample());
  onClick(['clear-button'], () => actions.clear());
  document.addEventListener('paste', (event) => onPaste(event, actions));
  setUpDrop(actions);
  setUpLaunches({openFiles: (files) => void openFiles(files, actions), openShared: actions.shared});
  if (early.data) openData(early.data, actions);
  early.button?.click();
}

function openData(data: DataTransfer | null, actions: InputActions): void {
  const text = pastedText(data);
  if (text !== '') actions.replace(text);
  else void openFiles([...(data?.files ?? [])], actions);
}

async function openFiles(files: readonly File[], actions: InputActions): Promise<void> {
  const articles: OpenedArticle[] = [];
  const notices: string[] = [];
  for (const file of files) {
    try {
      const {notice, ...article} = await openFile(file);
      if (article.text.trim() === '') notices.push(`${file.name} holds no text.`);
      else articles.push(article);
      if (notice !== '') notices.push(notice);
    } catch (error) {
      notices.push(error instanceof Error ? error.message : String(error));
    }
  }
  const [only] = articles;
  if (articles.length > 1) actions.collect(articles, notices);
  else if (only !== undefined) actions.replace(only.text, {...only, notice: notices.join(' ')});
  else if (notices.length > 0) actions.hint(notices.join(' '));
}

/** In the text field a paste is the browser's own, unless the paragraphs would be lost. */
function onPaste(event: ClipboardEvent, actions: InputActions): void {
  const {clipboardData, target} = event;
  if (!isField(target)) return openData(clipboardData, actions);
  const text = pastedText(clipboardData);
  if (!(target instanceof HTMLTextAreaElement) || text === clipboardData?.getData('text/plain')) return;
  event.preventDefault();
  const isWhole = target.selectionStart === 0 && target.selectionEnd === target.value.length;
  if (isWhole) return actions.replace(text);
  target.setRangeText(text, target.selectionStart, target.selectionEnd, 'end');
  target.dispatchEvent(new InputEvent('input', {inputType: 'insertFromPaste', bubbles: true}));
}

async function pasteFromClipboard(actions: InputActions): Promise<void> {
  try {
    const text = await readClipboard();
    if (text === '') actions.hint('The clipboard holds no text.');
    else actions.replace(text);
  } catch {
    actions.hint('The browser does not let this button read the clipboard. Press Ctrl+V (⌘V) instead.');
  }
}

async function readClipboard(): Promise<string> {
  const texts = new Map<string, string>();
  for (const item of await navigator.clipboard.read()) {
    for (const type of ['text/plain', 'text/html']) {
      if (item.types.includes(type)) texts.set(type, await (await item.getType(type)).text());
    }
  }
  return pastedText({getData: (type) => texts.get(type) ?? ''});
}

/** A frame shows while something that can be opened is over the page; what is dragged from the page itself is not. */
function setUpDrop(actions: InputActions): void {
  const show = (isOver: boolean): void => void document.body.classList.toggle('dragging', isOver);
  let isOwnDrag = false;
  document.addEventListener('dragstart', () => {
    isOwnDrag = true;
  });
  document.addEventListener('dragend', () => {
    isOwnDrag = false;
  });
  document.addEventListener('dragover', (event) => {
    if (isOwnDrag || !canOpen(event)) return;
    event.preventDefault();
    show(true);
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) show(false);
  });
  document.addEventListener('drop', (event) => {
    show(false);
    if (isOwnDrag || !canOpen(event)) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) return void openFiles(files, actions);
    const text = pastedText(event.dataTransfer);
    if (text.trim() !== '') actions.replace(text);
  });
}

/** Words that are dragged into the text field go to where they are dropped. */
function canOpen({dataTransfer, target}: DragEvent): boolean {
  const types = dataTransfer?.types ?? [];
  if (types.includes('Files')) return true;
  return types.includes('text/plain') && !isField(target);
}

function onClick(ids: readonly string[], act: () => void): void {
  for (const id of ids) byId(id).addEventListener('click', act);
}
