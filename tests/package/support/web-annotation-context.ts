/**
 * The terms of the Web Annotation context (http://www.w3.org/ns/anno.jsonld, Web Annotation Data Model, appendix A) that
 * are written here; tests have no network to fetch it from.
 */
const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const CONTEXT_URL = 'http://www.w3.org/ns/anno.jsonld';
export {AS, OA};

const itself = (namespace: string, ...terms: string[]): Record<string, string> =>
  Object.fromEntries(terms.map((term) => [term, `${namespace}${term}`]));
const count = (id: string): object => ({'@id': id, '@type': `${XSD}nonNegativeInteger`});
const link = (id: string): object => ({'@id': id, '@type': '@id'});
const motivation = (id: string): object => ({'@id': id, '@type': '@vocab'});

export const CONTEXT: object = {
  '@context': {
    id: '@id',
    type: '@type',
    ...itself(OA, 'Annotation', 'TextualBody', 'SpecificResource', 'TextPositionSelector', 'TextQuoteSelector'),
    ...itself(OA, 'classifying', 'tagging', 'identifying', 'linking', 'describing'),
    ...itself(OA, 'exact', 'prefix', 'suffix'),
    AnnotationCollection: `${AS}OrderedCollection`,
    AnnotationPage: `${AS}OrderedCollectionPage`,
    body: link(`${OA}hasBody`),
    target: link(`${OA}hasTarget`),
    source: link(`${OA}hasSource`),
    selector: link(`${OA}hasSelector`),
    motivation: motivation(`${OA}motivatedBy`),
    purpose: motivation(`${OA}hasPurpose`),
    value: `${RDF}value`,
    start: count(`${OA}start`),
    end: count(`${OA}end`),
    first: link(`${AS}first`),
    items: {...link(`${AS}items`), '@container': '@list'},
    total: count(`${AS}totalItems`),
    startIndex: count(`${AS}startIndex`),
  },
};
