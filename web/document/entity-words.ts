import type {Entity, Mention} from '../engine/contract.js';
import {type Sourced, sourced} from './records.js';

/**
 * `entity` with these mentions: its aliases are the words of those by name, and a name that went with its words gives
 * way to the longest alias. `mentions` are in text order.
 */
export function withWordsOf(text: string, entity: Sourced<Entity>, mentions: readonly Mention[]): Sourced<Entity> {
  const words = new Set(mentions.filter(({form}) => form === 'name').map(({start, end}) => text.slice(start, end)));
  const found = [...new Set([...entity.aliases.filter((alias) => words.has(alias)), ...words])];
  const aliases = found.length === 0 ? entity.aliases : found;
  const isNamed = aliases.includes(entity.name) || !entity.aliases.includes(entity.name);
  const name = isNamed ? entity.name : aliases.reduce((best, alias) => (alias.length > best.length ? alias : best));
  return sourced({...entity, name, aliases, mentions: mentions.map(({id}) => id)}, 'user');
}
