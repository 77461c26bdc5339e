import type {AnnotatedDocument} from '../document/annotated-document.js';
import {nextTask} from './next-task.js';

// Written in some 5 ms.
const PART_RECORDS = 2000;

/** `JSON.stringify(document)`, in several tasks. */
export async function writtenInParts(document: AnnotatedDocument): Promise<string> {
  const fields: string[] = [];
  for (const [key, value] of Object.entries(document.toJSON())) {
    const written = Array.isArray(value) ? await listInParts(value) : JSON.stringify(value);
    fields.push(`${JSON.stringify(key)}:${written}`);
  }
  return `{${fields.join()}}`;
}

async function listInParts(records: readonly unknown[]): Promise<string> {
  const parts: string[] = [];
  for (let start = 0; start < records.length; start += PART_RECORDS) {
    parts.push(JSON.stringify(records.slice(start, start + PART_RECORDS)).slice(1, -1));
    await nextTask();
  }
  return `[${parts.join()}]`;
}
