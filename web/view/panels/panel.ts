import {html, type TemplateResult} from 'lit/html.js';
import type {AnnotatedDocument} from '../../document/annotated-document.js';
import type {Kind} from '../kinds.js';

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

/**
 * One item for each member, as many as the limit allows, and a button for more.
 * @param rowsIn how many rows an item takes that is a list itself
 */
export function items<T>(
  members: readonly T[],
  {limit, more}: PanelActions,
  row: (member: T) => TemplateResult,
  rowsIn: (member: T) => number = () => 1,
): TemplateResult[] {
  const drawn: TemplateResult[] = [];
  let rows = 0;
  for (const member of members) {
    if (rows >= limit) break;
    drawn.push(html`<li>${row(member)}</li>`);
    rows += rowsIn(member);
  }
  if (drawn.length === members.length) return drawn;
  const show = (event: Event): void => {
    const item = (event.target as Element).closest('li');
    const list = item?.parentElement;
    more();
    list?.children[drawn.length]?.querySelector('button')?.focus();
  };
  const left = (members.length - drawn.length).toLocaleString('en');
  return [
    ...drawn,
    html`<li class="more"><button type="button" class="link" @click=${show}>Show more of ${left}</button></li>`,
  ];
}

/** A list beside the text, which may keep how the reader wants it. A new one is a file here and a line in index.ts. */
export interface Panel {
  readonly id: string;
  readonly title: string;
  /** What it lists of, where it lists several kinds. Absent: all. */
  kinds?: ReadonlySet<Kind>;
  count(document: AnnotatedDocument): number;
  /** Makes in steps what the content of a long text takes long for. */
  steps?(document: AnnotatedDocument): Iterable<unknown>;
  content(document: AnnotatedDocument, actions: PanelActions): TemplateResult;
}

type PanelContent = Pick<Panel, 'steps' | 'content'>;

/** A panel whose content is a script of its own, for nobody sees it at first. */
export function laterPanel(panel: Omit<Panel, keyof PanelContent>, load: () => Promise<PanelContent>): Panel {
  let loaded: PanelContent | undefined;
  return {
    ...panel,
    steps: (document) => loaded?.steps?.(document) ?? [],
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
