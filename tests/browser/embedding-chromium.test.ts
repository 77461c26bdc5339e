import {embedding} from './embedding.js';

embedding('Chromium');
