import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {AnnotatedDocument} from '../../document/annotated-document.js';
import type {DateExpression} from '../../engine/contract.js';
import {expressionWords} from '../date-words.js';
import {perDocument} from '../per-document.js';
import {items, type PanelActions} from './panel.js';
import {type Bar, rangeBars} from './range-bars.js';

interface Group {
  readonly title: string;
  readonly note: string;
  readonly members: readonly DateExpression[];
}

/** Dates in the order of the calendar; what has no place in it stands apart. */
export function content(document: AnnotatedDocument, actions: PanelActions): TemplateResult {
  return html`${groups(document).map((group) => section(document, group, actions))}`;
}

/** The dates that have a place on the calendar, in its order. */
export function placedDates({dates}: AnnotatedDocument): DateExpression[] {
  return dates.filter((date) => beginOf(date) !== null).sort(compareCalendar);
}

function compareCalendar(a: DateExpression, b: DateExpression): number {
  const order = compareIso(beginOf(a) ?? '', beginOf(b) ?? '');
  return order === 0 ? a.start - b.start : order;
}

/** Of a year before ours, which TIMEX3 writes BC0044, as ISO has it. */
export function beginOf({begin, value}: DateExpression): string | null {
  return begin ?? (/^BC\d{4}(-\d\d){0,2}$/.test(value) ? value.replace('BC', '-') : null);
}

/** ISO dates compare as text, except that of two years before 1 BCE the larger number is the earlier. */
function compareIso(a: string, b: string): number {
  if (a === b) return 0;
  const [isBefore, isOtherBefore] = [a.startsWith('-'), b.startsWith('-')];
  if (isBefore !== isOtherBefore) return isBefore ? -1 : 1;
  const isOtherYear = a.slice(0, 5) !== b.slice(0, 5);
  return a < b === (isBefore && isOtherYear) ? 1 : -1;
}

function groups(document: AnnotatedDocument): Group[] {
  const placed = placedDates(document);
  const apart = document.dates.filter((date) => beginOf(date) === null);
  const spans = apart.filter(({type}) => type === 'DURATION' || type === 'SET');
  const open = apart.filter((date) => !spans.includes(date));
  const remedy = document.date.value === null ? 'Set the article’s date to place them.' : '';
  return [
    {title: 'On the calendar', note: '', members: placed},
    {title: 'Could not be placed', note: remedy, members: open},
    {title: 'How long, how often', note: '', members: spans},
  ].filter(({members}) => members.length > 0);
}

function section(document: AnnotatedDocument, {title, note, members}: Group, actions: PanelActions): TemplateResult {
  return html`
    <section class="group">
      <h3>${title} <span class="count">${members.length}</span></h3>
      ${note === '' ? nothing : html`<p class="none">${note}</p>`}
      <ol class="line" part="timeline">
        ${items(members, actions, (date) => row(document, date, actions))}
      </ol>
    </section>
  `;
}

/** By the id of each date that has a place on the calendar. */
const bars = perDocument((document): ReadonlyMap<string, Bar> => {
  const placed = placedDates(document);
  const drawn = rangeBars(placed.map((date) => ({begin: beginOf(date) ?? '', until: date.until})));
  return new Map(drawn.map((bar, index) => [placed[index]?.id ?? '', bar]));
});

function row(document: AnnotatedDocument, date: DateExpression, actions: PanelActions): TemplateResult {
  const bar = bars(document).get(date.id);
  return html`
    <button type="button" class="row" part="panel-item" @click=${() => actions.jump([date.id])}>
      <span class="row-name">${expressionWords(date)}</span>
      <span class="row-detail">“${document.textOf(date)}”</span>
      ${
        bar === undefined
          ? nothing
          : html`
            <svg class="range" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
              <rect x=${bar.x} width=${bar.width} height="1" />
            </svg>
          `
      }
    </button>
  `;
}
