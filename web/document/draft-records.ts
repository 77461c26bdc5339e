import type {DateExpression, Entity, Label, Mention, Quote} from '../engine/contract.js';
import {AnnotatorError} from '../engine/errors.js';
import {withWordsOf} from './entity-words.js';
import {type AnnotatedDocumentJson, byId, inTextOrder, type Sourced, sourced} from './records.js';

/** The records of a document while it is edited, by id, and what belongs together. */
export class DraftRecords {
  protected readonly text: string;
  protected json: AnnotatedDocumentJson;
  protected readonly mentions: Map<string, Sourced<Mention>>;
  protected readonly entities: Map<string, Sourced<Entity>>;
  protected readonly quotes: Map<string, Sourced<Quote>>;
  protected readonly dates: Map<string, Sourced<DateExpression>>;
  // Entities whose mentions changed: their words are put right at the end.
  protected readonly touched: Set<string> = new Set();
  protected readonly nextId: Map<string, number> = new Map();

  constructor(json: AnnotatedDocumentJson) {
    this.text = json.text;
    this.json = json;
    this.mentions = byId(json.mentions);
    this.entities = byId(json.entities);
    this.quotes = byId(json.quotes);
    this.dates = byId(json.dates);
  }

  protected partsOf({utterance}: Quote): Sourced<Quote>[] {
    return [...this.quotes.values()].filter((quote) => quote.utterance === utterance);
  }

  protected datesOf(value: string): Sourced<DateExpression>[] {
    return [...this.dates.values()].filter((date) => date.value === value);
  }

  protected mentionsOf(entity: string): Sourced<Mention>[] {
    return [...this.mentions.values()].filter((mention) => mention.entity === entity);
  }

  protected mention(id: string): Sourced<Mention> {
    const mention = this.mentions.get(id);
    if (mention === undefined) throw refused(`id: ${show(id)} is not a mention`);
    return mention;
  }

  protected entity(id: string): Sourced<Entity> {
    const entity = this.entities.get(id);
    if (entity === undefined) throw refused(`entity: there is no entity ${show(id)}`);
    return entity;
  }

  /** The next id of a kind: "m12" where the highest is "m11". */
  protected fresh(letter: 'm' | 'e' | 'q' | 'u' | 'd', ids: () => Iterable<string>): string {
    let next = this.nextId.get(letter) ?? 0;
    if (next === 0) {
      for (const id of ids()) {
        if (id.startsWith(letter)) next = Math.max(next, (Number.parseInt(id.slice(1), 10) || 0) + 1);
      }
    }
    this.nextId.set(letter, next + 1);
    return `${letter}${next}`;
  }

  protected checkSpan(start: number, end: number): void {
    if (Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= this.text.length)
      return;
    throw refused(`start, end: expected 0 <= start < end <= ${this.text.length}, got ${start} and ${end}`);
  }

  protected checkFree(start: number, end: number, except?: string): void {
    this.checkSpan(start, end);
    if (this.isTaken(start, end, except)) throw refused(`start, end: a mention is there already (${start}-${end})`);
  }

  protected isTaken(start: number, end: number, except?: string): boolean {
    for (const mention of this.mentions.values()) {
      if (mention.id !== except && mention.start < end && start < mention.end) return true;
    }
    return false;
  }

  protected entityCalled(words: string, label: Label): Sourced<Entity> {
    const known = [...this.entities.values()].find((one) => one.label === label && one.aliases.includes(words));
    return known ?? this.newEntity(words, label);
  }

  protected newEntity(name: string, label: Label): Sourced<Entity> {
    const entity = sourced(
      {id: this.fresh('e', () => this.entities.keys()), label, name, aliases: [name], mentions: []},
      'user',
    );
    this.entities.set(entity.id, entity);
    return entity;
  }

  /** The mentions go over to `entity`. */
  protected give(mentions: readonly Sourced<Mention>[], {id, label}: Entity): void {
    for (const mention of mentions) {
      this.touched.add(mention.entity);
      this.mentions.set(mention.id, sourced({...mention, label, entity: id}, 'user'));
    }
    this.touched.add(id);
  }

  /** The words of an entity are those of its mentions by name; one that has no mention any more goes. */
  protected settleEntities(): void {
    if (this.touched.size === 0) return;
    const mentionsOf = new Map<string, Sourced<Mention>[]>();
    for (const mention of [...this.mentions.values()].sort(inTextOrder)) {
      if (!this.touched.has(mention.entity)) continue;
      const known = mentionsOf.get(mention.entity);
      if (known) known.push(mention);
      else mentionsOf.set(mention.entity, [mention]);
    }
    for (const id of this.touched) {
      const entity = this.entities.get(id);
      if (entity === undefined) continue;
      const mentions = mentionsOf.get(id);
      if (mentions === undefined) this.dropEntity(id);
      else this.entities.set(id, withWordsOf(this.text, entity, mentions));
    }
    this.touched.clear();
  }

  protected dropEntity(id: string): void {
    this.entities.delete(id);
    for (const quote of this.quotes.values()) {
      if (quote.speaker?.entity !== id) continue;
      this.quotes.set(quote.id, sourced({...quote, speaker: {...quote.speaker, entity: null}}, 'user'));
    }
  }
}

export const show = (value: unknown): string => JSON.stringify(value) ?? String(value);
export const refused = (message: string): AnnotatorError => new AnnotatorError('badInput', `edit: ${message}`);
