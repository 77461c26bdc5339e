import {render} from 'lit/html.js';
import type {AnnotatedDocument, Annotation} from '../../document/annotated-document.js';
import {type Edit, editOf, type ReaderOperation, spanOf, withEdit} from '../../document/edit.js';
import type {Entity, Span} from '../../engine/contract.js';
import {nextTask} from '../../engine/next-task.js';
import type {CorrectionParts} from '../corrections.js';
import {isMention, isQuote} from '../kinds.js';
import type {Box} from '../place.js';
import {rootOf} from '../roots.js';
import {LONG_UNITS} from '../session.js';
import type {Correcting} from '../shortcuts.js';
import {styleSheet} from '../style-sheet.js';
import {AnnotationTool} from './annotation-tool.js';
import {changesPanel} from './changes-panel.js';
import styles from './correcting.css';
import {editWords, stepWords} from './edit-words.js';
import {MarkTool, markable} from './mark-tool.js';
import {mergeTool} from './merge-tool.js';
import {Offer} from './offer.js';
import type {Tool, ToolActions} from './tool.js';

/** Lets the reader correct what was found: by the card, by keys, by what is selected. */
export class Corrector {
  readonly #parts: CorrectionParts;
  readonly #offer: Offer;
  readonly #frame: HTMLElement = document.createElement('div');
  #tool: Tool | undefined;
  #changedText: string | undefined;

  constructor(parts: CorrectionParts) {
    this.#parts = parts;
    const {session, panels, card, edits, signal} = parts;
    const root = rootOf(card.element);
    root.adoptedStyleSheets.push(styleSheet(styles));
    this.#frame.className = 'tools';
    this.#offer = new Offer(card.element.parentNode ?? root, (span) => this.#mark(span));
    signal.addEventListener('abort', () => this.#offer.element.remove());
    const leave = (event: Event): void => {
      if (this.#frame.isConnected && !event.composedPath().includes(card.element)) card.close();
    };
    document.addEventListener('pointerdown', leave, {signal});
    panels.add(
      changesPanel({
        edits: () => session.edits,
        lost: () => session.lostEdits,
        goTo: (edit) => this.#goTo(edit),
        keep: (kept) =>
          void this.#step(() => {
            edits.change(kept);
            // The row with the button is gone.
            panels.focus();
            return true;
          }),
        undo: () => void this.#step(() => edits.undo()),
        redo: () => void this.#step(() => edits.redo()),
      }),
    );
  }

  /** The panel is there once there is something in it, and stays with the text: what was taken back is made again there. */
  draw(isOff: boolean): void {
    const {session, panels} = this.#parts;
    if (session.edits.length > 0) this.#changedText = session.text;
    panels.show('changes', !isOff && session.text === this.#changedText);
  }

  open(id: string): void {
    const annotation = this.#document?.annotation(id);
    if (annotation) this.#start((actions) => new AnnotationTool(actions, annotation), annotation.id);
  }

  key(what: Correcting | 'undo' | 'redo'): void {
    const {view, announcer, edits} = this.#parts;
    if (what === 'undo' || what === 'redo') return void this.#step(() => edits[what]());
    const {selection} = view;
    if (what === 'kind' && selection !== null) return this.#mark(selection);
    const id = view.focusedId;
    const annotation = id === undefined ? undefined : this.#document?.annotation(id);
    if (annotation === undefined) return announcer.say('Go to a name, a quotation or a date first.');
    this.#correct(annotation, what);
  }

  #correct(annotation: Annotation, what: Correcting): void {
    const {id} = annotation;
    if (what === 'kind') return this.open(id);
    // The parts of one quotation belong together.
    const all = what === 'reject all' || isQuote(annotation);
    if (what === 'accept') return void this.#make({op: 'accept', id, all});
    if (what !== 'merge') return void this.#make({op: 'remove', id, all});
    if (!isMention(annotation)) return this.#parts.announcer.say('Only a name can be the same as another.');
    const entity = this.#document?.entity(annotation.entity) as Entity;
    this.#start((actions) => mergeTool(actions, entity), id);
  }

  /** Shows the button beside what is selected. */
  offer(): void {
    const span = this.#markable(this.#parts.view.selection);
    const box = span && this.#parts.view.boxOfWords(span);
    if (span && box && !this.#parts.card.hasFocus) this.#offer.show(span, box);
  }

  takeBackOffer(): void {
    this.#offer.hide();
  }

  get #document(): AnnotatedDocument | null {
    return this.#parts.session.document;
  }

  #markable(selection: Span | null): Span | undefined {
    return (selection && this.#document && markable(this.#document.text, selection)) || undefined;
  }

