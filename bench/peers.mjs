// Libraries that find a part of what the annotator finds, each with the calls that it is used with.
import * as chrono from 'chrono-node';
import nlp from 'compromise';
import dates from 'compromise-dates';
import model from 'wink-eng-lite-web-model';
import wink from 'wink-nlp';

/** @returns {Record<string, (text: string) => unknown>} */
export function peers() {
  const reader = wink(model);
  return {
    compromise: (text) => compromise(text),
    'wink-nlp': (text) => reader.readDoc(text).entities().out(reader.its.detail),
    'chrono-node': (text) => chrono.parse(text),
  };
}

/** compromise keeps a plugin for good, and is slower with it: to be measured after the others. */
export function peersWithDates() {
  nlp.plugin(dates);
  return {'compromise + dates': (/** @type {string} */ text) => [compromise(text), nlp(text).dates().json()]};
}

/** @param {string} text */
function compromise(text) {
  const doc = nlp(text);
  return [doc.people(), doc.places(), doc.organizations(), doc.quotations()].map((found) => found.json());
}
