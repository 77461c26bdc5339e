import {html, nothing, render} from 'lit/html.js';
import {setUpOffline} from './registration.js';

/** Tells of a new version, which comes when the reader wants it, and quietly that there is no connection. */
export function setUpOfflineWords(bar: HTMLElement, badge: HTMLElement, beforeReload: () => Promise<void>): void {
  setUpOffline((reload) => {
    const update = async (): Promise<void> => {
      await beforeReload();
      reload();
    };
    const close = (): void => show(nothing);
    const show = (content: unknown): void => {
      bar.hidden = content === nothing;
      render(content, bar);
    };
    show(html`
      <p>A new version is ready.</p>
      <button type="button" class="primary" @click=${update}>Reload</button>
      <button type="button" class="quiet" @click=${close}>Later</button>
    `);
  });
  const tellConnection = (): void => {
    badge.hidden = navigator.onLine;
  };
  for (const type of ['online', 'offline']) addEventListener(type, tellConnection);
  tellConnection();
}
