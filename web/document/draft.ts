import type {Entity, Mention, Quote} from '../engine/contract.js';
import {dateFields} from './date-value.js';
import {DraftRecords, refused, show} from './draft-records.js';
import type * as Edit from './edit-operation.js';
import {isLabel, isQuoteKind} from './kinds.js';
import {freeOf, occurrences} from './occurrences.js';
import {type AnnotatedDocumentJson, inTextOrder, type Sourced, sourced} from './records.js';
import {speakerNear} from './speaker-near.js';

const BY_USER = {confidence: 1, rule: 'user'} as const;

/** A document while it is edited. */
export class Draft extends DraftRecords {
  apply(operation: Edit.EditOperation): void {
    switch (operation.op) {
      case 'add':
        return this.#add(operation);
      case 'remove':
        return this.#remove(operation);
      case 'accept':
        return this.#accept(operation);
      case 'relabel':
        return this.#relabel(operation);
      case 'move':
        return this.#move(operation);
      case 'merge':
        return this.#merge(operation);
      case 'split':
        return this.#split(operation);
      case 'setSpeaker':
        return this.#setSpeaker(operation);
      case 'setDate':
        return this.#setDate(operation);
      case 'restore':
        return this.#restore(operation);
      default:
        throw refused(
          `op: expected add, remove, accept, relabel, move, merge, split, setSpeaker, setDate or restore, got ${show((operation as {op: unknown}).op)}`,
        );
    }
  }

  finish(): AnnotatedDocumentJson {
    this.settleEntities();
    const mentions = [...this.mentions.values()].sort(inTextOrder);
    const firstOf = new Map<string, number>();
    mentions.forEach(({entity}, index) => {
      if (!firstOf.has(entity)) firstOf.set(entity, index);
    });
    const rank = ({id}: Entity): number => firstOf.get(id) ?? mentions.length;
    return {
      ...this.json,
      mentions,
      entities: [...this.entities.values()].sort((a, b) => rank(a) - rank(b)),
      quotes: [...this.quotes.values()].sort(inTextOrder),
      dates: [...this.dates.values()].sort(inTextOrder),
    };
  }

