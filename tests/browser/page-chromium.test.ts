import {page} from './page.js';

page('Chromium');
