import {occurrences} from '../../document/occurrences.js';
import type {Entity, Label, Quote, Span} from '../../engine/contract.js';
import {folded} from '../finding/matches.js';
import {mentionIds} from '../lookup.js';
import {ChoiceTool} from './choice.js';
import type {Tool, ToolActions} from './tool.js';

// Places and events say little.
const SPEAKING: readonly Label[] = ['person', 'organization', 'group'];

/** Who says a quotation: a name of the text, other words of it, or nobody. */
export function speakerTool(actions: ToolActions, {id, start}: Quote, all: boolean): Tool {
  const {document, make} = actions;
  const option = all ? {all: true} : {};
  const rank = ({label}: Entity): number => (SPEAKING.includes(label) ? SPEAKING.indexOf(label) : SPEAKING.length);
  const times = (entity: Entity): number => mentionIds(document, entity.id).length;
  const entities = document.entities
    .filter((one) => one.mentions.length > 0)
    .sort((a, b) => rank(a) - rank(b) || times(b) - times(a));
  return new ChoiceTool(actions, {
    title: 'Who says it?',
    entities,
    choose: (entity) => make({op: 'setSpeaker', id, entity: entity.id, ...option}),
    others(typed) {
      const nearest = occurrences(folded(document.text), folded(typed)).reduce<Span | undefined>(
        (best, one) => (best && Math.abs(best.start - start) <= Math.abs(one.start - start) ? best : one),
        undefined,
      );
      const nobody = {words: 'Nobody known', choose: () => make({op: 'setSpeaker', id, entity: null, ...option})};
      if (nearest === undefined) return [nobody];
      const words = nearest;
      return [
        {
          words: `“${document.textOf(words)}”, as it stands in the text`,
          choose: () => make({op: 'setSpeaker', id, entity: null, words, ...option}),
        },
        nobody,
      ];
    },
  });
}
