import type {AnnotatedDocument} from '../document/annotated-document.js';
import {MAX_TEXT_BYTES} from '../engine/contract.js';
import {Announcer} from '../view/announcer.js';
import {ArticleDateField, movedWords} from '../view/article-date.js';
import {drawBanner} from '../view/banner.js';
import {Card} from '../view/card.js';
import type {Composer} from '../view/composer.js';
import {Corrections} from '../view/corrections.js';
import {Finding} from '../view/finding.js';
import {Legend} from '../view/legend.js';
import type {Minimap} from '../view/minimap.js';
import {PanelTabs} from '../view/panels/tabs.js';
import {Reader} from '../view/reader.js';
import {ReadingView} from '../view/reading-view.js';
import {type Engine, Session} from '../view/session.js';
import {Slices, sliceClock} from '../view/slices.js';
import {Back} from './back.js';
import {Busy} from './busy.js';
import {Counter} from './counter.js';
import {Desk} from './desk.js';
import {keepEarlyInput} from './early-input.js';
import {EditSteps} from './edit-steps.js';
import {byId} from './elements.js';
import type {Exporter} from './exporting/export-dialog.js';
import {firstFrame} from './first-frame.js';
import {fetchAhead, laterParts} from './later-parts.js';
import {loadedOnce} from './loaded-once.js';
import {drawMode, type Mode} from './mode.js';
import type {InputActions} from './opening/input.js';
import {sightOf} from './sharing/sight.js';
import {Sheets} from './sheets.js';
import {ShownArticle} from './shown-article.js';
import type {StepBar} from './step-bar.js';

