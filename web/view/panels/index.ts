import {entitiesPanel} from './entities.js';
import type {Panel} from './panel.js';
import {quotesPanel} from './quotes.js';
import {timelinePanel} from './timeline.js';

/** In the order of the tabs. */
export const PANELS: readonly Panel[] = [entitiesPanel, quotesPanel, timelinePanel];
