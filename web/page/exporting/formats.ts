import type {FormatName} from '../../engine/contract.js';

/** What each format is called, and what it is good for, for a reader who does not know its name. */
export const FORMATS: Readonly<Record<FormatName, readonly [name: string, bestFor: string]>> = {
  json: ['JSON', 'everything, for programs'],
  ndjson: ['NDJSON', 'many articles, one a line'],
  csv: ['CSV', 'spreadsheets'],
  markdown: ['Markdown', 'reading notes'],
  html: ['HTML', 'a page to keep or send'],
  w3c: ['W3C annotations', 'for Hypothesis, Recogito'],
  brat: ['brat', 'the annotation tool'],
  spacy: ['spaCy', 'with displaCy'],
  conll: ['CoNLL', 'training taggers of names'],
  tei: ['TEI', 'digital editions'],
  timeml: ['TimeML', 'dates, for programs'],
  icalendar: ['iCalendar', 'calendars'],
};