/** Puts the parts of the page together: what the reader does goes to the session, what it finds goes to the views. */
export class App {
  readonly #session: Session;
  /** The page lives until it is closed. */
  readonly #life = new AbortController();
  readonly #counter = new Counter(byId('counter'));
  readonly #announcer = new Announcer(byId('live'));
  readonly #busy = new Busy(() => {
    this.#session.cancel();
    this.#announcer.say('Stopped.');
  });
  readonly #view = new ReadingView(byId('article'), () => this.#drawBusy());
  readonly #findings = new Slices(() => this.#drawBusy());
  readonly #legend: Legend;
  readonly #panels: PanelTabs;
  readonly #dateField: ArticleDateField;
  readonly #card: Card;
  #composer: Composer | undefined;
  readonly #sheets: Sheets;
  readonly #reader: Reader;
  readonly #desk: Desk;
  readonly #corrections: Corrections;
  readonly #finding: Finding;
  #minimap: Minimap | undefined;
  #stepBar: StepBar | undefined;
  readonly #shown: ShownArticle;
  #mode: Mode = 'read';
  #held = 0;
  #drawn: {text: string; document: unknown} | undefined;
  #drawnFindings: readonly unknown[] = [];
  #isFirstFrameDrawn = false;

  /** @param mode where the core runs; '' while it is loading */
  constructor(load: () => Promise<Engine & Exporter>, mode: () => string) {
    const engine = loadedOnce(() => firstFrame().then(load));
    this.#session = new Session(engine, () => this.#draw());
    this.#legend = new Legend(byId('legend'), {
      change: (filter) => {
        this.#view.show(filter);
        this.#card.close();
        this.#minimap?.draw(this.#session.document, filter);
        this.#stepBar?.draw();
      },
      say: (words) => this.#announcer.say(words),
    });
    this.#card = new Card(byId('card'), this.#view, {
      document: () => this.#session.document,
      onStep: (id) => this.#reader.visitInCard(id),
      corrections: () => this.#corrections,
      mayOpen: ({id}) => {
        this.#reader.comeTo(id);
        this.#stepBar?.goTo(id);
        return true;
      },
      link: (id) => {
        this.#reader.visit(id);
        byId('share-button').click();
      },
      top: () => document.querySelector('header')?.getBoundingClientRect().bottom ?? 0,
      signal: this.#life.signal,
    });
    this.#panels = new PanelTabs(byId('panels'), {jump: (ids) => this.#reader.jump(ids)});
    this.#dateField = new ArticleDateField(byId('date-field'), this.#session, {
      set: (date) => void this.#session.setDate(date),
      showEvidence: () => this.#reader.visitDateEvidence(),
    });
    const back = new Back(() => {
      this.#card.close();
      this.#sheets.close();
    });
    byId('card').addEventListener('toggle', (event) => back.set('card', (event as ToggleEvent).newState === 'open'));
    this.#sheets = new Sheets(
      byId('bar'),
      (panel) => {
        this.#card.close();
        this.#panels.select(panel);
        this.#panels.focus();
      },
      (isOpen) => back.set('sheet', isOpen),
    );
    const shared = {view: this.#view, card: this.#card, announcer: this.#announcer, signal: this.#life.signal};
    this.#finding = new Finding({...shared, text: () => this.#session.text});
    this.#reader = new Reader({
      ...shared,
      document: () => this.#session.document,
      legend: this.#legend,
      finding: this.#finding,
      corrections: {key: (what) => this.#corrections.key(what)},
      showText: () => {
        if (this.#mode === 'edit') this.#setMode('read');
        this.#sheets.close();
      },
      showHelp: () => byId('help-button').click(),
    });
    const edits = new EditSteps(this.#session, () => {
      this.#shown.goOn();
      void this.#desk.saveDraft();
    });
    this.#shown = new ShownArticle(this.#session, edits, {
      once: (change) => this.#drawOnce(change),
      draw: () => this.#draw(),
      mode: (mode) => this.#setMode(mode),
      showOnly: (kinds) => this.#legend.showOnly(kinds),
      visit: (mark) => this.#reader.visit(mark),
      save: () => void this.#desk.saveDraft(),
      left: (article) => this.#desk.renew(article),
      say: (words) => this.#announcer.say(words),
    });
    this.#corrections = new Corrections({
      ...shared,
      session: this.#session,
      panels: this.#panels,
      reader: this.#reader,
      edits,
    });
    const actions = {
      showSample: (notice?: string) => this.#shown.showSample(notice),
      hint: (words: string) => this.#shown.hint(words),
    };
    this.#desk = new Desk({
      ...actions,
      current: () => this.#shown.current,
      forget: () => {
        this.#shown.clear();
        this.#shown.goOn();
      },
      document: () => this.#session.document,
      open: ({text, ...article}, notice) => this.#shown.replace(text, {...article, notice}),
      sight: () => sightOf(this.#legend.filter, this.#session.document?.annotation(this.#reader.here ?? '')),
      exporter: engine,
      mode,
    });
    const input: InputActions = {
      ...actions,
      clear: () => this.#shown.clear(),
      replace: (text, how) => this.#shown.replace(text, how),
      collect: (articles, notices) => void this.#desk.collect(articles, notices),
      shared: (address) => void this.#desk.openShared(address),
    };
    const earlyInput = keepEarlyInput();
    void laterParts().then(({Composer, Minimap, StepBar, setUpInput, setUpToolbars}) => {
      this.#composer = new Composer(byId('field'), byId('annotate-button'), {
        change: (text, now) => this.#shown.edit(text, now),
        replace: (text) => this.#shown.replace(text),
        read: () => this.#setMode('read'),
      });
      if (this.#mode === 'edit') this.#setMode('edit');
      setUpInput(input, earlyInput());
      this.#minimap = new Minimap(byId('minimap'), (offset) => this.#view.reveal({start: offset, end: offset + 1}));
      this.#stepBar = new StepBar(byId('step-bar'), {
        document: () => this.#session.document,
        filter: () => this.#legend.filter,
        step: (kind, direction) => this.#reader.step({kind}, direction),
      });
      setUpToolbars();
      this.#draw();
    });
    void firstFrame().then(() => {
      this.#isFirstFrameDrawn = true;
      this.#draw();
    });
    this.#listen();
  }

  async start(): Promise<void> {
    void fetchAhead();
    void this.#desk.start();
    if (!(await this.#desk.openLink())) await this.#desk.openDraft(this.#shown.notice);
  }

  #listen(): void {
    byId('find-button').addEventListener('click', () => {
      this.#setMode('read');
      void this.#finding.open();
    });
    byId('article').addEventListener('focusin', () => {
      if (this.#view.focusedId !== undefined) this.#stepBar?.goTo(this.#view.focusedId);
    });
    // Its buttons go when they have acted, and the focus with them.
    byId('banner').addEventListener('click', () => byId('article').focus({preventScroll: true}));
    byId('read-button').addEventListener('click', () => this.#setMode('read'));
    byId('edit-button').addEventListener('click', () => this.#setMode('edit'));
  }

  #setMode(mode: Mode): void {
    this.#mode = mode;
    this.#card.close();
    this.#draw();
    if (mode === 'edit') {
      this.#composer?.setText(this.#session.text);
      this.#composer?.focus();
    }
  }

  /** What changes meanwhile is drawn when all of it is there. */
  #drawOnce(change: () => void): void {
    this.#held++;
    try {
      change();
    } finally {
      this.#held--;
    }
    this.#draw();
  }

  #draw(): void {
    if (this.#held > 0) return;
    const isTimeUp = sliceClock();
    const {text, movedDates} = this.#session;
    drawMode(this.#mode, text.trim() === '');
    this.#counter.draw(text);
    this.#drawText();
    this.#drawFindings(isTimeUp);
    drawBanner(
      byId('banner'),
      {session: this.#session, isSample: this.#shown.isSample, notice: this.#shown.notice},
      {
        retry: () => this.#shown.retry(),
        useFirstBytes: () =>
          void laterParts().then(({firstBytes}) => this.#shown.replace(firstBytes(text, MAX_TEXT_BYTES))),
        bringBack: this.#shown.bringBack,
      },
    );
    if (movedDates !== null) this.#announceMoved(movedDates);
    this.#drawBusy();
  }

  #drawBusy(): void {
    this.#busy.draw(this.#session, this.#view.isDrawing || this.#findings.isRunning);
  }

  /** While the reader types, what was found before stays in sight until there is an answer to the new text. */
  #drawFindings(isTimeUp: () => boolean): void {
    const {text, document, status, edits, givenDate, movedDates} = this.#session;
    const isOutdated = this.#mode === 'edit' && document === null && text !== '' && status.kind !== 'failed';
    byId('panels').ariaBusy = String(isOutdated && status.kind !== 'stopped');
    const findings = [document, edits, givenDate, movedDates, this.#minimap];
    // The text comes first.
    if (!this.#isFirstFrameDrawn || isOutdated || findings.every((one, at) => one === this.#drawnFindings[at])) return;
    this.#drawnFindings = findings;
    this.#findings.start(this.#drawEachOf(document), isTimeUp);
  }

  *#drawEachOf(document: AnnotatedDocument | null): Generator<unknown> {
    yield this.#legend.draw(document);
    yield this.#minimap?.draw(document, this.#legend.filter);
    yield this.#stepBar?.draw();
    yield this.#corrections.draw();
    yield* this.#panels.steps(document);
    this.#dateField.draw();
  }

  /** While the text is written nobody sees it. */
  #drawText(): void {
    const {text, document} = this.#session;
    if (this.#mode === 'edit') return;
    if (this.#drawn?.text === text && this.#drawn.document === document) return;
    this.#card.close();
    this.#view.draw(text, document);
    this.#finding.draw();
    this.#drawn = {text, document};
  }

  #announcedMove: unknown;
  #announceMoved(moved: number): void {
    if (this.#announcedMove === this.#session.document) return;
    this.#announcedMove = this.#session.document;
    void this.#desk.saveDraft();
    this.#announcer.say(movedWords(moved));
  }
}
