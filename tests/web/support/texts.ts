import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const GOLDEN = 'tests/golden';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Texts that have broken annotators: what a paste or a file may hold. */
const HOSTILE: readonly [words: string, text: Uint8Array][] = [
  ['empty', bytes('')],
  ['spaces only', bytes(' \n\t \r\n')],
  ['one letter', bytes('a')],
  ['emoji only', bytes('🏗️👩‍👩‍👧')],
  ['CRLF', bytes('Headline here\r\n\r\nAna Sousa came to Lisbon.\r\n')],
  ['lone CR', bytes('Ana Sousa\rcame to Lisbon.')],
  ['byte order mark', bytes('\ufeffAna Sousa came to Lisbon on Monday.')],
  ['NUL', bytes('Ana\0 Sousa came\0to Lisbon.')],
  ['invalid UTF-8', Uint8Array.of(0x41, 0xff, 0xfe, 0x20, 0xc3, 0x28, 0x20, 0xed, 0xa0, 0x80, 0x42, 0xf0, 0x9f)],
  ['combining accents', bytes('Jose\u0301 Garci\u0301a spoke in Me\u0301xico.')],
  ['right to left', bytes('שלום Ana Sousa مرحبا Lisbon.')],
  ['quotation marks that never close', bytes('“Ana said "it ‘rains «today, and 5\' 4" is short.')],
  ['nested quotation marks', bytes('“She said ‘no’ and “yes” and "maybe",” Ana Sousa said on Monday.')],
  ['control characters', bytes('Ana\u0001\u001f Sousa\u007f in\u0085 Lisbon\u2028\u2029.')],
  ['markup and escapes', bytes('<b>Ana Sousa</b> & "C:\\temp\\new" </script><!-- Lisbon -->')],
  ['one long word', bytes('Lisbon'.repeat(5000))],
  ['one long line', bytes('Ana Sousa came to Lisbon on Monday, “late,” she said. '.repeat(400))],
  ['many short lines', bytes('Ana Sousa\n'.repeat(500))],
  ['impossible dates', bytes('On 31 February 2023, 99/99/9999, 2023-13-45 and 0000-00-00 at 25:61 it rained.')],
];

/** The whole articles of tests/golden and the hostile texts. */
export function parityTexts(): [words: string, text: Uint8Array][] {
  const articles = readdirSync(GOLDEN)
    .filter((name) => name.endsWith('.txt'))
    .map((name): [string, Uint8Array] => [name.replace('.txt', ''), readFileSync(join(GOLDEN, name))]);
  return [...articles, ...HOSTILE];
}
