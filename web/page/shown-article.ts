import {nextTask} from '../engine/next-task.js';
import type {Kind} from '../view/kinds.js';
import {countByKind, foundWords} from '../view/lookup.js';
import type {Session} from '../view/session.js';
import type {EditSteps} from './edit-steps.js';
import {byId} from './elements.js';
import type {Mode} from './mode.js';
import sample from './sample.txt';
import {sampleDocument} from './sample-document.js';
import type {Sight} from './sharing/share-link.js';
import type {Article} from './storage/library.js';

export interface ShownActions {
  /** Makes several changes, and draws once. */
  once(change: () => void): void;
  draw(): void;
  /** Shows the text to read it, or to write it. */
  mode(mode: Mode): void;
  showOnly(kinds: readonly Kind[]): void;
  visit(mark: string): void;
  save(): void;
  /** The reader's own that was here is no longer. */
  left(article: Article): void;
  say(words: string): void;
}

interface ShownOptions extends Sight, Partial<Omit<Article, 'text' | 'date'>> {
  readonly date?: Article['date'] | undefined;
  readonly isSample?: boolean | undefined;
  readonly notice?: string | undefined;
}

/** Which article is on the page, and how another one takes its place. */
export class ShownArticle {
  readonly #session: Session;
  readonly #edits: EditSteps;
  readonly #actions: ShownActions;
  #isSample = false;
  #notice = '';
  /** The reader's own that was here before, until the reader goes on with this one. */
  #before: Article | undefined;

  constructor(session: Session, edits: EditSteps, actions: ShownActions) {
    this.#session = session;
    this.#edits = edits;
    this.#actions = actions;
  }

  get isSample(): boolean {
    return this.#isSample;
  }

  /** One-off words: how a file was read, that a draft is not kept. */
  get notice(): string {
    return this.#notice;
  }

  /** The article with what the reader did to it; a sample that was corrected is one's own. */
  get current(): Article & {isSample: boolean} {
    const {text, givenDate, edits} = this.#session;
    return {text, date: givenDate, edits, isSample: this.#isSample && edits.length === 0};
  }

  showSample(notice = ''): void {
    this.#actions.once(() => {
      this.replace(sample, {isSample: true, notice, date: null});
      // On a slow line the annotator is there much later.
      this.#session.showAhead(sampleDocument(sample));
    });
  }

  clear(): void {
    this.#putAside();
    this.#session.givenDate = null;
    this.#edits.begin([]);
    this.#isSample = false;
    this.#notice = '';
    this.#session.setText('');
    this.#actions.save();
    this.#actions.mode('edit');
  }

  /** Another article: shown and annotated at once. A date that was set is that of the article before, if there was one. */
  replace(text: string, options: ShownOptions = {}): void {
    this.#actions.once(() => {
      this.#putAside();
      this.#isSample = options.isSample ?? false;
      this.#notice = options.notice ?? '';
      const dateSetAhead = this.#session.text === '' ? this.#session.givenDate : null;
      this.#session.givenDate = options.date === undefined ? dateSetAhead : options.date;
      this.#session.setText(text);
      this.#edits.begin(options.edits ?? []);
      this.#actions.mode('read');
      if (options.kinds) this.#actions.showOnly(options.kinds);
      if (text !== '') void this.#annotateAnew(options.mark);
    });
  }

  /** Annotates what failed or was stopped, with the engine loaded anew. */
  retry(): void {
    this.#session.forgetEngine();
    void this.#annotateAnew();
  }

  /** The text as it is typed; annotated when `now`. */
  edit(text: string, now: boolean): void {
    this.#isSample = false;
    this.#notice = '';
    this.goOn();
    if (text !== this.#session.text) this.#session.setText(text);
    this.#actions.save();
    if (now && text !== '') void this.#session.annotate();
  }

  hint(words: string): void {
    this.#notice = words;
    this.#actions.draw();
    this.#actions.say(words);
  }

  /** Puts the article before in the place of this one; undefined when there is none. */
  get bringBack(): (() => void) | undefined {
    const before = this.#before;
    return (
      before &&
      (() => {
        this.#before = undefined;
        this.replace(before.text, before);
      })
    );
  }

  /** The article before is let go. */
  goOn(): void {
    if (this.#before === undefined) return;
    this.#before = undefined;
    this.#actions.draw();
  }

  #putAside(): void {
    const {isSample, ...article} = this.current;
    if (isSample || article.text.trim() === '') return;
    this.#before = article;
    this.#actions.left(article);
  }

  async #annotateAnew(mark = ''): Promise<void> {
    const document = await this.#session.annotate();
    // What was found is being drawn.
    await nextTask();
    this.#actions.save();
    if (document !== this.#session.document) return;
    if (mark !== '' && document?.annotation(mark)) return this.#actions.visit(mark);
    const told = byId('banner').querySelector('p')?.textContent ?? '';
    this.#actions.say(document === null ? told : `${told} ${foundWords(countByKind(document))}`);
  }
}
