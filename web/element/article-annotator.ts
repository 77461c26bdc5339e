import type {AnnotatedDocument} from '../document/annotated-document.js';
import type {Edit} from '../document/edit.js';
import {extractText} from '../dom/extract-text.js';
import type {Annotator} from '../engine/annotator.js';
import type {FormatName, Span} from '../engine/contract.js';
import {AnnotatorError} from '../engine/errors.js';
import {History} from '../view/history.js';
import type {Kind} from '../view/kinds.js';
import {Session} from '../view/session.js';
import {ATTRIBUTES, type Attribute, complaintOf, dateOf} from './attributes.js';
import {ConfiguredElement} from './configured-element.js';
import {type Configuration, ElementView} from './element-view.js';
import {type Lease, leaseAnnotator} from './engine-pool.js';
import type {ArticleAnnotatorEventMap, Operation} from './events.js';

const TAG = 'article-annotator';
type Engine = Pick<Annotator, 'annotate'>;
/** What the reader can change. */
interface Draft {
  readonly text: string;
  readonly date: string | null;
  readonly edits: readonly Edit[];
}

type State = 'loading' | 'ready' | 'empty' | 'error';
/** What a page may have set before the element was defined. */
const LAZY = 'value document annotator date kinds panels theme view tags readOnly disabled htmlFor name edits'.split(
  ' ',
);

const STATES: readonly State[] = ['loading', 'ready', 'empty', 'error'];

/**
 * `<article-annotator>`: an article with its names, dates and quotations marked and listed. The text is what stands
 * inside of it, or its `value`. Nothing of it depends on the styles of the page around.
 */
export class ArticleAnnotator extends ConfiguredElement {
  static readonly observedAttributes: readonly string[] = ATTRIBUTES;
  static readonly formAssociated = true;

  /** Makes `<article-annotator>` known to the page, once; on a server, where there is no registry, nothing happens. */
  static define(tag: string = TAG, registry: CustomElementRegistry | undefined = globalThis.customElements): void {
    if (registry?.get(tag) === undefined) registry?.define(tag, ArticleAnnotator);
  }

  readonly #internals: ElementInternals;
  readonly #session: Session;
  readonly #history = new History<Draft>(({text}) => text);
  readonly #children: MutationObserver;
  #view: ElementView | undefined;
  #engine: Engine | null = null;
  #lease: Lease | undefined;
  /** The text that was set; null as long as what stands inside of the element is the text. */
  #value: string | null = null;
  #isDisabled = false;
  #told: AnnotatedDocument | AnnotatorError | null = null;
  #pending: Operation | undefined;
  #settling: Promise<void> | undefined;

