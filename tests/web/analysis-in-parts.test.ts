import assert from 'node:assert/strict';
import {test} from 'node:test';
import {AnnotatedDocument} from '../../web/document/annotated-document.js';
import {analysisInParts} from '../../web/engine/analysis-in-parts.js';
import type {Analysis, Mention} from '../../web/engine/contract.js';
import {writtenInParts} from '../../web/engine/written-in-parts.js';
import {anaDocument, TEXT} from './support/ana.js';

// Names that look like the places where the JSON may be cut.
const NAMES = ['Ana', '},{"id":"', ':[{"id":"x"', '"mentions":[{"id":"m1"', 'a\\"},{"start":1', '}', ']}'];

/** As the core writes it, with so many mentions and entities that it is read in several parts. */
function longAnalysis(times: number): Analysis {
  const {text: _, ...analysis} = anaDocument().toJSON();
  const [mention] = analysis.mentions;
  const mentions: Mention[] = [];
  const entities: Analysis['entities'][number][] = [];
  for (let index = 0; index < times; index++) {
    const name = NAMES[index % NAMES.length] as string;
    const {source: _source, ...found} = mention as Mention;
    mentions.push({...found, id: `m${index}`, entity: `e${index}`} as Mention);
    entities.push({id: `e${index}`, label: 'person', name, aliases: [name, 'Ana'], mentions: [`m${index}`]});
  }
  return {...analysis, mentions, entities};
}

test('analysis in parts: it is that of the JSON as a whole, whatever stands in its strings', async () => {
  for (const times of [0, 1, 5000]) {
    const analysis = longAnalysis(times);
    const inParts = AnnotatedDocument.ofCore(TEXT, await analysisInParts(TEXT, JSON.stringify(analysis)));
    const whole = new AnnotatedDocument(TEXT, JSON.parse(JSON.stringify(analysis)) as Analysis);
    assert.equal(JSON.stringify(inParts), JSON.stringify(whole), `${times} mentions`);
    assert.equal(
      new TextDecoder().decode(await writtenInParts(inParts)),
      JSON.stringify(whole),
      `${times} mentions, written`,
    );
  }
});

test('analysis in parts: other tasks have their turn in between', async () => {
  let turns = 0;
  const timer = setInterval(() => ++turns, 0);
  const document = await analysisInParts(TEXT, JSON.stringify(longAnalysis(30_000)));
  const turnsOfReading = turns;
  await writtenInParts(AnnotatedDocument.ofCore(TEXT, document));
  clearInterval(timer);
  assert.ok(turnsOfReading >= 5 && turns - turnsOfReading >= 5, `${turnsOfReading} and ${turns} turns`);
});
