import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {join, resolve} from 'node:path';
import {describe, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {PACKAGE_TRIAL} from '../../scripts/lib/paths.mjs';
import type * as Package from '../../web/node/index.js';
import {codePoints, TEXTS, wellFormed} from '../web/support/format-documents.js';
import {AS, CONTEXT, CONTEXT_URL, OA, RDF} from './support/web-annotation-context.js';

const tools = createRequire(resolve(join(PACKAGE_TRIAL, 'package.json')));
const load = async <T>(url: string): Promise<T> => (await import(url)) as T;
const installed = <T>(name: string): Promise<T> =>
  load(pathToFileURL(join(resolve(PACKAGE_TRIAL), 'node_modules', name)).href);

const {Annotator} = await load<typeof Package>(pathToFileURL(resolve('dist/node.js')).href);
const annotator = await Annotator.load();

const documents = await Promise.all(
  TEXTS.map(async ([words, text]) => {
    const document = await annotator.annotate(text, {date: '2026-11-18'});
    return {words, document, w3c: (await annotator.format(document, 'w3c')).text};
  }),
);

interface Selectors {
  selector: [{start: number; end: number}, {exact: string; prefix: string; suffix: string}];
}
interface Collection {
  first: {items: {id: string; target: Selectors}[]};
}

interface Recogito {
  parseW3CTextAnnotation(annotation: object): {
    error?: Error;
    parsed?: {id: string; bodies: {purpose: string; value?: string}[]; target: {selector: RecogitoSelector[]}};
  };
}
type RecogitoSelector = {quote: string; start: number; end: number; offsetReference?: unknown};

describe("Recogito's adapter", async () => {
  const {parseW3CTextAnnotation} = await installed<Recogito>('@recogito/text-annotator/dist/text-annotator.es.js');

  for (const {words, document, w3c} of documents) {
    test(`w3c, ${words}: reads every finding at its place`, () => {
      const whole = wellFormed(document.text);
      const {items} = (JSON.parse(w3c) as Collection).first;
      for (const item of items) {
        const {parsed, error} = parseW3CTextAnnotation(item);
        assert.equal(error, undefined);
        const [place] = parsed?.target.selector ?? [];
        const [, {exact, prefix, suffix}] = item.target.selector;
        assert.equal(place?.quote, exact);
        // It counts UTF-16 units, so that after a character beyond the BMP only the quoted words tell the place.
        const before = codePoints(whole, 0, item.target.selector[0].start);
        if (before.length === [...before].length && exact.length === [...exact].length) {
          assert.equal(whole.slice(place?.start, place?.end), exact);
        } else {
          assert.equal(whole.indexOf(prefix + exact + suffix), before.length - prefix.length);
        }
      }
      const tags = items.map((item) => parseW3CTextAnnotation(item).parsed?.bodies.find(isTag)?.value);
      assert.deepEqual(
        tags,
        document.annotations.map((annotation) =>
          'label' in annotation ? annotation.label : 'utterance' in annotation ? 'quote' : 'date',
        ),
      );
    });
  }
});

const isTag = ({purpose}: {purpose: string}): boolean => purpose === 'tagging';

interface Term {
  value: string;
}
interface Quad {
  subject: Term;
  predicate: Term;
  object: Term & {termType: string; datatype?: Term};
}
interface JsonLd {
  toRDF(document: object, options: object): Promise<Quad[]>;
}
type Vocabulary = (terms: {factory: object}) => {subject: Term}[];

describe('a JSON-LD processor', async () => {
  const jsonld = tools('jsonld') as JsonLd;
  const term = (value: string): Term => ({value});
  const factory = {
    namedNode: term,
    blankNode: term,
    literal: term,
    quad: (subject: Term): {subject: Term} => ({subject}),
  };
  const {default: vocabulary} = await installed<{default: Vocabulary}>('@vocabulary/oa/index.js');
  const defined = new Set(vocabulary({factory}).map(({subject}) => subject.value));

  const options = {
    safe: true,
    documentLoader: async (url: string): Promise<object> => {
      assert.equal(url, CONTEXT_URL);
      return {documentUrl: url, document: CONTEXT};
    },
  };

  for (const {words, document, w3c} of documents) {
    test(`w3c, ${words}: gives a graph of terms that the vocabulary defines, with every finding`, async () => {
      const quads = await jsonld.toRDF(JSON.parse(w3c) as object, options);
      for (const {predicate, object} of quads) {
        for (const {value} of [predicate, ...(object.termType === 'NamedNode' ? [object] : [])]) {
          if (value.startsWith(OA)) assert.ok(defined.has(value), value);
          else assert.match(value, /^(urn:uuid:|ni:\/\/\/sha-256;|http:\/\/www\.w3\.org\/)/);
        }
      }
      const objects = (subject: string, predicate: string): string[] =>
        quads
          .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
          .map(({object}) => object.value);
      const [items = ''] = quads
        .filter(({predicate}) => predicate.value === `${AS}items`)
        .map(({object}) => object.value);
      const listed: string[] = [];
      for (let rest = items; rest !== '' && rest !== `${RDF}nil`; rest = objects(rest, `${RDF}rest`)[0] ?? '') {
        listed.push(...objects(rest, `${RDF}first`));
      }
      const whole = wellFormed(document.text);
      const found = listed.map((annotation) => {
        const [target = ''] = objects(annotation, `${OA}hasTarget`);
        const selectors = objects(target, `${OA}hasSelector`);
        const one = (name: string): string =>
          selectors.flatMap((selector) => objects(selector, `${OA}${name}`))[0] ?? '';
        assert.equal(codePoints(whole, Number(one('start')), Number(one('end'))), one('exact'));
        return one('exact');
      });
      assert.deepEqual(
        found,
        document.annotations.map((annotation) => wellFormed(document.textOf(annotation))),
      );
    });
  }
});
