import {dateFields, isDateValue} from '../../document/date-value.js';

const EXAMPLES = 'Write a day as 2026-11-18, a month as 2026-11, a year as 2026, a length of time as P2W.';

/** What is wrong with a value for a date, for whoever types it; '' when nothing is. */
export function dateProblem(value: string): string {
  if (value === '') return EXAMPLES;
  if (!isDateValue(value)) return `This is not a date that can be kept. ${EXAMPLES}`;
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(value) ?? [];
  if (year === undefined || dateFields(value).begin !== null) return '';
  if (Number(month) < 1 || Number(month) > 12) return `A year has no month ${month}.`;
  if (day !== undefined && new Date(`${year}-${month}-${day}T00:00Z`).getUTCDate() !== Number(day)) {
    return `That month of ${year} has no day ${Number(day)}.`;
  }
  return `The time of the day is none. ${EXAMPLES}`;
}
