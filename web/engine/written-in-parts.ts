import type {AnnotatedDocument} from '../document/annotated-document.js';
import {nextTask} from './next-task.js';

// Written in some 5 ms.
const PART_RECORDS = 2000;

/** `JSON.stringify(document)` in UTF-8, written in several tasks. A string would be copied unit by unit on its way to the worker. */
export async function writtenInParts(document: AnnotatedDocument): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  for (const piece of pieces(document)) {
    parts.push(encoder.encode(piece));
    await nextTask();
  }
  const whole = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function* pieces(document: AnnotatedDocument): Generator<string> {
  let before = '{';
  for (const [key, value] of Object.entries(document.toJSON())) {
    const head = `${before}${JSON.stringify(key)}:`;
    before = ',';
    if (!Array.isArray(value)) {
      yield head + JSON.stringify(value);
      continue;
    }
    yield `${head}[`;
    for (let start = 0; start < value.length; start += PART_RECORDS) {
      const records = JSON.stringify(value.slice(start, start + PART_RECORDS)).slice(1, -1);
      yield start === 0 ? records : `,${records}`;
    }
    yield ']';
  }
  yield '}';
}
