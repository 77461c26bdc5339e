import {AnnotatorError} from '../engine/errors.js';

/** Reads a value that comes from outside; throws `invalidDocument` with the path of the field that is wrong. */
export type Shape<T> = (value: unknown, path: string) => T;

export function wrong(path: string, expected: string, got: unknown): AnnotatorError {
  const shown = JSON.stringify(got) ?? String(got);
  const short = shown.length <= MAX_SHOWN ? shown : `${shown.slice(0, MAX_SHOWN)}…`;
  return new AnnotatorError('invalidDocument', `${path}: expected ${expected}, got ${short}`);
}
const MAX_SHOWN = 60;

export const string: Shape<string> = (value, path) => {
  if (typeof value !== 'string') throw wrong(path, 'a string', value);
  return value;
};

export function integer(least: number, most: number): Shape<number> {
  return (value, path) => {
    if (Number.isInteger(value) && least <= (value as number) && (value as number) <= most) return value as number;
    throw wrong(path, `a whole number from ${least} to ${most}`, value);
  };
}

export const share: Shape<number> = (value, path) => {
  if (typeof value === 'number' && 0 <= value && value <= 1) return value;
  throw wrong(path, 'a number from 0 to 1', value);
};

export function oneOf<const T extends string>(...words: readonly T[]): Shape<T> {
  return (value, path) => {
    if (words.includes(value as T)) return value as T;
    throw wrong(path, `one of ${words.join(', ')}`, value);
  };
}

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value, path) => (value === null ? null : shape(value, path));
}

export function list<T>(shape: Shape<T>): Shape<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw wrong(path, 'a list', value);
    return value.map((item, index) => shape(item, `${path}[${index}]`));
  };
}

/** An object with these keys, in this order; others are left out. */
export function object<T extends object>(shapes: {[Key in keyof T]-?: Shape<T[Key]>}): Shape<T> {
  const rows = Object.entries(shapes) as [string, Shape<unknown>][];
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw wrong(path || 'the document', 'an object', value);
    }
    const given = value as Record<string, unknown>;
    const read = rows.map(([key, shape]) => [key, shape(given[key], path === '' ? key : `${path}.${key}`)]);
    return Object.fromEntries(read) as T;
  };
}
