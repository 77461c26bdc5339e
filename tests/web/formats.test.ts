import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {resolve} from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {parse as parseCsv} from 'csv-parse/sync';
import {XMLParser} from 'fast-xml-parser';
import ICAL from 'ical.js';
import {marked} from 'marked';
import {type DefaultTreeAdapterMap, parseFragment, parse as parseHtml} from 'parse5';
import type {AnnotatedDocument} from '../../web/document/annotated-document.js';
import type {FormatName} from '../../web/engine/contract.js';
import type * as Package from '../../web/node/index.js';
import {
  asXmlText,
  CROSSING,
  codePoints,
  documentWith,
  oneLine,
  packed,
  SAMPLE,
  TEXTS,
  textsOf,
  wellFormed,
} from './support/format-documents.js';

const {Annotator, AnnotatedDocument: DocumentClass} = (await import(
  pathToFileURL(resolve('dist/node.js')).href
)) as typeof Package;
const annotator = await Annotator.load();

const documents: [words: string, document: AnnotatedDocument][] = [];
for (const [words, text] of TEXTS) documents.push([words, await annotator.annotate(text, {date: '2026-11-18'})]);
for (const [words, text, found] of CROSSING) documents.push([words, documentWith(DocumentClass, text, found)]);

/** Runs a check on every document, written in a format. */
function eachIn(
  format: FormatName,
  promise: string,
  check: (document: AnnotatedDocument, text: string, losses: Package.Formatted['losses']) => void | Promise<void>,
): void {
  for (const [words, document] of documents) {
    test(`formats: ${format}, ${words}: ${promise}`, async () => {
      const {text, losses} = await annotator.format(document, format);
      assert.equal((await annotator.format(document, format)).text, text);
      await check(document, text, losses);
    });
  }
}

const names = (document: AnnotatedDocument) => document.mentions.filter(({form}) => form === 'name');
const counted = (losses: Package.Formatted['losses']): Record<string, number> =>
  Object.fromEntries(losses.map(({kind, count}) => [kind, count]));

eachIn('json', 'is read back as it was', async (document, text) => {
  const {document: again, losses} = await annotator.read(text, 'json');
  assert.deepEqual(losses, []);
  assert.equal(again.text, wellFormed(document.text));
  for (const key of ['mentions', 'entities', 'quotes', 'dates', 'date'] as const) {
    const withoutSource = JSON.parse(JSON.stringify(again[key]), (_, value) => {
      if (value?.source === 'auto') delete value.source;
      return value;
    }) as unknown;
    assert.deepEqual(
      withoutSource,
      JSON.parse(JSON.stringify(document[key]), (_, value) => (typeof value === 'string' ? wellFormed(value) : value)),
      key,
    );
  }
});

