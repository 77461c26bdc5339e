import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {AnnotatedDocument} from '../../document/annotated-document.js';
import type {Quote} from '../../engine/contract.js';
import {mentionIds, utterances} from '../lookup.js';
import {MadeInSteps} from '../made-in-steps.js';
import {items, type PanelActions} from './panel.js';

type Utterance = readonly [Quote, ...Quote[]];

interface Group {
  readonly title: string;
  readonly note: string;
  readonly members: Utterance[];
}

interface Groups {
  readonly speakers: readonly Group[];
  readonly others: readonly Group[];
}

const UNATTRIBUTED = 'Unattributed';

/** Quotations by who said them, in order of first speech; what nobody is known to have said comes last. */
export function content(document: AnnotatedDocument, actions: PanelActions): TemplateResult {
  const {speakers, others} = groups.of(document);
  if (document.quotes.length === 0) return html`<p class="none group">None found.</p>`;
  const draw = (group: Group): TemplateResult => section(document, group, actions);
  return html`
    <ul>${items(speakers, actions, draw, ({members}) => Math.min(members.length, actions.limit))}</ul>
    ${others.map(draw)}
  `;
}

export const steps = (document: AnnotatedDocument): Iterable<unknown> => groups.steps(document);

const groups = new MadeInSteps<Groups>(function* (document) {
  const speakers = new Map<string, Group>();
  const terms: Group = {title: 'Terms and titles', note: 'In quotation marks, but nobody’s speech.', members: []};
  const unattributed: Group = {
    title: UNATTRIBUTED,
    note: 'The text names no speaker for certain.',
    members: [],
  };
  for (const utterance of utterances(document)) {
    const [first] = utterance;
    const speaking = utterance.find(({speaker}) => speaker !== null) ?? first;
    const name = document.speakerName(speaking);
    if (first.kind === 'scare' || first.kind === 'title') terms.members.push(utterance);
    else if (name === null) unattributed.members.push(utterance);
    else {
      const key = speaking.speaker?.entity ?? name;
      const group = speakers.get(key) ?? {title: titleOf(document, key, name), note: '', members: []};
      group.members.push(utterance);
      speakers.set(key, group);
    }
    yield;
  }
  return {speakers: [...speakers.values()], others: [terms, unattributed].filter(({members}) => members.length > 0)};
});

/** "Someone", "The report": who has no name is called as the text does. */
function titleOf(document: AnnotatedDocument, entity: string, name: string): string {
  return mentionIds(document, entity).length > 0 ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

function section(document: AnnotatedDocument, {title, note, members}: Group, actions: PanelActions): TemplateResult {
  return html`
    <section class="group">
      <h3 part="speaker">${title} <span class="count">${members.length}</span></h3>
      ${note === '' ? nothing : html`<p class="none">${note}</p>`}
      <ul>
        ${items(members, actions, (parts) => row(document, parts, actions))}
      </ul>
    </section>
  `;
}

function row(document: AnnotatedDocument, parts: Utterance, actions: PanelActions): TemplateResult {
  return html`
    <button type="button" class="row row-quote" part="panel-item quote" @click=${() => actions.jump(parts.map(({id}) => id))}>
      <span class="row-text">${parts.map((part) => document.textOf(part)).join(' … ')}</span>
    </button>
  `;
}
