import type {Edit} from '../../document/edit.js';
import {dateWords} from '../date-words.js';
import {labelInfo} from './labels.js';

const MAX_UNITS = 40;
const WHAT: Readonly<Record<Edit['layer'], string>> = {mention: 'name', quote: 'quotation', date: 'date'};

/** An edit as a sentence: '“Novak” is a place, all mentions'. */
export function editWords(edit: Edit): string {
  return `${quoted(edit.at.words)} ${predicate(edit)}${edit.all ? allWords(edit) : ''}`;
}

function predicate({op, layer, to, label, value}: Edit): string {
  switch (op) {
    case 'add':
    case 'setDate':
    case 'relabel':
      return `is ${label === undefined ? dateWords(value ?? '') : labelInfo(label).long}`;
    case 'remove':
      return `is not a ${WHAT[layer]}`;
    case 'accept':
      return 'is right';
    case 'move':
      return `is now ${quoted(to?.words ?? '')}`;
    case 'merge':
      return `is the same as ${quoted(to?.words ?? '')}`;
    case 'split':
      return 'is another one here';
    case 'setSpeaker':
      return to ? `is said by ${quoted(to.words)}` : 'is said by nobody known';
  }
}

function allWords({op, layer}: Edit): string {
  if (op === 'add') return ', wherever it stands';
  if (op === 'setSpeaker') return ', and so is all else of that speaker';
  return layer === 'mention' ? ', all mentions' : ', all of it';
}

/** In quotation marks, on one line, and not too long. */
export function quoted(words: string): string {
  const line = words.replace(/\s+/g, ' ').replace(/^[“"‘']|[”"’']$/g, '');
  if (line.length <= MAX_UNITS) return `“${line}”`;
  return `“${line.slice(0, MAX_UNITS).replace(/\s+\S*$|[\ud800-\udbff]$/, '')}…”`;
}

/** What was done between two lists of edits, for the live region; '' when nothing was. */
export function stepWords(before: readonly Edit[], after: readonly Edit[]): string {
  const differs = before.findIndex((edit, index) => edit !== after[index]);
  const gone = differs < 0 ? [] : before.slice(differs).filter((edit) => !after.includes(edit));
  const come = after.filter((edit) => !before.includes(edit));
  if (come.length > 0) return `Done again: ${come.map(editWords).join(', ')}`;
  return gone.length === 0 ? '' : `Taken back: ${gone.map(editWords).join(', ')}`;
}
