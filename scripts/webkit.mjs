import {launch} from './lib/launch.mjs';

launch(() => import('./lib/webkit.mjs'));
