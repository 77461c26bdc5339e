import type {AnnotatedDocument, Annotation} from '../document/annotated-document.js';
import {InPlaceText} from '../dom/in-place-text.js';
import type {Span} from '../engine/contract.js';
import {Announcer} from '../view/announcer.js';
import {ArticleDateField, movedWords} from '../view/article-date.js';
import {drawBanner} from '../view/banner.js';
import {Card} from '../view/card.js';
import {Composer} from '../view/composer.js';
import {Corrections, type EditActions} from '../view/corrections.js';
import {Finding} from '../view/finding.js';
import type {Kind} from '../view/kinds.js';
import {Legend} from '../view/legend.js';
import type {Direction} from '../view/navigation.js';
import {PanelTabs} from '../view/panels/tabs.js';
import {Reader} from '../view/reader.js';
import {ReadingView} from '../view/reading-view.js';
import {LONG_UNITS, type Session} from '../view/session.js';
import {Slices, sliceClock} from '../view/slices.js';
import type {Theme, View} from './attributes.js';
import {type Skeleton, skeleton} from './skeleton.js';

export interface Configuration {
  readonly kinds: ReadonlySet<Kind>;
  readonly panels: readonly string[];
  readonly theme: Theme;
  readonly view: View;
  readonly tags: boolean;
  readonly lang: string;
  readonly isReadOnly: boolean;
}

export interface ViewActions {
  /** The element of the page to annotate in place; null: the text is shown here. */
  target(): HTMLElement | null;
  change(text: string): void;
  changeDate(date: string | null): void;
  readonly edits: EditActions;
  retry(): void;
  exportFile(): void;
  /** False leaves the card closed. */
  activate(annotation: Annotation): boolean;
}

/** Everything in the shadow root of one element, from the parts that the page is made of too. */
export class ElementView {
  readonly #parts: Skeleton;
  readonly #session: Session;
  readonly #life = new AbortController();
  readonly #reading: ReadingView;
  readonly #target: InPlaceText | undefined;
  readonly #legend: Legend;
  readonly #panels: PanelTabs;
  readonly #date: ArticleDateField;
  readonly #composer: Composer;
  readonly #card: Card;
  readonly #reader: Reader;
  readonly #announcer: Announcer;
  readonly #corrections: Corrections;
  readonly #finding: Finding;
  readonly #findings = new Slices(() => this.#drawBusy());
  readonly #actions: ViewActions;
  #isEditing = false;
  #configuration: Configuration | undefined;
  #drawn: {text: string; document: unknown} | undefined;
  #announcedMove: unknown;
  #filled: string | undefined;

