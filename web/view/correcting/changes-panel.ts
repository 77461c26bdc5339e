import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Edit} from '../../document/edit.js';
import {items, type Panel, type PanelActions} from '../panels/panel.js';
import {editWords} from './edit-words.js';

export interface ChangesActions {
  edits(): readonly Edit[];
  lost(): ReadonlySet<Edit>;
  goTo(edit: Edit): void;
  /** The reader leaves these. */
  keep(edits: readonly Edit[]): void;
  undo(): void;
  redo(): void;
}

/** What the reader corrected, the last first. */
export function changesPanel(actions: ChangesActions): Panel {
  return {
    id: 'changes',
    title: 'Changes',
    count: () => actions.edits().length,
    content: (_, panel) => content(actions, panel),
  };
}

function content(actions: ChangesActions, panel: PanelActions): TemplateResult {
  const edits = actions.edits();
  const lost = actions.lost();
  const made = edits.filter((edit) => !lost.has(edit)).reverse();
  return html`
    <div class="group changes-top">
      <button type="button" @click=${() => actions.undo()}>Undo</button>
      <button type="button" @click=${() => actions.redo()}>Redo</button>
      ${edits.length < 2 ? nothing : html`<button type="button" class="quiet" @click=${() => actions.keep([])}>Take all back</button>`}
    </div>
    ${lost.size === 0 ? nothing : section('No longer fit', 'The text there has changed.', [...lost], actions, panel)}
    ${section('', edits.length === 0 ? 'Nothing is changed.' : '', made, actions, panel)}
  `;
}

function section(
  title: string,
  note: string,
  edits: readonly Edit[],
  actions: ChangesActions,
  panel: PanelActions,
): TemplateResult {
  return html`
    <section class="group">
      ${title === '' ? nothing : html`<h3>${title} <span class="count">${edits.length}</span></h3>`}
      ${note === '' ? nothing : html`<p class="none">${note}</p>`}
      <ul>
        ${items(edits, panel, (edit) => row(edit, actions))}
      </ul>
    </section>
  `;
}

function row(edit: Edit, actions: ChangesActions): TemplateResult {
  const words = editWords(edit);
  const all = actions.edits();
  const at = all.indexOf(edit);
  const later = all.length - at - 1;
  return html`
    <button type="button" class="row" part="panel-item" @click=${() => actions.goTo(edit)}><span class="row-name">${words}</span></button>
    <p class="change-actions">
      <button type="button" class="link" aria-label="Take back: ${words}" @click=${() => actions.keep(all.filter((one) => one !== edit))}>Take back</button>
      ${
        later === 0
          ? nothing
          : html`<button type="button" class="link" aria-label="Take back, with ${later} later: ${words}" @click=${() => actions.keep(all.slice(0, at))}>with ${later} later</button>`
      }
    </p>
  `;
}
