import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {AnnotatedDocument} from '../../document/annotated-document.js';
import {KINDS, type Kind, kindOfLabel} from '../kinds.js';
import {listed, namedRows, ORDERS, type Order, positions, type Row} from './listing.js';
import {items, type Panel, type PanelActions} from './panel.js';

/** People, organizations, places and more, sorted and filtered as the reader likes. */
export class EntitiesPanel implements Panel {
  readonly id = 'entities';
  readonly title = 'Entities';
  kinds: ReadonlySet<Kind> = new Set(KINDS.map(({kind}) => kind));
  #order: Order = 'mentions';
  #words = '';
  #text = '';
  #listed: {key: readonly unknown[]; rows: readonly Row[]} | undefined;

  count(document: AnnotatedDocument): number {
    return namedRows(document).filter(this.#isListed).length;
  }

  readonly #isListed = ({entity}: Row): boolean => this.kinds.has(kindOfLabel(entity.label));

  *steps(document: AnnotatedDocument): Generator<unknown> {
    for (const row of namedRows(document)) yield positions(document, row);
  }

  content(document: AnnotatedDocument, actions: PanelActions): TemplateResult {
    if (document.text !== this.#text) this.#words = '';
    this.#text = document.text;
    const all = this.count(document);
    const rows = this.#rows(document);
    const isFiltered = rows.length < all;
    return html`
      ${all === 0 ? nothing : this.#tools(actions)}
      <p class="none" aria-live="polite">${isFiltered ? `${rows.length} of ${all} names` : ''}</p>
      ${KINDS.filter(({layer, kind}) => layer === 'entity' && this.kinds.has(kind)).map(({kind, plural}) => {
        const members = rows.filter(({entity}) => kindOfLabel(entity.label) === kind);
        return isFiltered && members.length === 0 ? nothing : group(document, kind, plural, members, actions);
      })}
    `;
  }

  #tools({redraw}: PanelActions): TemplateResult {
    const filter = (event: Event): void => {
      this.#words = (event.target as HTMLInputElement).value;
      redraw();
    };
    const sort = (event: Event): void => {
      this.#order = (event.target as HTMLSelectElement).value as Order;
      redraw();
    };
    return html`
      <div class="list-tools">
        <input type="search" aria-label="Filter names" placeholder="Filter names" autocomplete="off" .value=${this.#words} @input=${filter} />
        <select aria-label="Sort names" @change=${sort}>
          ${Object.entries(ORDERS).map(([order, words]) => html`<option value=${order} ?selected=${order === this.#order}>${words}</option>`)}
        </select>
      </div>
    `;
  }

  /** What was listed last is asked for again at every drawing. */
  #rows(document: AnnotatedDocument): readonly Row[] {
    const key = [document, this.#order, this.#words, this.kinds];
    if (!this.#listed?.key.every((part, index) => part === key[index])) {
      this.#listed = {key, rows: listed(document, this.#order, this.#words).filter(this.#isListed)};
    }
    return this.#listed.rows;
  }
}

function group(
  document: AnnotatedDocument,
  kind: Kind,
  plural: string,
  members: readonly Row[],
  actions: PanelActions,
): TemplateResult {
  return html`
    <section class="group" data-kind=${kind}>
      <h3><span class="swatch" data-kind=${kind}>${plural}</span> <span class="count">${members.length}</span></h3>
      ${members.length === 0 ? html`<p class="none">None found.</p>` : nothing}
      <ul>
        ${items(members, actions, (member) => row(document, kind, member, actions))}
      </ul>
    </section>
  `;
}

function row(document: AnnotatedDocument, kind: Kind, member: Row, actions: PanelActions): TemplateResult {
  const {entity, mentions} = member;
  const aliases = entity.aliases.filter((alias) => alias !== entity.name);
  const sort = kind === 'other' ? [entity.label] : [];
  const detail = [...sort, ...aliases].join(' · ');
  return html`
    <button type="button" class="row row-entity" part="panel-item" @click=${() => actions.jump(mentions)}>
      <span class="row-name">${entity.name}</span>
      <svg class="where" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <path d=${positions(document, member)
          .map((at) => `M${at} 0v1`)
          .join('')} />
      </svg>
      <span class="count" aria-label="${mentions.length} ${mentions.length === 1 ? 'mention' : 'mentions'}"
        >${mentions.length}</span
      >
      ${detail === '' ? nothing : html`<span class="row-detail">${detail}</span>`}
    </button>
  `;
}
