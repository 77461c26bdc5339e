import {mkdir, stat} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {
  type CoreOptions,
  type Loss,
  MAX_DOCUMENT_BYTES,
  MAX_TEXT_BYTES,
  type ReadableFormatName,
  type UserName,
  type Warning,
} from '../engine/contract.js';
import type {AnnotatePlan, Core} from '../engine/core.js';
import {AnnotatorError} from '../engine/errors.js';
import {lines, openInput, readAll, reason} from './input.js';
import {FileOutput, type Output, StandardOutput} from './output.js';

export const DONE = 0;
export const FAILED = 1;
export const USAGE = 2;

// As in the native tool: longer lines are hard to read.
const WIDEST_COLUMNS = 100;
const NARROWEST_COLUMNS = 20;
const DEFAULT_COLUMNS = 80;
const UTF16 = 'is UTF-16; expected UTF-8, which iconv -f UTF-16 -t UTF-8 makes of it';

/** Standard error of the tool; `file` is null where it is about none. */
export function report(file: string | null, message: string): void {
  process.stderr.write(`article-annotator: ${file === null ? '' : `${file || '""'}: `}${message}\n`);
}

/** Annotates the files of a plan; the exit code. */
export class Tool {
  readonly #core: Core;
  readonly #plan: AnnotatePlan;
  readonly #options: CoreOptions;

  constructor(core: Core, plan: AnnotatePlan, names: readonly UserName[]) {
    this.#core = core;
    this.#plan = plan;
    this.#options = {...plan.options, ...outputOptions(plan)};
    if (names.length > 0) this.#options.names = names;
    if (plan.from !== null) this.#options.document = true;
  }

  async run(): Promise<number> {
    const {files, output} = this.#plan;
    const isFolderMeant = output !== null && (files.length > 1 || (await isFolder(output)));
    const done = isFolderMeant ? await this.#toFolder(output) : await this.#toOne(output);
    return done ? DONE : FAILED;
  }

  async #toOne(path: string | null): Promise<boolean> {
    const output = path === null ? new StandardOutput(report) : new FileOutput(path, report);
    let good = true;
    for (const file of this.#plan.files) good = (await this.#annotateFile(file, output)) && good;
    return (await output.finish()) && good;
  }

