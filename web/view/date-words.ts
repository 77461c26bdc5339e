import type {DateExpression} from '../engine/contract.js';

type ExpressionValue = Pick<DateExpression, 'type' | 'value' | 'mod' | 'quant' | 'freq'>;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const ANY_DAY = 'XXXX-XX-XX';
/** Which of them it is, the text does not say. */
const UNKNOWN: Readonly<Record<string, string>> = {
  [ANY_DAY]: 'day',
  'XXXX-WXX-WE': 'weekend',
  'XXXX-WXX': 'week',
  'XXXX-XX': 'month',
  'XXXX-QX': 'quarter',
  'XXXX-HX': 'half-year',
  XXXX: 'year',
  XXX: 'decade',
  XX: 'century',
};
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const ORDINALS = ['', 'first', 'second', 'third', 'fourth'];
const SEASONS: Readonly<Record<string, string>> = {SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter'};
const DAY_PARTS: Readonly<Record<string, string>> = {
  MO: 'morning',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  MI: 'midday',
  DT: 'daytime',
};
const UNITS: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  DE: 'decade',
  CE: 'century',
  WE: 'weekend',
  WD: 'weekday',
  Q: 'quarter',
};
const CLOCK_UNITS: Readonly<Record<string, string>> = {H: 'hour', M: 'minute', S: 'second'};
const REFERENCES: Readonly<Record<string, string>> = {
  PRESENT_REF: 'now',
  PAST_REF: 'in the past',
  FUTURE_REF: 'in the future',
};

/** A TIMEX3 value in words: '2026-11-18' -> 'Wednesday 18 November 2026'. A value without words is given as it is. */
export function dateWords(value: string): string {
  return reference(value) ?? duration(value) ?? moment(value) ?? value;
}

const MODS: Readonly<Record<string, string>> = {
  APPROX: 'about',
  START: 'the start of',
  MID: 'the middle of',
  END: 'the end of',
  BEFORE: 'before',
  AFTER: 'after',
  ON_OR_BEFORE: 'until',
  ON_OR_AFTER: 'since',
  LESS_THAN: 'less than',
  MORE_THAN: 'more than',
  EQUAL_OR_LESS: 'at most',
  EQUAL_OR_MORE: 'at least',
};

/** An expression in words: its value, what modifies it, and how often for a repeated one: 'every 15 minutes'. */
export function expressionWords(date: ExpressionValue): string {
  const mod = MODS[date.mod ?? ''];
  return mod === undefined ? unmodified(date) : `${mod} ${unmodified(date)}`;
}

function unmodified({type, value, quant, freq}: ExpressionValue): string {
  if (type !== 'SET') return dateWords(value);
  const unit = duration(value)?.replace(/^1 /, '') ?? weekday(value) ?? UNKNOWN[value] ?? dateWords(value);
  if (freq !== null) return `${timesWords(freq)} a ${unit}`;
  return `${quant?.toLowerCase() ?? 'every'} ${unit}`;
}

function reference(value: string): string | undefined {
  return REFERENCES[value];
}

function duration(value: string): string | undefined {
  const match = /^P(?!T?$)(.*?)(?:T(.+))?$/.exec(value);
  if (match === null) return undefined;
  const days = amounts(match[1] ?? '', UNITS);
  const clock = amounts(match[2] ?? '', CLOCK_UNITS);
  if (days === undefined || clock === undefined) return undefined;
  return [...days, ...clock].join(' ');
}

function amounts(text: string, units: Readonly<Record<string, string>>): string[] | undefined {
  const words: string[] = [];
  const rest = text.replace(/(X|[\d.]+)([A-Z]+)/g, (all, count: string, code: string) => {
    const unit = units[code];
    if (unit === undefined) return all;
    words.push(count === 'X' ? `some ${plural(unit)}` : `${count} ${count === '1' ? unit : plural(unit)}`);
    return '';
  });
  return rest === '' ? words : undefined;
}

function plural(unit: string): string {
  return unit.endsWith('y') && unit !== 'day' ? `${unit.slice(0, -1)}ies` : `${unit}s`;
}

