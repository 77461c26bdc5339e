import assert from 'node:assert/strict';
import {resolve} from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';

const load = (file: string): Promise<Record<string, unknown>> => import(pathToFileURL(resolve('dist', file)).href);

for (const [file, names] of [
  ['element.js', ['AnnotatedDocument', 'AnnotatorError', 'ArticleAnnotator']],
  ['define.js', ['AnnotatedDocument', 'AnnotatorError', 'ArticleAnnotator']],
  ['dom.js', ['AnnotatedDocument', 'AnnotatorError', 'Highlighter', 'extractText', 'highlight']],
] as const) {
  test(`server: ${file} is imported without a document`, async () => {
    assert.deepEqual(Object.keys(await load(file)).sort(), names);
  });
}
