import {
  type CoreInfo,
  type CoreOptions,
  type FormatName,
  type Formatted,
  type Loss,
  MAX_TEXT_BYTES,
  type ReadableFormatName,
  type UserName,
} from './contract.js';
import {AnnotatorError, type ErrorCode} from './errors.js';

/** What the WebAssembly module exports. Its memory may grow in any call, so `HEAPU8` is read anew each time. */
export interface RawCore {
  readonly HEAPU8: Uint8Array;
  /** Where that many bytes of input go. The other calls take how many there are and give the bytes of their output. */
  input(bytes: number): number;
  /** Where the output of the last call stands. */
  output(): number;
  info(): number;
  /** `wordsBytes` is -1 without a word table. */
  useModel(namesBytes: number, wordsBytes: number): number;
  /** For annotate, format and annotateLine from now on. */
  useOptions(bytes: number): number;
  annotate(bytes: number): number;
  /** Takes a document of schema 1. */
  format(bytes: number): number;
  /** Gives a document of schema 1; `textBytes` is -1 without a text behind the input; the name of the format is last. */
  read(bytes: number, textBytes: number, nameBytes: number): number;
  /** What the last call of annotate, format or read could not hold. */
  losses(): number;
  readNames(bytes: number): number;
  annotateLine(bytes: number): number;
  invalidUtf8(bytes: number): number;
  parseArguments(bytes: number): number;
}

export type CoreFactory = (module: {
  instantiateWasm: InstantiateWasm;
  locateFile(name: string): string;
}) => Promise<RawCore>;
type InstantiateWasm = (
  imports: WebAssembly.Imports,
  receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
) => object;

export type WasmSource = Uint8Array | WebAssembly.Module;

/** A model in place of the embedded one, as files of data/model/. */
export interface ModelSource {
  names: Uint8Array;
  /** Word table; without it the embedded one. */
  words?: Uint8Array | undefined;
}

/** What the arguments of the command-line tool ask for. */
export type Plan = {action: 'help' | 'version'; text: string} | {action: 'error'; message: string} | AnnotatePlan;

export interface AnnotatePlan {
  action: 'annotate';
  files: string[];
  format: FormatName | '';
  explain: boolean;
  output: string | null;
  jobs: number;
  model: string | null;
  words: string | null;
  from: ReadableFormatName | null;
  names: string | null;
  /** Ending of the files that go into a folder. */
  extension: string;
  options: CoreOptions;
}

// A text that does not fit has at least MAX_TEXT_BYTES + 1 bytes in front of the character that was left out, because
// no character takes more than four.
const MAX_ENCODED_BYTES = MAX_TEXT_BYTES + 4;
const BYTES_PER_UTF16_UNIT = 3;
const MOST_ENCODED_IN_PLACE = 65_536;
const NO_WORDS = -1;
const NO_TEXT = -1;

/** The core behind typed calls. Text goes in through `encodeInto`: a lone surrogate becomes U+FFFD, offsets stay. */
export class Core {
  readonly #raw: RawCore;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder('utf-8', {ignoreBOM: true});
  #options: string | undefined;

  constructor(raw: RawCore) {
    this.#raw = raw;
  }

  static async create(factory: CoreFactory, wasm: WasmSource): Promise<Core> {
    return new Core(await instantiate(factory, await compile(wasm)));
  }

