import {utterances} from '../lookup.js';
import {EntitiesPanel} from './entities.js';
import {laterPanel, type Panel} from './panel.js';

/** What is beside every text, in the order of the tabs. */
export function newPanels(): readonly Panel[] {
  return [
    new EntitiesPanel(),
    laterPanel(
      {id: 'quotes', title: 'Quotes', count: (document) => utterances(document).length},
      () => import('./quotes.js'),
    ),
    laterPanel({id: 'timeline', title: 'Time line', count: ({dates}) => dates.length}, () => import('./timeline.js')),
  ];
}
