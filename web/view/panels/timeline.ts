import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {AnnotatedDocument} from '../../document/annotated-document.js';
import type {DateExpression} from '../../engine/contract.js';
import {expressionWords} from '../date-words.js';
import {MadeInSteps} from '../made-in-steps.js';
import {items, type PanelActions} from './panel.js';
import {type Bar, type DayRange, dayRange, rangeBars} from './range-bars.js';

interface Row {
  readonly date: DateExpression;
  readonly bar?: Bar | undefined;
}

interface Group {
  readonly title: string;
  readonly note: string;
  readonly members: readonly Row[];
}

interface Line {
  /** The dates that have a place on the calendar, in its order. */
  readonly placed: readonly Row[];
  /** The others, in text order. */
  readonly apart: readonly Row[];
}

export const line: MadeInSteps<Line> = new MadeInSteps<Line>(function* ({dates}) {
  const placed: {date: DateExpression; range: DayRange}[] = [];
  const apart: Row[] = [];
  for (const date of dates) {
    const begin = beginOf(date);
    if (begin === null) apart.push({date});
    else placed.push({date, range: partOf(dayRange(begin, date.until), date.mod)});
    yield;
  }
  // A year stands before its months and days.
  placed.sort((a, b) => a.range.begin - b.range.begin || b.range.until - a.range.until || a.date.start - b.date.start);
  const bars = yield* rangeBars(placed.map(({range}) => range));
  return {placed: placed.map(({date}, index) => ({date, bar: bars[index]})), apart};
});

export const steps = (document: AnnotatedDocument): Iterable<unknown> => line.steps(document);

/** Dates in the order of the calendar; what has no place in it stands apart. */
export function content(document: AnnotatedDocument, actions: PanelActions): TemplateResult {
  if (document.dates.length === 0) return html`<p class="none group">None found.</p>`;
  return html`${groups(document).map((group) => section(document, group, actions))}`;
}

/** The start, the middle and the end of a range are a third of it each. */
function partOf(range: DayRange, mod: DateExpression['mod']): DayRange {
  const part = {START: 0, MID: 1, END: 2}[mod ?? ''];
  if (part === undefined) return range;
  const third = (range.until - range.begin) / 3;
  const begin = range.begin + part * third;
  return {begin, until: begin + third};
}

/** Of a year before ours, which TIMEX3 writes BC0044, as ISO has it. */
function beginOf({begin, value}: DateExpression): string | null {
  return begin ?? (/^BC\d{4}(-\d\d){0,2}$/.test(value) ? value.replace('BC', '-') : null);
}

function groups(document: AnnotatedDocument): Group[] {
  const {placed, apart} = line.of(document);
  const isSpan = ({date: {type}}: Row): boolean => type === 'DURATION' || type === 'SET';
  const remedy = document.date.value === null ? 'Set the article’s date to place them.' : '';
  return [
    {title: 'On the calendar', note: '', members: placed},
    {title: 'Could not be placed', note: remedy, members: apart.filter((row) => !isSpan(row))},
    {title: 'How long, how often', note: '', members: apart.filter(isSpan)},
  ].filter(({members}) => members.length > 0);
}

function section(document: AnnotatedDocument, {title, note, members}: Group, actions: PanelActions): TemplateResult {
  return html`
    <section class="group">
      <h3>${title} <span class="count">${members.length}</span></h3>
      ${note === '' ? nothing : html`<p class="none">${note}</p>`}
      <ol class="line" part="timeline">
        ${items(members, actions, (member) => row(document, member, actions))}
      </ol>
    </section>
  `;
}

function row(document: AnnotatedDocument, {date, bar}: Row, actions: PanelActions): TemplateResult {
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
