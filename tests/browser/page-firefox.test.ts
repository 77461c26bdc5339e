import {page} from './page.js';

page('Firefox');
