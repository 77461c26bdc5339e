import type {Edit} from '../../document/edit.js';

export type AnyLabel = NonNullable<Edit['label']>;

interface LabelInfo {
  /** On a button. */
  readonly short: string;
  /** Behind 'It is'. */
  readonly long: string;
}

const INFO: Readonly<Record<AnyLabel, LabelInfo>> = {
  person: {short: 'Person', long: 'a person'},
  organization: {short: 'Organization', long: 'an organization'},
  place: {short: 'Place', long: 'a place'},
  group: {short: 'Group', long: 'a group'},
  facility: {short: 'Facility', long: 'a facility'},
  event: {short: 'Event', long: 'an event'},
  product: {short: 'Product', long: 'a product'},
  work: {short: 'Work', long: 'a work'},
  law: {short: 'Law', long: 'a law'},
  direct: {short: 'Somebody’s words', long: 'a quotation'},
  mixed: {short: 'A few of the words', long: 'a quoted fragment'},
  scare: {short: 'So-called', long: 'only so called'},
  title: {short: 'Title', long: 'a title'},
  indirect: {short: 'Reported', long: 'reported speech'},
};

export function labelInfo(label: AnyLabel): LabelInfo {
  return INFO[label];
}
