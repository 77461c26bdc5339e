import {html, nothing, render, type TemplateResult} from 'lit/html.js';
import type {AnnotatedDocument} from '../document/annotated-document.js';
import {MAX_TEXT_BYTES} from '../engine/contract.js';
import type {AnnotatorError} from '../engine/errors.js';
import type {Session} from './session.js';

export interface BannerState {
  readonly session: Session;
  readonly isSample: boolean;
  /** One-off words: how a file was read, that a draft is not kept. */
  readonly notice: string;
}

export interface BannerActions {
  retry(): void;
  /** Takes the longest beginning that is not too long; absent where none is offered. */
  useFirstBytes?(): void;
  /** Puts the article that was here before in the place of this one; absent where there was none. */
  bringBack?: (() => void) | undefined;
}

/** What the reader should know about the state of the article, above it. At most one thing at a time. */
export function drawBanner(element: HTMLElement, state: BannerState, actions: BannerActions): void {
  const content = bannerContent(state, actions);
  const {bringBack} = actions;
  element.hidden = content === nothing && !bringBack;
  render(bringBack ? [content, offer(content === nothing, bringBack)] : content, element);
}

function offer(isAlone: boolean, bringBack: () => void): TemplateResult {
  return html`
    ${isAlone ? html`<p>Your article was put aside.</p>` : nothing}
    <button type="button" @click=${bringBack}>Bring back my article</button>
  `;
}

function bannerContent(state: BannerState, actions: BannerActions): TemplateResult | typeof nothing {
  const {status, document, text} = state.session;
  if (status.kind === 'failed') return failure(status.error, actions);
  const notice = state.notice === '' ? nothing : html`<p>${state.notice}</p>`;
  if (text.trim() === '') return notice;
  if (status.kind === 'stopped') {
    return html`<p>Stopped: this text is not annotated.</p> <button type="button" @click=${actions.retry}>Annotate</button>`;
  }
  if (document?.warnings.some(({code}) => code === 'notEnglish')) {
    return html`<p>This does not look like English. The annotator reads English news text, so expect gaps.</p>`;
  }
  if (document !== null && foundNothing(document)) {
    return html`<p>No names, quotations or dates found. The annotator reads English news text.</p>`;
  }
  if (notice !== nothing) return notice;
  if (state.isSample) {
    return html`<p><strong>A sample article.</strong> Paste your own anywhere on this page to replace it.</p>`;
  }
  return nothing;
}

function foundNothing({mentions, quotes, dates}: AnnotatedDocument): boolean {
  return quotes.length + dates.length === 0 && mentions.every(({form}) => form !== 'name');
}

function failure(error: AnnotatorError, actions: BannerActions): TemplateResult {
  if (error.code === 'textTooLong') {
    const mebibytes = MAX_TEXT_BYTES / 1024 / 1024;
    return html`
      <p>The text is longer than ${mebibytes} MiB, which is the most that is annotated at once.</p>
      ${
        actions.useFirstBytes
          ? html`<button type="button" @click=${actions.useFirstBytes}>Use the first ${mebibytes} MiB</button>`
          : nothing
      }
    `;
  }
  return html`
    <p>
      <strong>${remedy(error)}</strong> The text itself is untouched.
      <code>${error.code}: ${error.message}</code>
    </p>
    <button type="button" @click=${actions.retry}>Try again</button>
  `;
}

function remedy({code}: AnnotatorError): string {
  switch (code) {
    case 'csp':
      return 'The policy of this site forbids WebAssembly; its owner must allow script-src ‘wasm-unsafe-eval’.';
    case 'wasmFetch':
    case 'wasmNotWasm':
    case 'wasmCompile':
      return 'The annotator could not be loaded.';
    case 'timeout':
      return 'The annotator took too long and was stopped.';
    case 'schemaMismatch':
      return 'The files of this page are of two versions; reload it.';
    default:
      return 'The annotator stopped.';
  }
}
