import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Layer, type LayeredSpan, type Segment, segments} from '../../web/document/segments.js';

const LAYERS: Record<string, Layer> = {q: 'quote', e: 'entity', d: 'date'};

/** 'q 0 6' -> a quote over [0, 6); its id is the row as written. */
function span(row: string): LayeredSpan {
  const [layer = '', start, end] = row.split(' ');
  return {id: row, layer: LAYERS[layer] ?? 'entity', start: Number(start), end: Number(end)};
}

/** The tree over 'abcdefghij' in brackets: 'ab(q:cd)ef'. A piece that is not the first or last of its span shows '~'. */
function show(tree: readonly Segment[]): string {
  return tree
    .map((segment) => {
      if (segment.span === null) return 'abcdefghij'.slice(segment.start, segment.end);
      const layer = segment.span.layer.charAt(0);
      return `(${segment.isFirst ? '' : '~'}${layer}:${show(segment.children)}${segment.isLast ? '' : '~'})`;
    })
    .join('');
}

const ROWS: {spans: string[]; expected: string}[] = [
  {spans: [], expected: 'abcdefghij'},
  {spans: ['e 2 4'], expected: 'ab(e:cd)efghij'},
  {spans: ['e 0 10'], expected: '(e:abcdefghij)'},
  {spans: ['e 0 2', 'e 2 4'], expected: '(e:ab)(e:cd)efghij'}, // adjacent
  {spans: ['q 1 9', 'e 2 4', 'd 5 7'], expected: 'a(q:b(e:cd)e(d:fg)hi)j'},
  {spans: ['e 2 4', 'q 2 4'], expected: 'ab(q:(e:cd))efghij'}, // same extent: the quote is outside
  {spans: ['d 1 8', 'e 2 4'], expected: 'a(d:b(e:cd)efgh)ij'}, // nesting needs no cut, whatever the layer
  {spans: ['q 2 6', 'e 4 8'], expected: 'ab(q:cd(e:ef~))(~e:gh)ij'}, // crossing: the entity is cut
  {spans: ['e 0 4', 'q 2 6'], expected: '(e:ab~)(q:(~e:cd)ef)ghij'},
  {spans: ['e 2 6', 'd 4 8'], expected: 'ab(e:cd(d:ef~))(~d:gh)ij'}, // crossing: the date is cut
  {spans: ['q 0 3', 'q 5 8', 'd 2 6'], expected: '(q:ab(d:c~))(~d:de~)(q:(~d:f)gh)ij'}, // cut twice
  {spans: ['e 3 3'], expected: 'abcdefghij'}, // nothing to draw
];

test('segments: spans nest, crossing ones are cut', () => {
  for (const {spans, expected} of ROWS) {
    assert.equal(show(segments({start: 0, end: 10}, spans.map(span))), expected, spans.join(', '));
  }
});

test('segments: a span that reaches out of the range is a piece of it', () => {
  assert.equal(show(segments({start: 4, end: 8}, ['q 0 10', 'e 2 6'].map(span))), '(~q:(~e:ef)gh~)');
});

test('segments: the order of the spans does not matter', () => {
  const spans = ['q 2 6', 'e 4 8', 'd 0 5', 'e 8 9'].map(span);
  const expected = show(segments({start: 0, end: 10}, spans));
  assert.equal(show(segments({start: 0, end: 10}, spans.reverse())), expected);
});

test('segments: the leaves give the text, each unit once, for any spans', () => {
  let seed = 7;
  const random = (limit: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % limit;
  };
  for (let round = 0; round < 500; round++) {
    const spans = Array.from({length: random(8)}, () => {
      const start = random(10);
      return span(`${'qed'.charAt(random(3))} ${start} ${start + random(10 - start + 1)}`);
    });
    const shown = show(segments({start: 0, end: 10}, spans));
    assert.equal(shown.replace(/\(~?[qed]:|~?\)/g, ''), 'abcdefghij', spans.map(({id}) => id).join(', '));
  }
});
