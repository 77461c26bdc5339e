import type {CoreInfo, CoreOptions, FormatInfo, Formatted, ReadableFormatName} from './contract.js';
import type {ModelSource, WasmSource} from './core.js';
import type {ErrorCode} from './errors.js';

/** What can be asked of the side that holds the core. */
export interface Methods {
  open(wasm: WasmSource, model?: ModelSource): CoreInfo;
  annotate(text: string, options: CoreOptions): string;
  format(document: Uint8Array | string, options: CoreOptions): Formatted;
  read(input: string, format: ReadableFormatName, text: string | undefined): Formatted;
  formats(): readonly FormatInfo[];
}
export type MethodName = keyof Methods;

export interface Call<Name extends MethodName = MethodName> {
  id: number;
  method: Name;
  args: Parameters<Methods[Name]>;
}

export type Reply = {id: number; result: unknown} | {id: number; error: {code: ErrorCode; message: string}};

/** The first message of a worker: its script has loaded. */
export interface Hello {
  hello: {schema: number; version: string};
}

export function isHello(message: Hello | Reply): message is Hello {
  return 'hello' in message;
}
