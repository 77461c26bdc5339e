import {Annotator} from '../../../web/engine/annotator.js';
import type {Channel, Mode} from '../../../web/engine/channel.js';
import type {CoreOptions} from '../../../web/engine/contract.js';
import type {MethodName, Methods} from '../../../web/engine/protocol.js';
import {analysisOf} from './analysis.js';

type Answer = (text: string, options: CoreOptions) => Promise<string>;

/** A channel that answers with `answer` and remembers what it was asked. */
export class FakeChannel implements Channel {
  readonly mode: Mode = 'worker';
  readonly texts: string[] = [];
  isClosed = false;
  readonly #answer: Answer;

  constructor(answer: Answer) {
    this.#answer = answer;
  }

  async call<Name extends MethodName>(
    _method: Name,
    ...args: Parameters<Methods[Name]>
  ): Promise<ReturnType<Methods[Name]>> {
    const [text, options] = args as unknown as Parameters<Methods['annotate']>;
    this.texts.push(text);
    return (await this.#answer(text, options)) as ReturnType<Methods[Name]>;
  }

  close(): void {
    this.isClosed = true;
  }
}

/** An annotator that opens the channels of a list one after the other. */
export function annotatorOver(channels: readonly FakeChannel[], timeoutMs?: number): Promise<Annotator> {
  const rest = [...channels];
  return Annotator.over(async () => {
    const channel = rest.shift();
    if (channel === undefined) throw new Error('no channel is left');
    return channel;
  }, timeoutMs);
}

export const answering = (): FakeChannel => new FakeChannel(async (text) => JSON.stringify(analysisOf(text)));

export const hanging = (): FakeChannel => new FakeChannel(() => new Promise(() => {}));
