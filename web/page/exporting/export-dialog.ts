import {strToU8, zipSync} from 'fflate';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {AnnotatedDocument} from '../../document/annotated-document.js';
import type {Edit} from '../../document/edit.js';
import type {FormatInfo, FormatName, Formatted} from '../../engine/contract.js';
import {fileName} from '../../view/file-name.js';
import {PageDialog} from '../dialogs/dialog.js';
import {byId} from '../elements.js';
import {withEdits} from '../opening/exported-json.js';
import {download} from './download.js';
import {FORMATS} from './formats.js';

export interface Exporter {
  formats(): Promise<readonly FormatInfo[]>;
  format(document: AnnotatedDocument, name: FormatName): Promise<Formatted>;
}

// A longer one would hold the page up.
const LONGEST_BROKEN = 500_000;
const PREVIEW_LINES = 40;
const PREVIEW_LINE_LENGTH = 400;
const NOTHING = 'There is nothing to export yet.';
const PAUSE_MS = 100;
/** Excel takes a file for UTF-8 only with it. */
const BYTE_ORDER_MARK = '\uFEFF';
/** They are about a text that they do not hold; the archive has it beside them, under their name. */
const WITHOUT_TEXT: ReadonlySet<FormatName> = new Set(['w3c', 'brat']);

/** Writes what was found in another format: a preview of each, with what it has no place for. */
export class ExportDialog extends PageDialog {
  readonly #document: () => AnnotatedDocument | null;
  readonly #exporter: () => Promise<Exporter>;
  readonly #edits: () => readonly Edit[];
  #formats: readonly FormatInfo[] = [];
  #chosen: FormatName = 'csv';
  #written: Formatted | undefined;
  #outcome = '';
  #forExcel = false;

  constructor(
    document: () => AnnotatedDocument | null,
    exporter: () => Promise<Exporter>,
    edits: () => readonly Edit[],
  ) {
    super('export', 'Export');
    this.#document = document;
    this.#exporter = exporter;
    this.#edits = edits;
  }

  override show(): void {
    super.show();
    void this.#choose(this.#chosen);
  }

  protected override content(): TemplateResult {
    return html`
      <div class="export-columns">
        <fieldset class="export-formats">
          <legend class="unseen">Format</legend>
          ${this.#formats.map((format) => this.#choice(format))}
        </fieldset>
        <div class="export-result">
          <pre class="export-preview" id="export-preview" tabindex="0" aria-label="Preview">${this.#preview()}</pre>
          ${this.#losses()}
          ${this.#chosen === 'csv' ? this.#excel() : nothing}
        </div>
      </div>
      <p class="sheet-status" role="status">${this.#outcome}</p>
      <div class="sheet-actions">
        <button type="button" class="primary" id="export-download" ?disabled=${this.#written === undefined} @click=${() => this.#download()}>Download</button>
        <button type="button" id="export-copy" ?disabled=${this.#written === undefined} @click=${() => void this.#copy()}>Copy</button>
        <button type="button" id="export-all" ?disabled=${this.#written === undefined} @click=${() => void this.#downloadAll()}>Download all (.zip)</button>
      </div>
    `;
  }