eachIn('csv', 'a reader of RFC 4180 finds every finding, and no cell is a formula', (document, text) => {
  const rows = parseCsv(text, {columns: true, record_delimiter: '\r\n'}) as Record<string, string>[];
  assert.equal(rows.length, document.annotations.length);
  for (const row of rows) {
    for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
    const annotation = document.annotation(row.id as string) ?? assert.fail(row.id);
    const written = (row.text as string).replace(/^'(?=[=+\-@\t\r])/, '');
    assert.equal(written, wellFormed(document.textOf(annotation)));
    assert.deepEqual([Number(row.start), Number(row.end)], [annotation.start, annotation.end]);
    assert.equal(Number(row.confidence), annotation.confidence);
    if ('entity' in annotation) {
      const name = document.entity(annotation.entity)?.name ?? '';
      assert.equal((row.entity as string).replace(/^'(?=[=+\-@\t\r])/, ''), name);
    }
    if ('value' in annotation) assert.equal(row.value, annotation.value);
    if ('utterance' in annotation) {
      assert.equal(row.speaker, oneLine(document.speakerName(annotation) ?? ''));
    }
  }
});

interface W3cAnnotation {
  id: string;
  body: {purpose: string; value?: string; selector?: Selector[]}[];
  target: {source: string; selector: Selector[]};
}
type Selector = {type: string; start: number; end: number; exact: string; prefix: string; suffix: string};

eachIn('w3c', 'positions count code points, quotes have their surroundings', async (document, text) => {
  const whole = wellFormed(document.text);
  const {total, first} = JSON.parse(text) as {total: number; first: {items: W3cAnnotation[]}};
  assert.equal(total, document.annotations.length);
  assert.equal(new Set(first.items.map(({id}) => id)).size, total);
  const source = `ni:///sha-256;${createHash('sha256').update(whole).digest('base64url')}`;
  for (const {id, body, target} of first.items) {
    assert.match(id, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(target.source, source);
    for (const selectors of [target.selector, ...body.flatMap(({selector}) => (selector ? [selector] : []))]) {
      const [position, quote] = selectors as [Selector, Selector];
      assert.equal(codePoints(whole, position.start, position.end), quote.exact);
      assert.ok(codePoints(whole, 0, position.start).endsWith(quote.prefix));
      assert.ok(whole.slice(codePoints(whole, 0, position.end).length).startsWith(quote.suffix));
      assert.ok([...quote.prefix].length <= 32 && [...quote.suffix].length <= 32);
    }
  }
  const exact = first.items.map(({target}) => target.selector[1]?.exact);
  assert.deepEqual(exact, textsOf(document, document.annotations));
  await assertReadBack(document, text, 'w3c');
});

/** What the core reads back from a format that holds everything but cues, rules and confidences. */
async function assertReadBack(document: AnnotatedDocument, input: string, format: 'w3c' | 'brat'): Promise<void> {
  const {document: again, losses} = await annotator.read(input, format, {text: document.text});
  assert.deepEqual(losses, []);
  const spans = (list: readonly {start: number; end: number}[]) => list.map(({start, end}) => [start, end]);
  assert.deepEqual(spans(again.mentions), spans(document.mentions));
  assert.deepEqual(spans(again.quotes), spans(document.quotes));
  assert.deepEqual(
    again.dates.map(({type, value}) => [type, value]),
    document.dates.map(({type, value}) => [type, value]),
  );
  assert.deepEqual(
    again.mentions.map(({label, form}) => [label, form]),
    document.mentions.map(({label, form}) => [label, form]),
  );
  assert.deepEqual(
    again.quotes.map(({kind}) => kind),
    document.quotes.map(({kind}) => kind),
  );
}

eachIn('brat', 'each line has its text at its fragments', async (document, text) => {
  const whole = wellFormed(document.text);
  assert.doesNotMatch(text.replace(/[\n\t]/g, ''), /[\p{Cc}\u2028\u2029]/u);
  const stretches = text.split('\n').filter((line) => line.startsWith('T'));
  const speakers = stretches.filter((line) => line.includes('\tSpeaker '));
  assert.equal(stretches.length - speakers.length, document.annotations.length);
  for (const line of stretches) {
    const [, place = '', words] = line.split('\t');
    const fragments = place.slice(place.indexOf(' ') + 1).split(';');
    const found = fragments.map((fragment) => {
      const [start, end] = fragment.split(' ').map(Number) as [number, number];
      return codePoints(whole, start, end);
    });
    assert.equal(words, found.join(' '));
    assert.doesNotMatch(found.join(''), /[\n\t]/);
  }
  await assertReadBack(document, text, 'brat');
});

eachIn('spacy', 'entities do not overlap and stand at code points', (document, text) => {
  const doc = JSON.parse(text) as {
    text: string;
    ents: {start: number; end: number; label: string}[];
    spans?: {sc: {start: number; end: number; label: string}[]};
  };
  assert.equal(doc.text, wellFormed(document.text));
  let end = 0;
  for (const entity of doc.ents) {
    assert.ok(end <= entity.start && entity.start < entity.end);
    end = entity.end;
  }
  const all = [...doc.ents, ...(doc.spans?.sc ?? [])].map((span) => codePoints(doc.text, span.start, span.end));
  const expected = textsOf(document, [...names(document), ...document.quotes, ...document.dates]);
  assert.deepEqual(all.sort(), expected.sort());
});

eachIn('conll', 'tags are IOB2 and spell the names and dates', (document, text, losses) => {
  const found: string[] = [];
  let open = '';
  for (const line of text.split('\n')) {
    if (line === '') {
      open = '';
      continue;
    }
    const cells = line.split('\t');
    assert.equal(cells.length, 2, line);
    const [token, tag] = cells as [string, string];
    assert.match(tag, /^(O|[BI]-[A-Z]+)$/);
    if (tag.startsWith('I-')) assert.equal(open, tag.slice(2));
    if (tag.startsWith('B-')) found.push(token);
    else if (tag !== 'O') found.push(`${found.pop()}${token}`);
    open = tag.slice(2);
  }
  const {overlaps = 0} = counted(losses);
  const expected = textsOf(document, [...names(document), ...document.dates]).map(packed);
  if (overlaps === 0) assert.deepEqual(found.sort(), expected.sort());
  assert.equal(counted(losses).quotes ?? 0, document.quotes.length);
  assert.equal(
    packed(text.replace(/\t.*\n/g, '')).replaceAll('\ufffd', ''),
    packed(wellFormed(document.text)).replaceAll('\ufffd', ''),
  );
});

type XmlNode = Record<string, unknown>;

function parseXml(xml: string): XmlNode[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
    htmlEntities: true,
  });
  return parser.parse(xml) as XmlNode[];
}

const tagOf = (node: XmlNode): string => Object.keys(node).find((key) => key !== ':@') ?? '';
const attributesOf = (node: XmlNode): Record<string, string> => (node[':@'] ?? {}) as Record<string, string>;
const childrenOf = (node: XmlNode): XmlNode[] => {
  const children = node[tagOf(node)];
  return Array.isArray(children) ? (children as XmlNode[]) : [];
};
const xmlText = (node: XmlNode): string =>
  tagOf(node) === '#text' ? String(node['#text']) : childrenOf(node).map(xmlText).join('');
const xmlAll = (nodes: XmlNode[], tag: string): XmlNode[] =>
  nodes.flatMap((node) => [...(tagOf(node) === tag ? [node] : []), ...xmlAll(childrenOf(node), tag)]);

/** The texts of elements, those in parts put together along prev and next. */
function xmlTexts(nodes: XmlNode[], tags: readonly string[]): string[] {
  const found: string[] = [];
  const byId = new Map<string, number>();
  for (const node of tags.flatMap((tag) => xmlAll(nodes, tag))) {
    const {'xml:id': id, prev} = attributesOf(node);
    const before = prev === undefined ? undefined : byId.get(prev.slice(1));
    if (prev !== undefined) assert.notEqual(before, undefined, prev);
    if (before === undefined) found.push(xmlText(node));
    else found[before] += xmlText(node);
    if (id !== undefined) byId.set(id, before ?? found.length - 1);
  }
  return found;
}

eachIn('tei', 'a reader of XML finds text, names, quotations and dates', (document, text) => {
  const [body] = xmlAll(parseXml(text), 'body');
  const blocks = childrenOf(body ?? {}).filter((node) => tagOf(node) === 'p');
  assert.equal(packed(blocks.map(xmlText).join('')), packed(asXmlText(document.text)));
  const spelled = (annotations: Parameters<typeof textsOf>[1]): string[] =>
    textsOf(document, annotations)
      .map((words) => packed(asXmlText(words)))
      .sort();
  const found = (...tags: string[]): string[] => xmlTexts(blocks, tags).map(packed).sort();
  assert.deepEqual(found('persName', 'orgName', 'placeName', 'name', 'rs'), spelled(document.mentions));
  assert.deepEqual(found('said', 'soCalled', 'q'), spelled(document.quotes));
  assert.deepEqual(found('date'), spelled(document.dates));
  const ids = new Set(xmlAll(parseXml(text), 'standOff').flatMap((node) => xmlIds([node])));
  for (const node of xmlAll(blocks, 'persName')) assert.ok(ids.has((attributesOf(node).ref ?? '').slice(1)));
  for (const node of xmlAll(blocks, 'said')) {
    const {who} = attributesOf(node);
    if (who !== undefined) assert.ok(ids.has(who.slice(1)));
  }
});

const xmlIds = (nodes: XmlNode[]): string[] =>
  nodes.flatMap((node) => [attributesOf(node)['xml:id'] ?? [], xmlIds(childrenOf(node))].flat());

eachIn('timeml', 'a reader of XML finds the whole text and the expressions', (document, text, losses) => {
  const [whole] = xmlAll(parseXml(text), 'TEXT');
  assert.equal(xmlText(whole ?? {}), asXmlText(document.text));
  const expressions = xmlAll([whole ?? {}], 'TIMEX3');
  assert.deepEqual(
    expressions.map((node) => [xmlText(node), attributesOf(node).type, attributesOf(node).value]),
    document.dates.map((date) => [asXmlText(document.textOf(date)), date.type, date.value]),
  );
  assert.equal(counted(losses).names ?? 0, document.mentions.length);
});

eachIn('icalendar', 'a reader of calendars finds the days', (document, text, losses) => {
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
  const events = new ICAL.Component(ICAL.parse(text) as [])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
  const days = document.dates.filter(({begin, until}) => begin?.length === 10 && until?.length === 10);
  assert.deepEqual(
    events.map((event) => [event.startDate.toString(), event.endDate.toString()]),
    days.map(({begin, until}) => [begin, until]),
  );
  events.forEach((event, i) => {
    assert.ok(event.summary.startsWith(oneLine(wellFormed(document.textOf(days[i] ?? assert.fail())))));
  });
  assert.equal(new Set(events.map((event) => event.uid)).size, events.length);
  assert.equal(counted(losses).dates ?? 0, document.dates.length - days.length);
});

type HtmlNode = DefaultTreeAdapterMap['node'];
const htmlChildren = (node: HtmlNode): HtmlNode[] => ('childNodes' in node ? node.childNodes : []);
const htmlText = (node: HtmlNode): string =>
  node.nodeName === '#text' && 'value' in node ? node.value : htmlChildren(node).map(htmlText).join('');
const htmlAll = (node: HtmlNode, name: string): HtmlNode[] =>
  htmlChildren(node).flatMap((child) => [...(child.nodeName === name ? [child] : []), ...htmlAll(child, name)]);

eachIn('html', 'a reader of HTML finds the text, the names and no script', (document, text, losses) => {
  const errors: string[] = [];
  const page = parseHtml(text, {onParseError: ({code}) => errors.push(code)});
  assert.deepEqual(
    errors.filter((code) => code !== 'noncharacter-in-input-stream' && code !== 'control-character-in-input-stream'),
    [],
  );
  assert.deepEqual(htmlAll(page, 'script'), []);
  const [article] = htmlAll(page, 'article');
  assert.equal(packed(htmlText(article ?? page)), packed(asXmlText(document.text)));
  if (counted(losses).overlaps === undefined) {
    const marks = htmlAll(page, 'mark').map((node) => packed(htmlText(node)));
    if (marks.length === names(document).length) {
      assert.deepEqual(
        marks,
        textsOf(document, names(document)).map((words) => packed(asXmlText(words))),
      );
    }
  }
});

eachIn('markdown', 'a reader of Markdown shows names and quotations as they stand', async (document, text) => {
  const page = parseFragment(await marked.parse(text));
  const shown = (name: string): string[] => htmlAll(page, name).map((node) => oneLine(htmlText(node)));
  const spoken = document.quotes.filter(
    ({kind, speaker}) => speaker !== null || (kind !== 'scare' && kind !== 'title'),
  );
  assert.deepEqual(
    shown('blockquote').sort(),
    spoken.map((quote) => oneLine(wellFormed(document.textOf(quote)))).sort(),
  );
  const items = shown('li');
  const named = document.entities.filter(({id}) => names(document).some(({entity}) => entity === id));
  for (const {name} of named)
    assert.ok(
      items.some((item) => item.startsWith(`${oneLine(name)} (`)),
      name,
    );
  assert.equal(htmlAll(page, 'a').length + htmlAll(page, 'i').length + htmlAll(page, 'code').length, 0);
});

test('formats: the list names each with its type and ending', async () => {
  const list = await annotator.formats();
  assert.deepEqual(
    list.map(({name}) => name).join(' '),
    'json ndjson csv markdown html w3c brat spacy conll tei timeml icalendar',
  );
  assert.deepEqual(
    list.filter(({readable}) => readable).map(({name}) => name),
    ['json', 'w3c', 'brat'],
  );
  for (const {mediaType, extension} of list) assert.match(`${mediaType} ${extension}`, /^\w+\/.+ \w+$/);
});

test('formats: what cannot be read has the code badInput and says where', async () => {
  const rows: [input: string, format: 'json' | 'w3c' | 'brat', text: string | undefined, message: RegExp][] = [
    ['{', 'json', undefined, /not JSON at byte 2/],
    ['T1\tPerson 0 9\tAna', 'brat', 'Ana', /line 1: 9 is beyond the end/],
    ['T1', 'brat', undefined, /brat holds no text/],
    ['[{"body":{"value":"place"},"target":{}}]', 'w3c', SAMPLE, /annotation 1: expected a TextPositionSelector/],
  ];
  for (const [input, format, text, message] of rows) {
    await assert.rejects(annotator.read(input, format, text === undefined ? {} : {text}), (error) => {
      assert.ok(error instanceof Error && 'code' in error);
      assert.equal(error.code, 'badInput');
      assert.match(error.message, message);
      return true;
    });
  }
});

test('formats: what Recogito and Hypothesis write, UTF-16 positions, is placed', async () => {
  const start = SAMPLE.indexOf('Ana Sousa');
  const annotation = {
    type: 'Annotation',
    body: {type: 'TextualBody', purpose: 'tagging', value: 'person'},
    target: {
      source: 'https://example.org/article',
      selector: [
        {type: 'TextPositionSelector', start, end: start + 9},
        {type: 'TextQuoteSelector', exact: 'Ana Sousa', prefix: 'Mayor ', suffix: ' of'},
      ],
    },
  };
  const {document} = await annotator.read(JSON.stringify([annotation]), 'w3c', {text: SAMPLE});
  assert.deepEqual(textsOf(document, document.mentions), ['Ana Sousa']);
});

test('names: those that are given are found and win', async () => {
  const names = [
    {name: 'Zorblat X', label: 'product', aliases: ['the X']},
    {name: 'Lisbon', label: 'work'},
  ] as const;
  const document = await annotator.annotate('The Zorblat X came to Lisbon. People like the X now.', {names});
  assert.deepEqual(
    document.entities.map(({label, name, aliases}) => [label, name, aliases]),
    [
      ['product', 'Zorblat X', ['Zorblat X', 'the X']],
      ['work', 'Lisbon', ['Lisbon']],
    ],
  );
  await assert.rejects(annotator.annotate('x', {names: [{name: '', label: 'work'}]}), /a name or alias is empty/);
});