  /** From now on names are found with this model; throws `badModel` and keeps the old one when it cannot be used. */
  useModel({names, words}: ModelSource): void {
    this.#write(joined(names, words));
    checked(this.#output(this.#raw.useModel(names.length, words?.length ?? NO_WORDS)));
  }

  info(): CoreInfo {
    return JSON.parse(this.#output(this.#raw.info())) as CoreInfo;
  }

  /** The output in `options.format`; throws the core's own error as an AnnotatorError. */
  annotate(text: string, options: CoreOptions): string {
    checked(this.#useOptions(options));
    return checked(this.#output(this.#raw.annotate(this.#writeText(text))));
  }

  annotateBytes(text: Uint8Array, options: CoreOptions): string {
    checked(this.#useOptions(options));
    return checked(this.#output(this.#raw.annotate(this.#write(text))));
  }

  /** A document of schema 1 in options.format. */
  format(document: Uint8Array | string, options: CoreOptions): Formatted {
    checked(this.#useOptions(options));
    const text = checked(this.#output(this.#raw.format(this.#write(this.#bytes(document)))));
    return {text, losses: this.losses()};
  }

  /** The JSON of a document of schema 1, in UTF-16 units, from another format. */
  read(input: Uint8Array | string, format: ReadableFormatName, text?: Uint8Array | string): Formatted {
    const own = this.#bytes(input);
    const beside = text === undefined ? undefined : this.#bytes(text);
    const name = this.#encoder.encode(format);
    this.#write(joined(own, beside, name));
    const document = checked(this.#output(this.#raw.read(own.length, beside?.length ?? NO_TEXT, name.length)));
    return {text: document, losses: this.losses()};
  }

  /** What the last call could not hold. */
  losses(): Loss[] {
    return JSON.parse(this.#output(this.#raw.losses())) as Loss[];
  }

  /** The names of a file, CSV or JSON; throws `badInput` with the line that is wrong. */
  readNames(file: Uint8Array): UserName[] {
    return JSON.parse(checked(this.#output(this.#raw.readNames(this.#write(file))))) as UserName[];
  }

  /** One ndjson record to one ndjson line without its line end; a bad record gives a line that says so. */
  annotateLine(line: Uint8Array, options: CoreOptions): string {
    return this.#useOptions(options) || this.#output(this.#raw.annotateLine(this.#write(line)));
  }

  /** '' or a message that says where `text` is not UTF-8. */
  invalidUtf8(text: Uint8Array): string {
    return this.#output(this.#raw.invalidUtf8(this.#write(text)));
  }

  parseArguments(args: readonly string[]): Plan {
    return JSON.parse(
      this.#output(this.#raw.parseArguments(this.#writeText(args.map((arg) => `${arg}\0`).join('')))),
    ) as Plan;
  }

  /** '' or the error. */
  #useOptions(options: CoreOptions): string {
    const json = JSON.stringify(options);
    if (json === this.#options) return '';
    const error = this.#output(this.#raw.useOptions(this.#write(this.#encoder.encode(json))));
    if (error === '') this.#options = json;
    return error;
  }

  #output(bytes: number): string {
    if (bytes === 0) return '';
    const address = this.#raw.output();
    return this.#decoder.decode(this.#raw.HEAPU8.subarray(address, address + bytes));
  }

  #bytes(input: Uint8Array | string): Uint8Array {
    return typeof input === 'string' ? this.#encoder.encode(input) : input;
  }

  #write(bytes: Uint8Array): number {
    const address = this.#raw.input(bytes.length);
    this.#raw.HEAPU8.set(bytes, address);
    return bytes.length;
  }

  #writeText(text: string): number {
    // The heap does not shrink again: what a long text takes is found out beside it.
    if (text.length > MOST_ENCODED_IN_PLACE) return this.#write(this.#encoder.encode(text.slice(0, MAX_ENCODED_BYTES)));
    const capacity = text.length * BYTES_PER_UTF16_UNIT;
    const address = this.#raw.input(capacity);
    return this.#encoder.encodeInto(text, this.#raw.HEAPU8.subarray(address, address + capacity)).written;
  }
}

function joined(...parts: readonly (Uint8Array | undefined)[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + (part?.length ?? 0), 0));
  let at = 0;
  for (const part of parts) {
    if (part === undefined) continue;
    all.set(part, at);
    at += part.length;
  }
  return all;
}

async function compile(wasm: WasmSource): Promise<WebAssembly.Module> {
  if (wasm instanceof WebAssembly.Module) return wasm;
  try {
    return await WebAssembly.compile(wasm as Uint8Array<ArrayBuffer>);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const code: ErrorCode = /content security policy|\bCSP\b|unsafe-eval/i.test(message) ? 'csp' : 'wasmCompile';
    throw new AnnotatorError(code, message, {cause: error});
  }
}

/** The glue never settles when instantiation fails, so that failure is passed on from here. */
function instantiate(factory: CoreFactory, module: WebAssembly.Module): Promise<RawCore> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => reject(AnnotatorError.from(error, 'wasmCompile'));
    const instantiateWasm: InstantiateWasm = (imports, receive) => {
      WebAssembly.instantiate(module, imports)
        .then((instance) => {
          if (!Object.values(instance.exports).some(isMemory))
            throw new AnnotatorError('wasmCompile', 'this WebAssembly is not that of the annotator');
          receive(instance, module);
        })
        .catch(fail);
      return {};
    };
    // The glue would look beside itself, which a script from a blob cannot even name.
    factory({instantiateWasm, locateFile: (name) => name}).then(resolve, fail);
  });
}

const isMemory = (value: unknown): boolean => value instanceof WebAssembly.Memory;

const ERROR_START = '{"schema":1,"error":';

function checked(output: string): string {
  if (!output.startsWith(ERROR_START)) return output;
  const {error} = JSON.parse(output) as {error: {code: ErrorCode; message: string}};
  throw new AnnotatorError(error.code, error.message);
}
