import type {DateExpression} from '../engine/contract.js';
import {AnnotatorError} from '../engine/errors.js';

/** Half-open; as core/src/timex/interval.cpp gives it. */
interface Interval {
  readonly begin: string;
  readonly until: string;
}

const SEASON_MONTHS: Readonly<Record<string, number>> = {SP: 3, SU: 6, FA: 9, WI: 12};
/** Hours; the night ends on the next day. */
const PART_HOURS: Readonly<Record<string, readonly [begin: number, until: number]>> = {
  MO: [6, 12],
  MI: [12, 13],
  AF: [12, 18],
  EV: [18, 24],
  NI: [20, 28],
  DT: [6, 18],
};

const VALUE = /^(P[0-9XYMWDTHSDECNQI.]+|(PRESENT|PAST|FUTURE)_REF|[0-9X]{2,4}(-[0-9XA-Z:T-]*[0-9XA-Z])?)$/;

export function isDateValue(value: unknown): value is string {
  return typeof value === 'string' && VALUE.test(value);
}

/** The fields of a date that follow from its value; throws `badDate` for what is no TIMEX3 value. */
export function dateFields(
  value: string,
): Pick<DateExpression, 'type' | 'value' | 'mod' | 'quant' | 'freq' | 'begin' | 'until'> {
  if (!isDateValue(value)) {
    throw new AnnotatorError(
      'badDate',
      `value: expected a TIMEX3 value such as 2025-10-29, got ${JSON.stringify(value)}`,
    );
  }
  const {begin, until} = intervalOf(value) ?? {begin: null, until: null};
  return {type: typeOf(value), value, mod: null, quant: null, freq: null, begin, until};
}

function typeOf(value: string): DateExpression['type'] {
  if (value.startsWith('P') && !value.endsWith('_REF')) return 'DURATION';
  return value.includes('T') && !value.endsWith('_REF') ? 'TIME' : 'DATE';
}

function intervalOf(value: string): Interval | undefined {
  const prefix = /^(?!0+$)(\d{2,3})$/.exec(value)?.[1];
  if (prefix !== undefined) {
    const years = prefix.length === 2 ? 100 : 10;
    return months(Number(prefix) * years, 1, years * 12);
  }
  const [, yearDigits, rest] = /^(\d{4})(?:-(.+))?$/.exec(value) ?? [];
  const year = Number(yearDigits);
  if (yearDigits === undefined || year === 0) return undefined;
  if (rest === undefined) return months(year, 1, 12);
  const season = SEASON_MONTHS[rest];
  if (season !== undefined) return months(year, season, 3);
  const [, part, nth] = /^([QHW])(\d{1,2})(?:-WE)?$/.exec(rest) ?? [];
  if (part !== undefined) return numbered(year, part, Number(nth), rest.endsWith('-WE'));
  const [, month, day, time] = /^(\d{2})(?:-(\d{2})(?:T(.+))?)?$/.exec(rest) ?? [];
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return months(year, Number(month), 1);
  const first = utc(year, Number(month), Number(day));
  if (first.getUTCDate() !== Number(day)) return undefined;
  return time === undefined ? days(first, 0, 1) : timeOf(first, time);
}

function numbered(year: number, part: string, nth: number, isWeekend: boolean): Interval | undefined {
  if (part === 'Q' && !isWeekend && 1 <= nth && nth <= 4) return months(year, nth * 3 - 2, 3);
  if (part === 'H' && !isWeekend && 1 <= nth && nth <= 2) return months(year, nth * 6 - 5, 6);
  if (part !== 'W' || nth < 1 || nth > 53) return undefined;
  // Week 1 is the week of 4 January.
  const fourth = utc(year, 1, 4);
  const monday = (nth - 1) * 7 - ((fourth.getUTCDay() + 6) % 7);
  return isWeekend ? days(fourth, monday + 5, monday + 7) : days(fourth, monday, monday + 7);
}

function timeOf(day: Date, time: string): Interval | undefined {
  const hours = PART_HOURS[time];
  if (hours !== undefined) return {begin: moment(day, hours[0] * 60), until: moment(day, hours[1] * 60)};
  const [, hour, minute, zone] = /^(\d{2})(?::(\d{2})(?::\d{2})?)?(Z?)$/.exec(time) ?? [];
  if (hour === undefined || Number(hour) > 24 || Number(minute ?? 0) > 59) return undefined;
  const begin = Number(hour) * 60 + Number(minute ?? 0);
  const length = minute === undefined ? 60 : 1;
  return {begin: `${moment(day, begin)}${zone}`, until: `${moment(day, begin + length)}${zone}`};
}

function months(year: number, month: number, count: number): Interval {
  return {begin: isoDay(utc(year, month, 1)), until: isoDay(utc(year, month + count, 1))};
}

function days(origin: Date, begin: number, until: number): Interval {
  return {begin: isoDay(daysAfter(origin, begin)), until: isoDay(daysAfter(origin, until))};
}

function daysAfter(day: Date, count: number): Date {
  return utc(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate() + count);
}

function moment(day: Date, minutes: number): string {
  const at = new Date(day);
  at.setUTCMinutes(minutes);
  return at.toISOString().slice(0, 'YYYY-MM-DDThh:mm'.length);
}

/** `Date.UTC` takes the years 0 to 99 for 1900 to 1999. */
function utc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function isoDay(date: Date): string {
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  return `${year}-${String(date.getUTCMonth() + 1).padStart(2, '0')}-${String(date.getUTCDate()).padStart(2, '0')}`;
}
