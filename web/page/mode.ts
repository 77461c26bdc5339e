import {byId} from './elements.js';

export type Mode = 'read' | 'edit';

export function drawMode(mode: Mode, isEmpty: boolean): void {
  byId('read-button').setAttribute('aria-pressed', String(mode === 'read'));
  byId('edit-button').setAttribute('aria-pressed', String(mode === 'edit'));
  byId('editor').hidden = mode !== 'edit';
  byId('empty').hidden = mode !== 'read' || !isEmpty;
  byId('article').hidden = mode !== 'read' || isEmpty;
}
