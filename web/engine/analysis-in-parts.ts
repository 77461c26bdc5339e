import {type AnnotatedDocumentJson, freeze} from '../document/records.js';
import {nextTask} from './next-task.js';

// Read and made into records in some 5 ms.
const PART_UNITS = 250_000;

// A quotation mark inside of a string is escaped, so that these characters stand nowhere else: between two records of a
// list, and where a list of records begins.
const BETWEEN = /\},(?=\{"(?:id|start)":)/g;
const LIST = /"(\w+)":\[(?=\{"(?:id|start)":)/g;

/** The analysis of `text` in the JSON of the core, read in several tasks, as a document holds it. */
export async function analysisInParts(text: string, json: string): Promise<AnnotatedDocumentJson> {
  const whole: Record<string, unknown> = {};
  let list = '';
  for (let start = 0; start < json.length; ) {
    const end = nextCut(json, start + PART_UNITS);
    const part = json.slice(start, end);
    const open = [...part.matchAll(LIST)].at(-1)?.[1] ?? list;
    const head = start === 0 ? '' : `{"${list}":[`;
    const read = JSON.parse(end === json.length ? head + part : `${head}${part.slice(0, -1)}]}`);
    add(whole, start === 0 ? withText(read, text) : read);
    list = open;
    start = end;
    await nextTask();
  }
  return whole as unknown as AnnotatedDocumentJson;
}

/** Where it stands in the contract. */
function withText(read: Record<string, unknown>, text: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(read).flatMap((entry) => (entry[0] === 'length' ? [entry, ['text', text]] : [entry])),
  );
}

/** Behind the comma between two records, at or after `from`; the end where there is none. */
function nextCut(json: string, from: number): number {
  BETWEEN.lastIndex = from;
  return BETWEEN.test(json) ? BETWEEN.lastIndex : json.length;
}

function add(whole: Record<string, unknown>, part: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(part)) {
    if (!Array.isArray(value)) {
      whole[key] = value;
      continue;
    }
    for (const record of value) {
      // In place, for nobody else has it: a copy of each would be as much again to tidy up.
      if ('id' in record) record.source = 'auto';
      freeze(record);
    }
    const known = whole[key];
    if (Array.isArray(known)) known.push(...value);
    else whole[key] = value;
  }
}
