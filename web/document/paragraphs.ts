import type {Block, BlockKind, Span} from '../engine/contract.js';

/** A stretch of text that is drawn as one block. `isContinued`: it goes on where a long paragraph was divided; `goesOn`: it does so in the next. */
export interface Paragraph extends Span {
  readonly kind: BlockKind;
  readonly isContinued: boolean;
  readonly goesOn: boolean;
}

// One paragraph of 100,000 words takes a browser half a second to lay out; pieces of this size are skipped off screen.
const MAX_PARAGRAPH_UNITS = 4000;

/**
 * The paragraphs of `text`, in order. What lies between two of them is line ends and other white space. Before there
 * is an analysis each line is a paragraph; afterwards the blocks are.
 */
export function* paragraphs(text: string, blocks: readonly Block[] | undefined): Generator<Paragraph, undefined> {
  for (const block of blocks ?? lines(text)) yield* divide(text, block);
}

function* lines(text: string): Generator<Block> {
  for (const match of text.matchAll(/[^\r\n]*\S[^\r\n]*/g)) {
    yield {start: match.index, end: match.index + match[0].length, kind: 'paragraph'};
  }
}

function* divide(text: string, block: Block): Generator<Paragraph> {
  let start = block.start;
  while (block.end - start > MAX_PARAGRAPH_UNITS) {
    const end = divisionBefore(text, start, start + MAX_PARAGRAPH_UNITS);
    yield {start, end, kind: block.kind, isContinued: start > block.start, goesOn: true};
    start = end;
  }
  yield {start, end: block.end, kind: block.kind, isContinued: start > block.start, goesOn: false};
}

/** After the last sentence end in the window, else after its last space, else at its end. */
function divisionBefore(text: string, start: number, limit: number): number {
  const window = text.slice(start, limit);
  const sentenceEnd = Math.max(window.lastIndexOf('. '), window.lastIndexOf('\n'));
  if (sentenceEnd > 0) return start + sentenceEnd + (window[sentenceEnd] === '\n' ? 1 : 2);
  const space = window.lastIndexOf(' ');
  if (space > 0) return start + space + 1;
  return isLowSurrogate(text.charCodeAt(limit)) ? limit - 1 : limit;
}

function isLowSurrogate(unit: number): boolean {
  return 0xdc00 <= unit && unit <= 0xdfff;
}
