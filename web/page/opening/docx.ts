import {unzipSync} from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT_WORD = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const DOCUMENT = 'word/document.xml';

// A text box for old programs beside the same for new ones; a passage where it stood before it was moved.
const SECOND_COPIES = 'Fallback, moveFrom';

// 5 MiB of text and its mark-up; what unfolds to more than this is no article.
const MAX_DOCUMENT_BYTES = 128 * 1024 * 1024;

/** The paragraphs of a .docx file, with an empty line between them; deleted text and field codes are left out. */
export function textOfDocx(bytes: Uint8Array): string {
  const xml = new DOMParser().parseFromString(documentXml(bytes), 'application/xml');
  if (xml.querySelector('parsererror') !== null) throw new Error('its text is damaged');
  return paragraphs(xml)
    .map(textOfParagraph)
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}

function documentXml(bytes: Uint8Array): string {
  let isTooLong = false;
  const files = unzipSync(bytes, {
    filter: ({name, originalSize}) => {
      if (name !== DOCUMENT) return false;
      isTooLong = originalSize > MAX_DOCUMENT_BYTES;
      return !isTooLong;
    },
  });
  if (isTooLong) throw new Error('its text is too long');
  const document = files[DOCUMENT];
  if (document === undefined) throw new Error('it holds no document of a word processor');
  return new TextDecoder().decode(document);
}

function paragraphs(xml: Document): Element[] {
  const found = [...xml.getElementsByTagNameNS(WORD, 'p')];
  const all = found.length > 0 ? found : [...xml.getElementsByTagNameNS(STRICT_WORD, 'p')];
  return all.filter((paragraph) => paragraph.closest(SECOND_COPIES) === null);
}

/** What a text box within a paragraph holds is a paragraph of its own. */
function textOfParagraph(paragraph: Element): string {
  let text = '';
  for (const element of paragraph.getElementsByTagNameNS(paragraph.namespaceURI, '*')) {
    const isOwn = (): boolean =>
      element.parentElement?.closest('p') === paragraph && element.closest(SECOND_COPIES) === null;
    if (element.localName === 't' && isOwn()) text += element.textContent ?? '';
    else if ((element.localName === 'tab' || element.localName === 'ptab') && isRun(element) && isOwn()) text += '\t';
    else if ((element.localName === 'br' || element.localName === 'cr') && isOwn()) text += '\n';
    else if (element.localName === 'noBreakHyphen' && isOwn()) text += '\u2011';
  }
  return text;
}

/** A tab of the text, not a tab stop of the paragraph's style. */
function isRun(element: Element): boolean {
  return element.parentElement?.localName === 'r';
}
