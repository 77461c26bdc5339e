import type {Entity} from '../../engine/contract.js';
import {mentionIds} from '../lookup.js';
import {ChoiceTool} from './choice.js';
import type {Tool, ToolActions} from './tool.js';

/** Which other name of the text is the same one; of the same label first, then the most mentioned. */
export function mergeTool(actions: ToolActions, entity: Entity): Tool {
  const {document, make} = actions;
  const times = ({id}: Entity): number => mentionIds(document, id).length;
  const other = ({label}: Entity): number => (label === entity.label ? 0 : 1);
  const entities = document.entities
    .filter((one) => one.id !== entity.id && times(one) > 0)
    .sort((a, b) => other(a) - other(b) || times(b) - times(a));
  return new ChoiceTool(actions, {
    title: `${entity.name} is the same as`,
    entities,
    choose: ({id}) => make({op: 'merge', entity: entity.id, into: id}),
  });
}
