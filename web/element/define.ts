import {ArticleAnnotator} from './article-annotator.js';

export * from './index.js';

ArticleAnnotator.define();
