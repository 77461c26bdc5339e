import type {Annotation} from '../document/annotated-document.js';

/** How sure a finding is, in words and as a percentage. */
export function confidenceWords(confidence: number): string {
  const percent = `${Math.round(confidence * 100)} %`;
  if (confidence >= 0.95) return `Almost certain, ${percent}`;
  if (confidence >= 0.8) return `Likely, ${percent}`;
  if (confidence >= 0.6) return `Probable, ${percent}`;
  return `Uncertain, ${percent}`;
}

/** What made the finding, as a reader would say it. */
const REASONS: Readonly<Record<string, string>> = {
  ner: 'the trained model reads it as a name',
  'ner.surname': 'a person or a storm of the text is called so',
  'ner.list': 'the names listed with it are read so',
  'ner.head': 'an organization of the text is called so',
  'ner.majority': 'the same name is read so elsewhere in the text',
  'ner.known': 'it is in the list of known names',
  'ner.acronym': 'the letters of a name of the text',
  'ner.last': 'its last word says what it is',
  'ner.kind': 'the word beside it says what it is',
  'ner.firm': 'the trained model reads it as names, joined by "&"',
  'ner.team': 'a team of the text is called so',
  'ner.title': 'the trained model reads it as a name, with a title before it',
  'ner.town': 'it is listed as a place',
  'ner.page': 'the trained model reads it as part of a name, which the page divides',
  dateline: 'the dateline names it',
  party_tag: 'the state behind a party',
  state: 'a town and its state',
  'name.surname': 'it is the surname of a person of the text',
  'name.road': 'a road by its number',
  'name.short': 'the letters of a name of the text',
  'name.listed': 'it is in the list of known names',
  'name.lawsuit': 'a case of law, two names with “v.” between',
  'name.lineup': 'it stands in a list of players',
  'name.speaker': 'somebody with this name speaks',
  date: 'it is written as a date',
  year: 'it is written as a year',
  time: 'it tells a time',
  duration: 'it tells how long',
  set: 'it tells how often',
  relative: 'it is counted from another day',
  'quote.run-on': 'the same speaker goes on',
  'quote.clause-subject': 'its sentence is about the speaker',
  'quote.marks': 'it stands in quotation marks',
  'quote.echo': 'somebody says these words in the article',
  'quote.headline': 'the headline names the speaker',
  'quote.passive': 'the sentence says who was quoted',
  'quote.before.colon': 'the speaker and a colon stand before it',
  'quote.before.source': 'its source stands before it',
  'quote.after.source': 'its source stands behind it',
  'quote.after.dash': 'the speaker stands behind a dash',
  'quote.before': 'the speaker stands before it',
  'quote.after': 'the speaker stands behind it',
};

/** The reason of a rule, of the family or the area it belongs to, or its name taken apart: 'holiday.easter' -> 'rule: holiday easter'. */
export function ruleWords(rule: string): string {
  const [area = '', ...rest] = rule.split('.');
  const family = `${area}.${rest[0] ?? ''}`;
  return REASONS[rule] ?? REASONS[family] ?? REASONS[area] ?? `rule: ${rule.replace(/[._-]/g, ' ')}`;
}

/** Why an annotation is there: what found it and how sure it is, or that the reader says so. */
export function whyWords({confidence, rule, source}: Pick<Annotation, 'confidence' | 'rule' | 'source'>): string {
  if (source === 'user') return rule === 'user.accept' ? 'Confirmed by you' : 'Corrected by you';
  return `${confidenceWords(confidence)} · ${ruleWords(rule)}`;
}
