import {launch} from './lib/launch.mjs';

launch(() => import('./lib/bench/bench.mjs'));
