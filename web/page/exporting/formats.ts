import type {FormatName} from '../../engine/contract.js';

/** What each format is good for, for a reader who does not know its name. */
export const BEST_FOR: Readonly<Record<FormatName, string>> = {
  json: 'everything, for programs',
  ndjson: 'many articles, one a line',
  csv: 'spreadsheets',
  markdown: 'reading notes',
  html: 'a page to keep or send',
  w3c: 'web annotations: Hypothesis, Recogito',
  brat: 'the brat annotation tool',
  spacy: 'spaCy and displaCy',
  conll: 'training taggers of names',
  tei: 'digital editions',
  timeml: 'dates, for programs',
  icalendar: 'calendars',
};
