import type {ArticleAnnotator} from '../element/article-annotator.js';
import {AnnotatorError} from '../engine/errors.js';
import {type AnnotateRequest, MESSAGE_VERSION, originsFrom, readRequest} from './messages.js';

/** The page in a frame: answers the page around it, and only where its origin is named in the address of the frame. */
export class Frame {
  readonly #element: ArticleAnnotator;
  readonly #origins: readonly string[];
  #queue: Promise<void> = Promise.resolve();

  constructor(element: ArticleAnnotator, hash: string) {
    this.#element = element;
    this.#origins = originsFrom(hash);
  }

  start(): void {
    addEventListener('message', (event) => this.#onMessage(event));
    new ResizeObserver(() => this.#tellHeight()).observe(this.#element);
    this.#tell({type: 'article-annotator/ready'});
  }

  #onMessage({source, origin, data}: MessageEvent): void {
    if (source !== parent || !this.#origins.includes(origin)) return;
    const request = readRequest(data);
    if (request === null) return;
    if ('problem' in request) {
      this.#tell({type: 'article-annotator/error', id: request.id, code: 'badInput', message: request.problem});
      return;
    }
    this.#queue = this.#queue.then(() => this.#answer(request));
  }

  async #answer({id, text, date}: AnnotateRequest): Promise<void> {
    try {
      this.#element.date = date;
      this.#element.value = text;
      const document = await this.#element.annotate();
      if (document !== null) return this.#tell({type: 'article-annotator/result', id, document: document.toJSON()});
      throw this.#element.error ?? new AnnotatorError('aborted', 'another text took its place');
    } catch (error) {
      const {code, message} = AnnotatorError.from(error, 'worker');
      this.#tell({type: 'article-annotator/error', id, code, message});
    }
  }

  #tellHeight(): void {
    this.#tell({type: 'article-annotator/height', height: Math.ceil(this.#element.getBoundingClientRect().height)});
  }

  #tell(message: {type: string; [key: string]: unknown}): void {
    for (const origin of this.#origins) parent.postMessage({version: MESSAGE_VERSION, ...message}, origin);
  }
}
