import {textOfHtml} from './html-text.js';

const PARAGRAPHS = /<(?:p|h[1-6]|li|blockquote|br|div)[\s/>]/i;

/** What was copied as plain text and as HTML, as one text: the HTML tells paragraphs apart that the plain text runs together. */
export function pastedText(data: Pick<DataTransfer, 'getData'> | null): string {
  const plain = data?.getData('text/plain') ?? '';
  const html = data?.getData('text/html') ?? '';
  if (!PARAGRAPHS.test(html)) return plain === '' && html !== '' ? textOfHtml(html) : plain;
  const rich = textOfHtml(html);
  // A code editor copies its colours as HTML, a spreadsheet its cells: where the words differ, the plain text is right.
  return plain === '' || isSameWords(rich, plain) ? rich : plain;
}

function isSameWords(a: string, b: string): boolean {
  const words = (text: string): string => text.replace(/[\s\u00a0]+/g, '');
  return words(a) === words(b);
}
