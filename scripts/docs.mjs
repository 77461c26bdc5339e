import {launch} from './lib/launch.mjs';

launch(() => import('./lib/docs.mjs'));