  constructor() {
    super();
    this.#internals = this.attachInternals();
    this.attachShadow({mode: 'open'});
    this.#session = new Session(
      () => this.#loadEngine(),
      () => this.#onSession(),
    );
    this.#children = new MutationObserver(() => this.#onChildren());
  }

  connectedCallback(): void {
    for (const name of LAZY) this.#honour(name);
    this.#children.observe(this, {childList: true, characterData: true, subtree: true});
    this.#settle();
  }

  /** A move takes the element out and puts it in again at once; only what stays away is taken down. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.#takeDown();
    });
  }

  attributeChangedCallback(name: Attribute, before: string | null, after: string | null): void {
    if (name === 'date') this.#setDate(dateOf(after));
    if (before === after) return;
    const complaint = complaintOf(name, after);
    // biome-ignore lint/suspicious/noConsole: for the page's author, not for its reader
    if (complaint) console.warn(complaint);
    if (name === 'src-wasm' || name === 'worker') this.#dropEngine();
    if (name === 'for') {
      this.#dropView();
      this.#session.setText('');
    }
    this.#settle();
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.#isDisabled = isDisabled;
    this.#view?.configure(this.#configuration);
  }

  /** Back to what stands inside of the element. */
  formResetCallback(): void {
    this.#value = null;
    this.#forgetEdits();
    this.#settle();
  }

  formStateRestoreCallback(state: string | File | FormData | null): void {
    if (typeof state === 'string') this.value = state;
  }

  /** The text. Setting it takes the place of what stands inside of the element. */
  get value(): string {
    return this.#view?.textOfTarget() ?? this.#value ?? (this.isConnected ? this.#ownText() : '');
  }
  set value(text: string) {
    this.#value = String(text);
    this.#forgetEdits();
    this.#settle();
  }

  /** What was found; null until there is an answer. Setting one shows it, and nothing is annotated. */
  get document(): AnnotatedDocument | null {
    return this.#session.document;
  }
  set document(document: AnnotatedDocument | null) {
    if (document === null) {
      this.value = '';
      return;
    }
    this.#value = document.text;
    this.#forgetEdits();
    this.#session.show(document);
    this.#settle();
  }

  /**
   * What the reader corrected: plain data to keep and to set again, also on a text that has changed elsewhere. A value or
   * a document that is set begins without.
   */
  get edits(): readonly Edit[] {
    return this.#session.edits;
  }
  set edits(edits: readonly Edit[]) {
    this.#history.clear();
    this.#session.edits = [...edits];
  }

  /** The annotator to use; null loads one, which is ended when the element is gone. */
  get annotator(): Engine | null {
    return this.#engine;
  }
  set annotator(annotator: Engine | null) {
    this.#dropEngine();
    this.#engine = annotator;
    this.#settle();
  }

  /** Why there is no answer to the text; null when there is one, or none yet. */
  get error(): AnnotatorError | null {
    const {status} = this.#session;
    return status.kind === 'failed' ? status.error : null;
  }

  /** What is selected of the text, in UTF-16 offsets; null when nothing is. */
  get selection(): Span | null {
    return this.#view?.selection ?? null;
  }

  get date(): string | null {
    return this.#session.givenDate;
  }
  set date(date: string | null) {
    this.reflect('date', date);
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** Annotates the text anew; null when a later call took its place, or when it failed (see `aa-error`). */
  async annotate(): Promise<AnnotatedDocument | null> {
    await this.#settling;
    this.#takeText();
    return this.#session.annotate();
  }

  /** Scrolls to an annotation and takes the focus there. */
  show(id: string): void {
    this.#view?.show(id);
  }

  /** To the next name, or the next annotation of a kind. */
  next(kind?: Kind): void {
    this.#view?.step(kind, 1);
  }

  previous(kind?: Kind): void {
    this.#view?.step(kind, -1);
  }

  /** Takes back what the reader changed last. */
  undo(): void {
    this.#restore(this.#history.undo(this.#draft));
  }

  redo(): void {
    this.#restore(this.#history.redo(this.#draft));
  }

  /**
   * Saves the document to a file in a format of `Annotator.formats()`, unless a listener of `aa-export` prevents it; gives
   * what is in it. Only json can be had from an engine that is set and has no `format`.
   */
  async export(format: FormatName = 'json'): Promise<string> {
    const {document} = this;
    const {exported, saveFile} = await import('./exported.js');
    const {text, name, mediaType} = await exported(document, format, await this.#session.engine());
    if (this.#dispatch('aa-export', {format, text})) saveFile(text, name, mediaType);
    return text;
  }

  /** Prints this element alone. */
  async print(): Promise<void> {
    const {printAlone} = await import('./print.js');
    printAlone(this.#internals);
  }

  override focus(options?: FocusOptions): void {
    if (this.#view) this.#view.focus(options);
    else super.focus(options);
  }

  override addEventListener<Name extends keyof ArticleAnnotatorEventMap>(
    type: Name,
    listener: (event: ArticleAnnotatorEventMap[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void {
    super.addEventListener(type, listener, options);
  }

  /** A property that was set on the plain element before it was upgraded. */
  #honour(name: string): void {
    const value = Object.getOwnPropertyDescriptor(this, name)?.value;
    if (!Reflect.deleteProperty(this, name) || value === undefined) return;
    Object.assign(this, {[name]: value});
  }

  #setDate(date: string | null): void {
    if (this.#session.document === null) this.#session.givenDate = date;
    else void this.#session.setDate(date);
  }

  /** Draws and annotates once for all that changes in one go. */
  #settle(): void {
    this.#settling ??= Promise.resolve().then(() => {
      this.#settling = undefined;
      if (!this.isConnected) return;
      this.#view ??= this.#makeView();
      this.#view.configure(this.#configuration);
      this.#takeText();
      const {text, status} = this.#session;
      if (text.trim() !== '' && status.kind === 'waiting') void this.#annotateChange();
      else this.#onSession();
    });
  }

  #makeView(): ElementView {
    return new ElementView(this.shadowRoot as ShadowRoot, this.#session, {
      target: () => this.#target,
      change: (text) => this.#change({op: 'setText', text}),
      changeDate: (date) => this.#change({op: 'setDate', date}),
      edits: {
        change: (edits) => this.#change({op: 'edit', edits}),
        undo: () => this.#restore(this.#history.undo(this.#draft)),
        redo: () => this.#restore(this.#history.redo(this.#draft)),
      },
      retry: () => void this.#session.retry(),
      exportFile: () => void this.export(),
      activate: (annotation) => {
        const entity = 'entity' in annotation ? (this.document?.entity(annotation.entity) ?? null) : null;
        return this.#dispatch('aa-activate', {annotation, entity});
      },
    });
  }

  get #configuration(): Configuration {
    return {...this.configuration, isReadOnly: this.readOnly || this.#isDisabled};
  }

  get #target(): HTMLElement | null {
    const {htmlFor} = this;
    const root = this.getRootNode();
    return htmlFor === '' || !(root instanceof Document || root instanceof ShadowRoot)
      ? null
      : root.getElementById(htmlFor);
  }

  get #draft(): Draft {
    const {text, givenDate, edits} = this.#session;
    return {text, date: givenDate, edits};
  }

  #ownText(): string {
    return extractText(this, {skip: '[slot]'}).text;
  }

  #takeText(): void {
    const text = this.value;
    if (text !== this.#session.text) this.#session.setText(text);
  }

  #onChildren(): void {
    if (this.#value === null) this.#settle();
  }

  /** The reader changed something: it can be taken back, and the page is told when the answer is there. */
  #change(operation: Operation): void {
    const before = this.#draft;
    if (operation.op === 'setText' && operation.text === before.text) return;
    if (operation.op === 'setDate' && operation.date === before.date) return;
    this.#history.push(before);
    this.#apply(operation);
  }

  #apply(operation: Operation): void {
    this.#pending = operation;
    if (operation.op === 'edit') {
      this.#session.edits = operation.edits;
      return this.#tellChange();
    }
    if (operation.op === 'setDate') {
      void this.#session.setDate(operation.date).then(() => this.#tellChange());
      return;
    }
    this.#value = operation.text;
    this.#session.setText(operation.text);
    if (operation.text.trim() === '') this.#tellChange();
    else void this.#annotateChange();
  }

  /** Whether there was a state to go to; it differs from the present one in one thing. */
  #restore(draft: Draft | undefined): boolean {
    if (draft === undefined) return false;
    if (draft.edits !== this.#session.edits) this.#apply({op: 'edit', edits: draft.edits});
    else if (draft.text !== this.#session.text) {
      this.#session.givenDate = draft.date;
      this.#apply({op: 'setText', text: draft.text});
    } else this.#apply({op: 'setDate', date: draft.date});
    return true;
  }

  #forgetEdits(): void {
    this.#history.clear();
    this.#session.edits = [];
  }

  async #annotateChange(): Promise<void> {
    await this.#session.annotate();
    this.#tellChange();
  }

  #tellChange(): void {
    const operation = this.#pending;
    const {kind} = this.#session.status;
    if (operation === undefined || kind === 'loading' || kind === 'annotating') return;
    this.#pending = undefined;
    this.#dispatch('aa-change', {operation, document: this.document});
  }

  #onSession(): void {
    const {status, document, text} = this.#session;
    this.#setState(text.trim() === '' ? 'empty' : stateOf(status.kind));
    this.#internals.setFormValue(document === null ? null : JSON.stringify(document), text);
    this.#view?.draw();
    const {found} = this.#session;
    if (status.kind === 'failed') this.#tell(status.error);
    else if (document !== null && found !== null) this.#tell(found);
  }

  #setState(state: State): void {
    for (const other of STATES) this.#internals.states.delete(other);
    this.#internals.states.add(state);
  }

  #tell(news: AnnotatedDocument | AnnotatorError): void {
    if (news === this.#told) return;
    this.#told = news;
    if (news instanceof AnnotatorError) this.#dispatch('aa-error', {error: news});
    else this.#dispatch('aa-annotated', {document: this.#session.document ?? news});
  }

  async #loadEngine(): Promise<Engine> {
    if (this.#engine !== null) return this.#engine;
    this.#lease?.release();
    const lease = leaseAnnotator(this.getAttribute('src-wasm'), this.getAttribute('worker'));
    this.#lease = lease;
    try {
      const annotator = await lease.annotator;
      if (this.#lease === lease) this.#dispatch('aa-ready', {mode: annotator.mode});
      return annotator;
    } catch (error) {
      lease.release();
      throw error;
    }
  }

  #dropEngine(): void {
    this.#session.forgetEngine();
    this.#lease?.release();
    this.#lease = undefined;
  }

  #takeDown(): void {
    this.#children.disconnect();
    this.#dropView();
    this.#dropEngine();
  }

  #dropView(): void {
    this.#view?.destroy();
    this.#view = undefined;
  }

  /** Whether no listener prevented what would follow. */
  #dispatch<Name extends keyof ArticleAnnotatorEventMap>(
    type: Name,
    detail: ArticleAnnotatorEventMap[Name]['detail'],
  ): boolean {
    const cancelable = type === 'aa-activate' || type === 'aa-export';
    return this.dispatchEvent(new CustomEvent(type, {detail, bubbles: true, composed: true, cancelable}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'article-annotator': ArticleAnnotator;
  }
}

function stateOf(status: Session['status']['kind']): State {
  if (status === 'failed') return 'error';
  return status === 'ready' ? 'ready' : 'loading';
}
