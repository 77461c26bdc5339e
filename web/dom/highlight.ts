import type {AnnotatedDocument, Annotation} from '../document/annotated-document.js';
import type {AnnotateOptions, Annotator} from '../engine/annotator.js';
import {BrowserAnnotator} from '../engine/browser-annotator.js';
import {AnnotatorError} from '../engine/errors.js';
import type {LoadOptions} from '../engine/load-annotator.js';
import type {Card} from '../view/card.js';
import {KINDS, type Kind} from '../view/kinds.js';
import type {ExtractOptions} from './extract-text.js';
import {floatingCard} from './floating-card.js';
import {InPlaceText} from './in-place-text.js';
import {canHighlight} from './marks.js';

export interface HighlightOptions extends ExtractOptions, Omit<AnnotateOptions, 'signal'> {
  /** Which kinds are marked. Default: all. */
  kinds?: readonly Kind[];
  /** Used and left as it is; without it one is loaded, and ended by `destroy()`. */
  annotator?: Pick<Annotator, 'annotate'>;
  /** How the annotator is loaded when none is given. */
  load?: LoadOptions;
  /** A card with what is known about a mark, on hover and click. Default: true. */
  card?: boolean;
  /** Annotates anew when the page changes its text. Default: true. */
  observe?: boolean;
  signal?: AbortSignal;
}

export interface HighlighterEventMap {
  'aa-annotated': CustomEvent<{document: AnnotatedDocument}>;
  'aa-activate': CustomEvent<{annotation: Annotation}>;
  'aa-error': CustomEvent<{error: AnnotatorError}>;
}

// Longer than the steps in which a page puts its article together.
const OBSERVE_PAUSE_MS = 400;

/**
 * Marks the names, dates and quotations of an article of this page where it stands. The elements below `root` are
 * never changed: the marks are CSS highlights, and the card stands behind the body while it is open.
 */
export async function highlight(root: Element | Document, options: HighlightOptions = {}): Promise<Highlighter> {
  const element = root instanceof Document ? root.body : root;
  check(element, options);
  const own = options.annotator === undefined ? await BrowserAnnotator.load(loadOptions(options)) : undefined;
  const highlighter = new Highlighter(element, options, options.annotator ?? (own as Annotator), own);
  try {
    await highlighter.update();
  } catch (error) {
    highlighter.destroy();
    throw error;
  }
  return highlighter;
}

/** The likeliest slips: a selector that found nothing, and a kind by another word. */
function check(element: Element | null, {kinds = []}: HighlightOptions): void {
  if (element === null) throw new AnnotatorError('badInput', 'root: expected an element of the page, got null');
  const all = KINDS.map(({kind}) => kind);
  const unknown = kinds.find((kind) => !all.includes(kind));
  if (unknown === undefined) return;
  throw new AnnotatorError('badOptions', `kinds: expected some of ${all.join(', ')}, got "${unknown}"`);
}

function loadOptions({load = {}, signal}: HighlightOptions): LoadOptions {
  return signal === undefined ? load : {...load, signal};
}

/** The marks of one article. `destroy()` leaves the page as it was. */
export class Highlighter extends EventTarget {
  /** Whether this browser has CSS highlights; without them there is a document, but nothing is drawn. */
  readonly isDrawn: boolean = canHighlight();
  readonly #options: HighlightOptions;
  readonly #annotator: Pick<Annotator, 'annotate'>;
  readonly #own: Annotator | undefined;
  readonly #life = new AbortController();
  readonly #text: InPlaceText;
  readonly #card: Card | undefined;
  #document: AnnotatedDocument | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @internal */
  constructor(
    element: Element,
    options: HighlightOptions,
    annotator: Pick<Annotator, 'annotate'>,
    own: Annotator | undefined,
  ) {
    super();
    this.#options = options;
    this.#annotator = annotator;
    this.#own = own;
    this.#text = new InPlaceText(element, options);
    const kinds = options.kinds;
    if (kinds) this.hide(KINDS.map(({kind}) => kind).filter((kind) => !kinds.includes(kind)));
    if (options.card ?? true) this.#card = this.#makeCard();
    if (options.observe ?? true) this.#observe(element);
    options.signal?.addEventListener('abort', () => this.destroy(), {signal: this.#life.signal});
  }

  /** What was found in the article; null until the first answer. */
  get document(): AnnotatedDocument | null {
    return this.#document;
  }

  /** Reads the page anew, and annotates it where its words are no longer the same. */
  async update(): Promise<void> {
    this.#checkAlive();
    this.#text.read();
    const {text} = this.#text;
    if (this.#document?.text !== text) {
      const document = await this.#annotator.annotate(text, this.#annotateOptions());
      this.#checkAlive();
      if (text !== this.#text.text) return this.update();
      this.#document = document;
      this.#dispatch('aa-annotated', {document});
    }
    this.#card?.close();
    this.#text.draw(this.#document);
  }

  /** Scrolls to an annotation, lets it flash and opens its card. */
  show(id: string): void {
    this.#text.scrollTo(id);
    this.#card?.open(id);
  }

  /** Takes the marks of these kinds out of sight. */
  hide(kinds: Iterable<Kind>): void {
    this.#text.show({hidden: new Set(kinds), least: 0});
  }

  /** Ends everything; the page is as it was before. */
  destroy(): void {
    clearTimeout(this.#timer);
    this.#life.abort();
    this.#text.clear();
    this.#document = null;
    void this.#own?.dispose();
  }

  override addEventListener<Name extends keyof HighlighterEventMap>(
    type: Name,
    listener: (event: HighlighterEventMap[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void {
    super.addEventListener(type, listener, options);
  }

  #checkAlive(): void {
    if (this.#life.signal.aborted) throw new AnnotatorError('disposed', 'the highlighter was destroyed');
  }

  #annotateOptions(): AnnotateOptions {
    const {date, labels, indirect, fuzzy} = this.#options;
    return {
      ...(date === undefined ? {} : {date}),
      ...(labels === undefined ? {} : {labels}),
      ...(indirect === undefined ? {} : {indirect}),
      ...(fuzzy === undefined ? {} : {fuzzy}),
      signal: this.#life.signal,
    };
  }

  #makeCard(): Card {
    const {signal} = this.#life;
    const card = floatingCard(this.#text, {
      document: () => this.#document,
      onStep: (id) => this.show(id),
      mayOpen: (annotation) => this.#dispatch('aa-activate', {annotation}),
      signal,
    });
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') card.close();
    };
    document.addEventListener('keydown', onKey, {signal});
    return card;
  }

  #observe(element: Element): void {
    const observer = new MutationObserver(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#updateOrTell(), OBSERVE_PAUSE_MS);
    });
    observer.observe(element, {childList: true, characterData: true, subtree: true});
    this.#life.signal.addEventListener('abort', () => observer.disconnect());
  }

  async #updateOrTell(): Promise<void> {
    try {
      await this.update();
    } catch (error) {
      if (this.#life.signal.aborted) return;
      this.#dispatch('aa-error', {error: AnnotatorError.from(error, 'worker')});
    }
  }

  /** Whether no listener stopped what would follow. */
  #dispatch<Name extends keyof HighlighterEventMap>(type: Name, detail: HighlighterEventMap[Name]['detail']): boolean {
    return this.dispatchEvent(new CustomEvent(type, {detail, cancelable: type === 'aa-activate'}));
  }
}