  constructor(root: ShadowRoot, session: Session, actions: ViewActions) {
    const {signal} = this.#life;
    root.replaceChildren();
    this.#parts = skeleton(root);
    this.#session = session;
    this.#actions = actions;
    const {text, legend, date, panels, field, annotateButton, card, live} = this.#parts;
    const target = actions.target();
    this.#target = target === null ? undefined : new InPlaceText(target);
    this.#reading = new ReadingView(text, () => this.#drawBusy());
    const shown = this.#target ?? this.#reading;
    this.#announcer = new Announcer(live);
    this.#legend = new Legend(legend, {
      change: (filter) => {
        shown.show(filter);
        this.#card.close();
      },
      say: (words) => this.#announcer.say(words),
    });
    this.#card = new Card(card, shown, {
      document: () => session.document,
      onStep: (id) => this.#reader.visitInCard(id),
      mayOpen: actions.activate,
      corrections: () => this.#corrections,
      signal,
    });
    this.#finding = new Finding({
      view: this.#reading,
      text: () => session.text,
      announcer: this.#announcer,
      card: this.#card,
      signal,
    });
    this.#reader = new Reader({
      document: () => session.document,
      view: shown,
      legend: this.#legend,
      card: this.#card,
      announcer: this.#announcer,
      finding: this.#finding,
      corrections: {key: (what) => this.#corrections.key(what)},
      showText: () => this.#setEditing(false),
      mayOpen: actions.activate,
      signal,
    });
    this.#panels = new PanelTabs(panels, {jump: (ids) => this.#reader.jump(ids)});
    this.#corrections = new Corrections({
      session,
      view: shown,
      card: this.#card,
      panels: this.#panels,
      reader: this.#reader,
      announcer: this.#announcer,
      edits: actions.edits,
      signal,
    });
    this.#date = new ArticleDateField(date, session, {
      set: actions.changeDate,
      showEvidence: () => this.#reader.visitDateEvidence(),
    });
    this.#composer = new Composer(field, annotateButton, {
      change: (words, now) => {
        if (now) actions.change(words);
      },
      replace: (words) => {
        actions.change(words);
        this.#setEditing(false);
      },
      read: () => this.#setEditing(false),
    });
    this.#listen(signal);
  }

  configure(configuration: Configuration): void {
    const before = this.#configuration;
    this.#configuration = configuration;
    const {frame, text, panels, side} = this.#parts;
    frame.dataset.theme = configuration.theme;
    frame.dataset.view = configuration.view;
    frame.dataset.tags = configuration.tags ? 'on' : 'off';
    frame.dataset.panels = configuration.panels.length === 0 ? 'none' : 'some';
    frame.dataset.place = this.#target === undefined ? 'here' : 'elsewhere';
    text.lang = configuration.lang;
    side.hidden = configuration.kinds.size === 0;
    panels.hidden = configuration.panels.length === 0;
    this.#corrections.isOff = configuration.isReadOnly;
    this.#corrections.draw();
    this.#date.setReadOnly(configuration.isReadOnly);
    this.#legend.offer(configuration.kinds);
    this.#panels.offer(configuration.panels, configuration.kinds);
    if (before?.view !== configuration.view) this.#isEditing = configuration.view === 'input';
    this.#drawMode();
  }

  draw(): void {
    const {text, document, status, movedDates} = this.#session;
    const isBusy = status.kind === 'loading' || status.kind === 'annotating';
    const isOutdated = document === null && text !== '' && isBusy;
    this.#drawText();
    this.#drawMode();
    this.#drawBusy();
    this.#parts.exportButton.disabled = document === null;
    this.#parts.panels.ariaBusy = String(isOutdated);
    drawBanner(this.#parts.banner, {session: this.#session, isSample: false, notice: ''}, {retry: this.#actions.retry});
    if (isOutdated) return;
    this.#findings.start(this.#drawEachOf(document), text.length > LONG_UNITS ? sliceClock() : () => false);
    this.#drawBusy();
    if (movedDates === null || this.#announcedMove === document) return;
    this.#announcedMove = document;
    this.#announcer.say(movedWords(movedDates));
  }

  *#drawEachOf(document: AnnotatedDocument | null): Generator<unknown> {
    yield this.#legend.draw(document);
    yield* this.#panels.steps(document);
    yield this.#corrections.draw();
    this.#date.draw();
  }

  #drawBusy(): void {
    const {kind} = this.#session.status;
    const isDrawing = this.#reading.isDrawing || this.#findings.isRunning;
    const isBusy = kind === 'loading' || kind === 'annotating' || isDrawing;
    this.#parts.progress.hidden = !isBusy || this.#session.text.trim() === '';
    this.#parts.text.ariaBusy = String(isBusy);
  }

  /** The words of the element that is annotated in place, as they are now. */
  textOfTarget(): string | undefined {
    this.#target?.read();
    return this.#target?.text;
  }

  get selection(): Span | null {
    return this.#reading.selection;
  }

  show(id: string): void {
    this.#reader.jump([id]);
    if (this.#target) this.#card.open(id);
  }

  step(kind: Kind | undefined, direction: Direction): void {
    this.#setEditing(false);
    if (kind === undefined || kind === 'quote' || kind === 'date') this.#reader.step(kind ?? 'mention', direction);
    else this.#reader.step({kind}, direction);
  }

  focus(options?: FocusOptions): void {
    const {text, field} = this.#parts;
    const place = this.#isEditing ? field : (text.querySelector<HTMLElement>('[tabindex="0"]') ?? text);
    place.focus(options);
  }

  destroy(): void {
    this.#life.abort();
    this.#findings.stop();
    this.#target?.clear();
  }

  #listen(signal: AbortSignal): void {
    const {readButton, editButton, findButton, exportButton} = this.#parts;
    findButton.addEventListener('click', () => this.#find(), {signal});
    readButton.addEventListener('click', () => this.#setEditing(false), {signal});
    editButton.addEventListener('click', () => this.#startEditing(), {signal});
    exportButton.addEventListener('click', () => this.#actions.exportFile(), {signal});
  }

  #find(): void {
    this.#setEditing(false);
    void this.#finding.open();
  }

  #startEditing(): void {
    this.#setEditing(true);
    this.#composer.focus();
  }

  #setEditing(isEditing: boolean): void {
    if (this.#isEditing === isEditing) return;
    this.#isEditing = isEditing;
    this.#card.close();
    this.#drawMode();
  }

  #drawMode(): void {
    const isReadOnly = this.#configuration?.isReadOnly ?? false;
    const isSplit = this.#configuration?.view === 'split';
    const isEmpty = this.#session.text.trim() === '';
    const showsField = !isReadOnly && (isSplit || this.#isEditing);
    const showsText = !showsField || isSplit;
    const {editor, text, empty, readButton, editButton, findButton} = this.#parts;
    findButton.hidden = isEmpty || this.#target !== undefined;
    if (showsField) this.#fillField();
    editor.hidden = !showsField;
    text.hidden = !showsText || isEmpty;
    empty.hidden = !showsText || !isEmpty;
    readButton.hidden = isReadOnly || isSplit;
    editButton.hidden = isReadOnly || isSplit;
    readButton.ariaPressed = String(!showsField);
    editButton.ariaPressed = String(showsField);
  }

  /** The field may be ahead of the session while the reader types; it is written only when the session has moved. */
  #fillField(): void {
    const {text} = this.#session;
    if (text === this.#filled) return;
    this.#filled = text;
    this.#composer.setText(text);
  }

  #drawText(): void {
    const {text, document} = this.#session;
    if (this.#drawn?.text === text && this.#drawn.document === document) return;
    this.#drawn = {text, document};
    this.#card.close();
    if (this.#target) this.#target.draw(document);
    else this.#reading.draw(text, document);
    this.#finding.draw();
  }
}