  #mark(selection: Span): void {
    const span = this.#markable(selection);
    if (span === undefined) return this.#parts.announcer.say('There are no words in what is selected.');
    this.#offer.hide();
    const same = this.#document?.annotations.find(({start, end}) => start === span.start && end === span.end);
    if (same) return this.open(same.id);
    this.#start(
      (actions) => new MarkTool(actions, span),
      undefined,
      () => this.#parts.view.boxOfWords(span),
    );
  }

  #start(toolOf: (actions: ToolActions) => Tool, id: string | undefined, anchor?: () => Box | undefined): void {
    const {card, view, announcer} = this.#parts;
    if (this.#document === null) return;
    const actions: ToolActions = {
      document: this.#document,
      make: (...operations) => void this.#make(...operations),
      show: (tool) => this.#show(tool),
      draw: () => this.#draw(),
      leave: () => this.#leave(id),
      say: (words) => announcer.say(words),
    };
    card.hold(this.#frame, id, anchor ?? (() => (id === undefined ? undefined : view.boxOf(id))));
    this.#show(toolOf(actions));
  }

  #show(tool: Tool): void {
    this.#tool = tool;
    this.#draw();
    this.#frame
      .querySelector<HTMLElement>('.tool-field, .extent button, .chip[aria-pressed=true], .chip, button')
      ?.focus();
  }

  #draw(): void {
    render(this.#tool?.content(), this.#frame);
    this.#parts.card.place();
  }

  #leave(id: string | undefined): void {
    const {card, view} = this.#parts;
    card.close();
    if (id !== undefined) view.focus(id);
    else (view.element as HTMLElement).focus();
  }

  /** Makes the operations one after the other, as one step of the reader. */
  async #make(...operations: readonly ReaderOperation[]): Promise<void> {
    const {session, announcer} = this.#parts;
    let document = this.#document;
    const edits: Edit[] = [];
    for (const operation of operations) {
      const edit = document && editOf(document, operation);
      const edited = document && edit && withEdit(document, edit);
      if (!edit || !edited) return announcer.say('This cannot be done here: another name stands in the way.');
      edits.push(edit);
      document = edited;
    }
    const last = edits.at(-1);
    if (last === undefined) return;
    await this.#rest();
    this.#parts.card.close();
    this.#parts.edits.change([...session.edits, ...edits]);
    announcer.say(editWords(last));
    await this.#rest();
    await this.#focusOn(last);
  }

  /** A step through the edits; what it did is said, and the focus stays in the text if it was there. */
  async #step(act: () => boolean): Promise<void> {
    const {session, view, card, announcer} = this.#parts;
    const before = session.edits;
    const wasInText = view.focusedId !== undefined || card.hasFocus;
    if (!act()) return announcer.say('There is nothing more.');
    const words = stepWords(before, session.edits);
    if (words !== '') announcer.say(words);
    const changed = [...before, ...session.edits].findLast(
      (edit) => !before.includes(edit) || !session.edits.includes(edit),
    );
    if (!changed || !wasInText) return;
    await this.#rest();
    await this.#focusOn(changed);
  }

  /** A long text takes a while to edit, to draw and to lay out: each is a task of its own. */
  async #rest(): Promise<void> {
    const {session} = this.#parts;
    if (session.text.length <= LONG_UNITS) return;
    await session.editing;
    await nextTask();
  }

  /** Where an edit was made, or where it would have been. */
  async #focusOn(edit: Edit): Promise<void> {
    const {view, card, session} = this.#parts;
    const document = this.#document;
    const span = document && spanOf(document.text, edit);
    if (!document || !span) return;
    const near = document.annotations.find((one) => one.start === span.start && one.end === span.end);
    const next = near ?? document.annotations.find(({start}) => start >= span.start) ?? document.annotations.at(-1);
    if (next && session.text.length > LONG_UNITS) await view.drawn?.(next.id);
    if (near) {
      view.focus(near.id);
      await this.#rest();
      if (!isInWindow(view.boxOf(near.id))) view.scrollTo(near.id);
      return card.open(near.id);
    }
    if (next && isInWindow(view.boxOf(next.id))) view.focus(next.id);
    else (view.element as HTMLElement).focus({preventScroll: true});
  }

  #goTo(edit: Edit): void {
    const {reader, view, announcer} = this.#parts;
    const document = this.#document;
    const span = document && spanOf(document.text, edit);
    if (!document || !span) return announcer.say('These words are not in the text any more.');
    const annotation = document.annotations.find((one) => one.start === span.start && one.end === span.end);
    reader.beforeJump();
    if (annotation) return reader.visit(annotation.id);
    (view.element as HTMLElement).focus({preventScroll: true});
    view.select(span);
    announcer.say(editWords(edit));
  }
}

function isInWindow(box: Box | undefined): boolean {
  return box !== undefined && 0 <= box.top && box.bottom <= innerHeight;
}
