import {html, type TemplateResult} from 'lit/html.js';
import type {AnnotatedDocument} from '../../document/annotated-document.js';

export interface PanelActions {
  /** Scrolls the text to the first of these annotations, or to the one after where the reader is. */
  jump(ids: readonly string[]): void;
  /** How many rows of each list are drawn; nobody reads a thousand, and drawing them would hold the page up. */
  readonly limit: number;
  /** Draws some more. */
  more(): void;
  /** Draws anew, after the panel itself changed. */
  redraw(): void;
}

/** One item for each member, as many as the limit allows, and a button for more. */
export function items<T>(
  members: readonly T[],
  {limit, more}: PanelActions,
  row: (member: T) => TemplateResult,
): TemplateResult[] {
  const drawn = members.slice(0, limit).map((member) => html`<li>${row(member)}</li>`);
  if (members.length <= limit) return drawn;
  const show = (event: Event): void => {
    const item = (event.target as Element).closest('li');
    const list = item?.parentElement;
    more();
    list?.children[limit]?.querySelector('button')?.focus();
  };
  const left = (members.length - limit).toLocaleString('en');
  return [
    ...drawn,
    html`<li class="more"><button type="button" class="link" @click=${show}>Show more of ${left}</button></li>`,
  ];
}

/** A list beside the text, which may keep how the reader wants it. A new one is a file here and a line in index.ts. */
export interface Panel {
  readonly id: string;
  readonly title: string;
  count(document: AnnotatedDocument): number;
  content(document: AnnotatedDocument, actions: PanelActions): TemplateResult;
}

/** A panel whose content is a script of its own, for nobody sees it at first. */
export function laterPanel(panel: Omit<Panel, 'content'>, load: () => Promise<Pick<Panel, 'content'>>): Panel {
  let loaded: Pick<Panel, 'content'> | undefined;
  return {
    ...panel,
    content(document, actions) {
      if (loaded) return loaded.content(document, actions);
      void load().then((module) => {
        loaded = module;
        actions.redraw();
      });
      return html``;
    },
  };
}