  async #toFolder(folder: string): Promise<boolean> {
    if (!(await this.#makeFolder(folder))) return false;
    let good = true;
    for (const file of this.#plan.files) {
      const output = new FileOutput(join(folder, outputName(file, this.#plan.extension)), report);
      const annotated = await this.#annotateFile(file, output);
      good = (await output.finish()) && annotated && good;
    }
    return good;
  }

  /** The folder that several files are written to, where each has a name of its own. */
  async #makeFolder(folder: string): Promise<boolean> {
    const inputs = new Map<string, string>();
    for (const file of this.#plan.files) {
      const name = outputName(file, this.#plan.extension);
      const known = inputs.get(name);
      if (known !== undefined) {
        report(`${folder}/${name}`, `both ${known} and ${file} would be written there`);
        return false;
      }
      inputs.set(name, file);
    }
    try {
      await mkdir(folder);
    } catch (error) {
      if (await isFolder(folder)) return true;
      const isFile = (error as NodeJS.ErrnoException).code === 'EEXIST';
      report(folder, isFile ? 'is a file; several files are written to a folder' : 'the folder cannot be made');
      return false;
    }
    return true;
  }

  async #annotateFile(file: string, output: Output): Promise<boolean> {
    try {
      if (await isSameFile(file, output.path)) {
        report(file, 'is read and would be written over');
        return false;
      }
      if (this.#plan.from !== null) return await this.#convert(file, this.#plan.from, output);
      const input = await openInput(file);
      if (this.#plan.format === 'ndjson') return await this.#annotateLines(file, input, output);
      return await this.#annotateText(file, await readAll(input, MAX_TEXT_BYTES), output);
    } catch (error) {
      report(file, error instanceof AnnotatorError ? error.message : reason(error));
      return false;
    }
  }

  async #annotateText(file: string, text: Uint8Array, output: Output): Promise<boolean> {
    if ((text[0] === 0xff && text[1] === 0xfe) || (text[0] === 0xfe && text[1] === 0xff)) {
      report(file, UTF16);
      return false;
    }
    if (text.length <= MAX_TEXT_BYTES) this.#reportInvalid(file, text);
    const annotated = this.#core.annotateBytes(text, this.#options);
    const losses = this.#core.losses();
    if ((this.#options.format ?? 'json') !== 'json') this.#reportLanguage(file, text);
    // Beside a format that was asked for, the explanation goes to standard error.
    if (this.#plan.explain && this.#plan.format !== '') {
      process.stderr.write(this.#core.annotateBytes(text, {...this.#options, format: 'explain'}));
    }
    this.#reportLosses(file, losses);
    return output.write(annotated);
  }

  /** A document in one format is written in another. */
  async #convert(file: string, from: ReadableFormatName, output: Output): Promise<boolean> {
    const input = await readAll(await openInput(file), MAX_DOCUMENT_BYTES);
    const beside = from === 'json' ? undefined : textBeside(file);
    let text: Uint8Array | undefined;
    if (beside !== undefined) {
      try {
        text = await readAll(await openInput(beside), MAX_TEXT_BYTES);
      } catch (error) {
        report(beside, reason(error));
        return false;
      }
    }
    const read = this.#core.read(input, from, text);
    if (read.losses.length > 0) report(file, `read without ${words(read.losses)}`);
    const written = this.#core.format(read.text, this.#options);
    this.#reportLosses(file, written.losses);
    return output.write(written.text);
  }

  #reportLosses(file: string, losses: readonly Loss[]): void {
    if (losses.length > 0) report(file, `${this.#plan.format} has no place for ${words(losses)}`);
  }

  async #annotateLines(file: string, input: AsyncIterable<Uint8Array>, output: Output): Promise<boolean> {
    // The answer to no lines is an empty file.
    if (!(await output.write(''))) return false;
    let number = 0;
    for await (const line of lines(input)) {
      number++;
      if (isBlank(line)) continue;
      this.#reportInvalid(`${file}:${number}`, line);
      if (!(await output.write(`${this.#core.annotateLine(line, this.#options)}\n`))) return false;
    }
    return true;
  }

  /** Only JSON says in itself that the text is not English. */
  #reportLanguage(file: string, text: Uint8Array): void {
    const json = this.#core.annotateBytes(text, {...this.#options, format: 'json'});
    for (const {code, message} of (JSON.parse(json) as {warnings: Warning[]}).warnings) {
      if (code === 'notEnglish') report(file, message);
    }
  }

  #reportInvalid(where: string, text: Uint8Array): void {
    const invalid = this.#core.invalidUtf8(text);
    if (invalid !== '') report(where, invalid);
  }
}

function outputOptions({format, explain, output}: AnnotatePlan): CoreOptions {
  if (format !== '') return {format};
  if (explain) return {format: 'explain'};
  if (output !== null || !process.stdout.isTTY) return {};
  const {columns} = process.stdout;
  const width = columns < NARROWEST_COLUMNS ? DEFAULT_COLUMNS : Math.min(columns, WIDEST_COLUMNS);
  return {format: 'text', color: !process.env.NO_COLOR, width};
}

function words(losses: readonly Loss[]): string {
  return losses.map(({message}) => message).join(', ');
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  );
}

async function isSameFile(a: string, b: string | null): Promise<boolean> {
  if (b === null) return false;
  const [one, other] = await Promise.all([a, b].map((path) => stat(path).catch(() => undefined)));
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
}

/** "notes/a.ann" has its text in "notes/a.txt". */
function textBeside(document: string): string {
  const name = document.lastIndexOf('/') + 1;
  const dot = document.lastIndexOf('.');
  return `${dot > name ? document.slice(0, dot) : document}.txt`;
}

/** "reports/a.txt" becomes "a.json"; standard input "standard-input.json". */
function outputName(file: string, extension: string): string {
  const base = file === '-' ? 'standard-input' : basename(file);
  const dot = base.lastIndexOf('.');
  return `${dot > 0 ? base.slice(0, dot) : base}.${extension}`;
}

/** Space, tab and carriage return only. */
function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