/** 'XXXX-WXX-1' -> 'Monday' */
function weekday(value: string): string | undefined {
  const match = /^XXXX-WXX-([1-7])$/.exec(value);
  return match === null ? undefined : WEEKDAYS[Number(match[1]) % 7];
}

function moment(value: string): string | undefined {
  const [day = '', clock] = value.split('T');
  const dayWords = day === '' || (day === ANY_DAY && clock !== undefined) ? '' : calendar(day);
  if (dayWords === undefined) return undefined;
  if (clock === undefined) return dayWords;
  const clockWords = DAY_PARTS[clock] ?? (/^\d\d(:\d\d){0,2}Z?$/.test(clock) ? clock.replace('Z', ' UTC') : undefined);
  return clockWords === undefined ? undefined : [dayWords, clockWords].filter(Boolean).join(', ');
}

function calendar(day: string): string | undefined {
  let match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (match) return fullDate(Number(match[1]), Number(match[2]), Number(match[3]));
  match = /^(\d{4}|XXXX)-(\d\d)(-XX)?$/.exec(day);
  if (match) return withYear(MONTHS[Number(match[2]) - 1], match[1]);
  match = /^XXXX-(\d\d)-(\d\d)$/.exec(day);
  if (match) return `${Number(match[2])} ${MONTHS[Number(match[1]) - 1]}, year not known`;
  match = /^XXXX-XX-(\d\d)$/.exec(day);
  if (match) return `the ${ordinal(Number(match[1]))}, month not known`;
  const unknown = weekday(day) ?? UNKNOWN[day];
  if (unknown !== undefined) return `a ${unknown}, which one is not known`;
  match = /^(\d{4})-W(\d\d)(-WE)?$/.exec(day);
  if (match) return weekWords(Number(match[1]), Number(match[2]), match[3] === undefined ? 'week' : 'weekend');
  match = /^(\d{4}|XXXX)-(SP|SU|FA|WI)$/.exec(day);
  if (match) return withYear(SEASONS[match[2] ?? ''], match[1]);
  match = /^(\d{4}|XXXX)-(Q|H)(\d)$/.exec(day);
  if (match) return withYear(`${ORDINALS[Number(match[3])]} ${match[2] === 'Q' ? 'quarter' : 'half'}`, match[1], ' of');
  match = /^(?:-|BC)0*(\d+)(?:-(\w\w))?(?:-(\d\d))?$/.exec(day);
  if (match) {
    const part = MONTHS[Number(match[2]) - 1] ?? SEASONS[match[2] ?? ''];
    return [match[3] && Number(match[3]), part, match[1], 'BCE'].filter(Boolean).join(' ');
  }
  if (/^\d{4}$/.test(day)) return String(Number(day));
  if (/^\d{3}$/.test(day)) return `the ${Number(day)}0s`;
  if (/^\d\d$/.test(day)) return `the ${ordinal(Number(day) + 1)} century`;
  return undefined;
}

/** An ISO week by its Monday, a weekend by its Saturday. */
function weekWords(year: number, week: number, part: 'week' | 'weekend'): string {
  // 4 January is always in week 1.
  const first = new Date(Date.UTC(year, 0, 4));
  const monday = 4 - ((first.getUTCDay() + 6) % 7) + (week - 1) * 7;
  const day = new Date(Date.UTC(year, 0, part === 'week' ? monday : monday + 5));
  return `the ${part} of ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}

function withYear(words: string | undefined, year: string | undefined, link = ''): string | undefined {
  if (words === undefined) return undefined;
  return year === 'XXXX' ? `${words}, year not known` : `${words}${link} ${Number(year)}`;
}

function fullDate(year: number, month: number, day: number): string {
  const weekday = new Date(Date.UTC(2000, month - 1, day));
  weekday.setUTCFullYear(year, month - 1, day);
  return `${WEEKDAYS[weekday.getUTCDay()]} ${day} ${MONTHS[month - 1]} ${year}`;
}

/** '2X' -> 'twice' */
function timesWords(freq: string): string {
  const times = Number.parseInt(freq, 10);
  return ['never', 'once', 'twice'][times] ?? `${freq.replace(/X$/, '')} times`;
}

function ordinal(n: number): string {
  const ending = n % 100 < 11 || 13 < n % 100 ? (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th') : 'th';
  return `${n}${ending}`;
}
