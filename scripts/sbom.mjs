import {launch} from './lib/launch.mjs';

launch(() => import('./lib/sbom.mjs'));
