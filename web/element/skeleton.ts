import {styleSheet} from '../view/style-sheet.js';
import styles from './styles/element.css';

/** The parts of one element's shadow tree. */
export interface Skeleton {
  readonly frame: HTMLElement;
  readonly toolbar: HTMLElement;
  readonly readButton: HTMLButtonElement;
  readonly editButton: HTMLButtonElement;
  readonly findButton: HTMLButtonElement;
  readonly exportButton: HTMLButtonElement;
  readonly side: HTMLElement;
  readonly legend: HTMLElement;
  readonly date: HTMLElement;
  readonly progress: HTMLElement;
  readonly banner: HTMLElement;
  readonly text: HTMLElement;
  readonly empty: HTMLElement;
  readonly editor: HTMLElement;
  readonly field: HTMLTextAreaElement;
  readonly annotateButton: HTMLButtonElement;
  readonly panels: HTMLElement;
  readonly card: HTMLElement;
  readonly live: HTMLElement;
}

/** Fills a shadow root. Every node is made by hand: no markup is parsed, no style element or attribute is needed. */
export function skeleton(root: ShadowRoot): Skeleton {
  root.adoptedStyleSheets = [styleSheet(styles)];
  const make = <Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    parent: ParentNode,
    classes: string,
    part = '',
  ): HTMLElementTagNameMap[Tag] => {
    const element = document.createElement(tag);
    if (classes !== '') element.className = classes;
    if (part !== '') element.setAttribute('part', part);
    parent.append(element);
    return element;
  };
  const slot = (parent: ParentNode, name: string): HTMLSlotElement => {
    const element = make('slot', parent, '');
    if (name !== '') element.name = name;
    return element;
  };
  const button = (parent: ParentNode, words: string, classes = '', part = ''): HTMLButtonElement => {
    const element = make('button', parent, classes, part);
    element.type = 'button';
    element.textContent = words;
    return element;
  };

  const source = make('div', root, '');
  source.hidden = true;
  slot(source, '');

  const frame = make('div', root, 'frame', 'frame');
  const grid = make('div', frame, 'grid');
  const toolbar = make('div', grid, 'toolbar', 'toolbar');
  const choice = make('div', toolbar, 'switch');
  const readButton = button(choice, 'Read');
  const editButton = button(choice, 'Edit text');
  const findButton = button(toolbar, 'Find', 'quiet');
  slot(toolbar, 'toolbar');
  make('span', toolbar, 'push');
  const exportButton = button(toolbar, 'Save JSON', 'quiet', 'export-button');

  const side = make('div', grid, 'side', 'legend');
  const legend = make('div', side, 'legend');
  const date = make('div', side, 'date-field', 'date');

  const centre = make('div', grid, 'centre');
  const progress = make('div', centre, 'progress');
  const banner = make('div', centre, 'banner', 'banner');
  const editor = make('div', centre, 'editor', 'input');
  const field = make('textarea', editor, '');
  field.ariaLabel = 'Article text';
  field.spellcheck = false;
  field.autocomplete = 'off';
  field.placeholder = 'Paste or type a news article';
  const annotateButton = button(editor, 'Annotate (Ctrl+Enter)', 'primary');
  annotateButton.hidden = true;
  const text = make('article', centre, 'reading', 'text');
  text.tabIndex = -1;
  text.ariaLabel = 'Annotated text';
  const empty = make('div', centre, 'empty');
  make('p', slot(empty, 'empty'), '').textContent = 'There is no text yet.';

  const panels = make('aside', grid, 'panels', 'panel');
  panels.ariaLabel = 'Findings';
  slot(make('div', grid, 'footer'), 'footer');

  const card = make('div', frame, 'card', 'card');
  card.popover = 'manual';
  card.role = 'dialog';
  card.ariaLabel = 'About this annotation';
  card.tabIndex = -1;
  make('div', card, 'card-content');
  slot(card, 'card');
  const live = make('div', frame, 'unseen');
  live.role = 'status';
  live.ariaLive = 'polite';

  return {
    frame,
    toolbar,
    readButton,
    editButton,
    findButton,
    exportButton,
    side,
    legend,
    date,
    progress,
    banner,
    text,
    empty,
    editor,
    field,
    annotateButton,
    panels,
    card,
    live,
  };
}
