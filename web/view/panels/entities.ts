import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Entity} from '../../engine/contract.js';
import {KINDS, type Kind, kindOfLabel} from '../kinds.js';
import {mentionIds} from '../lookup.js';
import {perDocument} from '../per-document.js';
import {items, type Panel, type PanelActions} from './panel.js';

interface Row {
  readonly entity: Entity;
  readonly mentions: readonly string[];
}

/** People, organizations, places and more, the most mentioned first. */
export const entitiesPanel: Panel = {
  id: 'entities',
  title: 'Entities',
  count: (document) => rows(document).length,
  content(document, actions) {
    const all = rows(document);
    const groups = KINDS.filter(({layer}) => layer === 'entity');
    return html`${groups.map(({kind, plural}) =>
      group(
        kind,
        plural,
        all.filter(({entity}) => kindOfLabel(entity.label) === kind),
        actions,
      ),
    )}`;
  },
};

/** An entity that is only ever "he" has no name to list. */
const rows = perDocument((document): readonly Row[] =>
  document.entities
    .map((entity) => ({entity, mentions: mentionIds(document, entity.id)}))
    .filter(({mentions}) => mentions.length > 0)
    .sort((a, b) => b.mentions.length - a.mentions.length),
);

function group(kind: Kind, plural: string, members: readonly Row[], actions: PanelActions): TemplateResult {
  return html`
    <section class="group">
      <h3><span class="swatch" data-kind=${kind}>${plural}</span> <span class="count">${members.length}</span></h3>
      ${members.length === 0 ? html`<p class="none">None found.</p>` : nothing}
      <ul>
        ${items(members, actions, (member) => row(kind, member, actions))}
      </ul>
    </section>
  `;
}

function row(kind: Kind, {entity, mentions}: Row, actions: PanelActions): TemplateResult {
  const aliases = entity.aliases.filter((alias) => alias !== entity.name);
  const sort = kind === 'other' ? [entity.label] : [];
  const detail = [...sort, ...aliases].join(' · ');
  return html`
    <button type="button" class="row" part="panel-item" @click=${() => actions.jump(mentions)}>
      <span class="row-name">${entity.name}</span>
      <span class="count" aria-label="${mentions.length} ${mentions.length === 1 ? 'mention' : 'mentions'}"
        >${mentions.length}</span
      >
      ${detail === '' ? nothing : html`<span class="row-detail">${detail}</span>`}
    </button>
  `;
}
