import type {CoreInfo} from '../../../web/engine/contract.js';
import type {Call, Hello, Reply} from '../../../web/engine/protocol.js';
import {VERSION} from '../../../web/engine/version.js';

export const INFO: CoreInfo = {name: 'article-annotator', version: VERSION, schema: 1, labels: ['person'], formats: []};
export const HELLO: Hello = {hello: {schema: 1, version: VERSION}};

/** What a test sees of a Worker: it says hello, answers calls, or fails. */
export class FakeWorker {
  onmessage: ((event: {data: Hello | Reply}) => void) | null = null;
  onerror: ((event: {message: string}) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  isTerminated = false;
  readonly #answer: (call: Call) => Reply | undefined;

  constructor(hello: Hello | undefined, answer: (call: Call) => Reply | undefined = answerOpen) {
    this.#answer = answer;
    if (hello) setTimeout(() => this.onmessage?.({data: hello}));
  }

  postMessage(call: Call): void {
    const reply = this.#answer(structuredClone(call));
    if (reply) setTimeout(() => this.onmessage?.({data: reply}));
  }

  terminate(): void {
    this.isTerminated = true;
  }

  fail(message: string): void {
    setTimeout(() => this.onerror?.({message}));
  }

  asWorker(): Worker {
    return this as unknown as Worker;
  }
}

export function answerOpen({id, method}: Call): Reply {
  return {id, result: method === 'open' ? INFO : '{}'};
}