  #choice({name}: FormatInfo): TemplateResult {
    return html`
      <label class="export-format">
        <input type="radio" name="export-format" value=${name} .checked=${name === this.#chosen} @change=${() => void this.#choose(name)} />
        <span><strong>${FORMATS[name][0]}</strong> <span class="sheet-note">${FORMATS[name][1]}</span></span>
      </label>
    `;
  }

  #preview(): string {
    if (this.#written === undefined) return '';
    const lines = readable(this.#written.text).split('\n', PREVIEW_LINES + 1);
    const cut = lines.length > PREVIEW_LINES ? ['…'] : [];
    return [...lines.slice(0, PREVIEW_LINES).map((line) => shortened(line)), ...cut].join('\n');
  }

  #losses(): TemplateResult | typeof nothing {
    const losses = this.#written?.losses ?? [];
    if (losses.length === 0) return nothing;
    const what = losses.map(({message}) => message).join(', ');
    return html`<p class="sheet-warning" id="export-losses">${FORMATS[this.#chosen][0]} has no place for ${what}.</p>`;
  }

  #excel(): TemplateResult {
    const change = (event: Event): void => {
      this.#forExcel = (event.target as HTMLInputElement).checked;
    };
    return html`
      <label class="export-excel">
        <input type="checkbox" id="export-excel" .checked=${this.#forExcel} @change=${change} />
        Mark the file as UTF-8, for Excel
      </label>
    `;
  }

  /** Shows another format; the last one chosen wins, whichever is written first. */
  async #choose(name: FormatName): Promise<void> {
    this.#chosen = name;
    this.#written = undefined;
    this.#outcome = isBusy() ? 'What is found can be exported in a moment…' : '';
    this.draw();
    const exporter = await this.#exporter().catch(() => undefined);
    if (exporter === undefined) return this.#say('The annotator could not be loaded, and nothing can be exported.');
    this.#formats = (await exporter.formats()).filter((format) => format.name !== 'ndjson');
    this.draw();
    while (this.#document() === null && isBusy() && this.element.open) await pause();
    const document = this.#document();
    if (this.#chosen !== name) return;
    this.#say(document === null ? NOTHING : '');
    if (document === null) return;
    const written = await this.#write(exporter, document, name);
    if (this.#chosen !== name) return;
    this.#written = written;
    this.draw();
  }

  /** JSON can be opened again, with what was corrected. */
  async #write(exporter: Exporter, document: AnnotatedDocument, name: FormatName): Promise<Formatted> {
    const edits = this.#edits();
    const {text, losses} = await exporter.format(document, name);
    return {text: name === 'json' ? withEdits(text, edits) : text, losses};
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#written?.text ?? '');
      this.#outcome = 'Copied.';
    } catch {
      this.#outcome = 'The browser does not let this button copy. Download the file instead.';
    }
    this.draw();
  }

  #download(): void {
    const [document, format] = [this.#document(), this.#formats.find(({name}) => name === this.#chosen)];
    if (document === null || format === undefined || this.#written === undefined) return;
    const name = fileName(document, format.extension);
    const mark = this.#chosen === 'csv' && this.#forExcel ? BYTE_ORDER_MARK : '';
    download(name, new Blob([mark, this.#written.text], {type: format.mediaType}));
    this.#say(`Saved as ${name}.`);
  }

  async #downloadAll(): Promise<void> {
    const document = this.#document();
    if (document === null) return;
    const exporter = await this.#exporter();
    const files: Record<string, Uint8Array> = {};
    for (const {name, extension} of this.#formats) {
      const {text} = await this.#write(exporter, document, name);
      // Two formats may share an ending.
      files[fileName(document, extension, name)] = strToU8(text);
      if (WITHOUT_TEXT.has(name)) files[fileName(document, 'txt', name)] = strToU8(document.text);
    }
    const name = fileName(document, 'zip');
    download(name, new Blob([zipSync(files) as Uint8Array<ArrayBuffer>], {type: 'application/zip'}));
    this.#say(`Saved as ${name}: ${Object.keys(files).length} files.`);
  }

  #say(words: string): void {
    this.#outcome = words;
    this.draw();
  }
}

/** Whether the text is still to be annotated; on a slow line the annotator comes later. */
function isBusy(): boolean {
  return byId('article').ariaBusy === 'true';
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}

function shortened(line: string): string {
  return line.length > PREVIEW_LINE_LENGTH ? `${line.slice(0, PREVIEW_LINE_LENGTH)}…` : line;
}

/** JSON stands in a file in one line; here it is broken, so that it can be read. */
function readable(text: string): string {
  if (!text.startsWith('{') || text.length > LONGEST_BROKEN) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