  #add(operation: Edit.Add): void {
    const {start, end, label} = operation;
    this.checkSpan(start, end);
    if (label === 'date') {
      const id = this.fresh('d', () => this.dates.keys());
      this.dates.set(id, sourced({id, start, end, ...dateFields(operation.value), anchor: 'none', ...BY_USER}, 'user'));
    } else if (isQuoteKind(label)) {
      const utterance = this.fresh('u', () => [...this.quotes.values()].map((quote) => quote.utterance));
      const id = this.fresh('q', () => this.quotes.keys());
      this.quotes.set(
        id,
        sourced({id, start, end, kind: label, utterance, speaker: null, cue: null, ...BY_USER}, 'user'),
      );
    } else {
      this.#addMention(operation as Edit.AddMention);
    }
  }

  #addMention({start, end, label, entity, all}: Edit.AddMention): void {
    if (!isLabel(label)) throw refused(`label: expected a label, a kind of quote or "date", got ${show(label)}`);
    this.checkFree(start, end);
    const words = this.text.slice(start, end);
    const owner = entity === undefined ? this.entityCalled(words, label) : this.entity(entity);
    if (owner.label !== label) throw refused(`entity: ${owner.id} is a ${owner.label}, not a ${label}`);
    this.#putMention(start, end, owner.id);
    if (!all) return;
    for (const span of freeOf(occurrences(this.text, words), this.mentions.values())) {
      this.#putMention(span.start, span.end, owner.id);
    }
  }

  #putMention(start: number, end: number, entity: string): void {
    const id = this.fresh('m', () => this.mentions.keys());
    const {label} = this.entity(entity);
    this.mentions.set(id, sourced({id, start, end, label, form: 'name', entity, ...BY_USER}, 'user'));
    this.touched.add(entity);
  }

  #remove({id, all}: Edit.Remove): void {
    const mention = this.mentions.get(id);
    const quote = this.quotes.get(id);
    const date = this.dates.get(id);
    if (mention) {
      for (const one of all ? this.mentionsOf(mention.entity) : [mention]) this.mentions.delete(one.id);
      this.touched.add(mention.entity);
    } else if (quote) {
      for (const part of all ? this.partsOf(quote) : [quote]) this.quotes.delete(part.id);
    } else if (date) {
      for (const one of all ? this.datesOf(date.value) : [date]) this.dates.delete(one.id);
      for (const one of this.dates.values()) {
        if (!isAnchor(one.anchor, this.dates)) {
          this.dates.set(one.id, sourced({...one, anchor: 'none'}));
        }
      }
    } else throw unknownId(id);
  }

  #accept({id, all}: Edit.Accept): void {
    const mention = this.mentions.get(id);
    const quote = this.quotes.get(id);
    const date = this.dates.get(id);
    if (mention) accept(this.mentions, all ? this.mentionsOf(mention.entity) : [mention]);
    else if (quote) accept(this.quotes, all ? this.partsOf(quote) : [quote]);
    else if (date) accept(this.dates, all ? this.datesOf(date.value) : [date]);
    else throw unknownId(id);
  }

  #relabel({id, label, all}: Edit.Relabel): void {
    const quote = this.quotes.get(id);
    if (quote) {
      if (!isQuoteKind(label)) throw refused(`label: ${id} is a quote; expected a kind of quote, got ${show(label)}`);
      for (const part of all ? this.partsOf(quote) : [quote]) {
        this.quotes.set(part.id, sourced({...part, kind: label}, 'user'));
      }
      return;
    }
    const mention = this.mention(id);
    if (!isLabel(label)) throw refused(`label: ${id} is a mention; expected a label, got ${show(label)}`);
    const others = this.mentionsOf(mention.entity);
    if (all || others.length === 1) {
      const entity = this.entity(mention.entity);
      this.entities.set(entity.id, sourced({...entity, label}, 'user'));
      for (const one of others) this.mentions.set(one.id, sourced({...one, label}, 'user'));
    } else {
      this.give([mention], this.entityCalled(this.text.slice(mention.start, mention.end), label));
    }
  }

  #move({id, start, end, all}: Edit.Move): void {
    this.checkSpan(start, end);
    const quote = this.quotes.get(id);
    if (quote) return void this.quotes.set(id, sourced({...quote, start, end}, 'user'));
    const date = this.dates.get(id);
    if (date) return void this.dates.set(id, sourced({...date, start, end}, 'user'));
    const mention = this.mention(id);
    const wordsBefore = this.text.slice(mention.start, mention.end);
    const words = this.text.slice(start, end);
    this.#moveMention(mention, start, end);
    if (!all) return;
    for (const other of this.mentionsOf(mention.entity)) {
      const from = other.start + (start - mention.start);
      const to = other.end + (end - mention.end);
      const isAlike = this.text.slice(other.start, other.end) === wordsBefore && this.text.slice(from, to) === words;
      if (other.id !== id && isAlike && !this.isTaken(from, to, other.id)) this.#moveMention(other, from, to);
    }
  }

  #moveMention(mention: Sourced<Mention>, start: number, end: number): void {
    this.checkFree(start, end, mention.id);
    this.mentions.set(mention.id, sourced({...mention, start, end}, 'user'));
    this.touched.add(mention.entity);
  }

  #merge({entity, into}: Edit.Merge): void {
    const from = this.entity(entity);
    const to = this.entity(into);
    if (from === to) throw refused(`merge: ${entity} is already ${into}`);
    this.give(this.mentionsOf(entity), to);
    for (const quote of this.quotes.values()) {
      if (quote.speaker?.entity !== entity) continue;
      this.quotes.set(quote.id, sourced({...quote, speaker: {...quote.speaker, entity: into}}, 'user'));
    }
    this.entities.set(into, sourced({...this.entity(into), aliases: unique([...to.aliases, ...from.aliases])}, 'user'));
    this.entities.delete(entity);
  }

  #split({id, all}: Edit.Split): void {
    const mention = this.mention(id);
    const words = this.text.slice(mention.start, mention.end);
    const leaving = this.mentionsOf(mention.entity).filter(
      (one) => one.id === id || (all && this.text.slice(one.start, one.end) === words),
    );
    if (leaving.length === this.mentionsOf(mention.entity).length) {
      throw refused(`split: nothing would be left of ${mention.entity}`);
    }
    this.give(leaving, this.newEntity(words, mention.label));
  }

  #setSpeaker({id, entity, words, all}: Edit.SetSpeaker): void {
    const quote = this.quotes.get(id);
    if (quote === undefined) throw refused(`id: ${show(id)} is not a quote`);
    if (entity !== null) this.entity(entity);
    if (words !== undefined) this.checkSpan(words.start, words.end);
    const named = words && {start: words.start, end: words.end, entity, confidence: 1};
    const before = quote.speaker?.entity ?? null;
    const isMeant = (one: Quote): boolean =>
      one.utterance === quote.utterance || (all === true && before !== null && one.speaker?.entity === before);
    const mentions = entity === null ? [] : this.mentionsOf(entity);
    for (const one of [...this.quotes.values()].filter(isMeant)) {
      this.quotes.set(one.id, sourced({...one, speaker: named ?? speakerNear(one, mentions, entity)}, 'user'));
    }
  }

  #setDate({id, value, all}: Edit.SetDate): void {
    const date = this.dates.get(id);
    if (date === undefined) throw refused(`id: ${show(id)} is not a date`);
    const words = this.text.slice(date.start, date.end);
    const fields = dateFields(value);
    for (const one of this.dates.values()) {
      const isMeant =
        one.id === id || (all && one.value === date.value && this.text.slice(one.start, one.end) === words);
      if (isMeant) this.dates.set(one.id, sourced({...one, ...fields, anchor: 'none', ...BY_USER}, 'user'));
    }
  }

  #restore({remove = [], mentions = [], entities = [], quotes = [], dates = [], analysis = {}}: Edit.Restore): void {
    // What was changed before is put right before it is overwritten.
    this.settleEntities();
    for (const id of remove) {
      for (const records of [this.mentions, this.entities, this.quotes, this.dates]) records.delete(id);
    }
    for (const one of mentions) this.mentions.set(one.id, {...one});
    for (const one of entities) this.entities.set(one.id, {...one});
    for (const one of quotes) this.quotes.set(one.id, {...one});
    for (const one of dates) this.dates.set(one.id, {...one});
    this.json = {...this.json, ...analysis};
  }
}

function accept<T extends Sourced<{id: string}>>(records: Map<string, T>, right: readonly T[]): void {
  for (const one of right) records.set(one.id, sourced({...one, confidence: 1, rule: 'user.accept'}, 'user') as T);
}

/** An anchor is the article's date, nothing, or another date. */
function isAnchor(anchor: string, dates: ReadonlyMap<string, unknown>): boolean {
  return anchor === 'date' || anchor === 'none' || dates.has(anchor);
}

const unique = (words: readonly string[]): string[] => [...new Set(words)];
const unknownId = (id: string): Error => refused(`id: there is no annotation ${show(id)}`);
