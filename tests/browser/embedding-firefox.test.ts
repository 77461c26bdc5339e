import {embedding} from './embedding.js';

embedding('Firefox');
