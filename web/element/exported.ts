import type {AnnotatedDocument} from '../document/annotated-document.js';
import type {Annotator} from '../engine/annotator.js';
import type {FormatName} from '../engine/contract.js';
import {AnnotatorError} from '../engine/errors.js';
import {fileName} from '../view/file-name.js';
import type {Engine} from '../view/session.js';

/** What goes into a file, and how it is called. */
export interface Exported {
  readonly text: string;
  readonly name: string;
  readonly mediaType: string;
}

const JSON_FORMAT = {extension: 'json', mediaType: 'application/json'};

/** A document in a format; only json where the engine that was set writes no formats. */
export async function exported(
  document: AnnotatedDocument | null,
  format: FormatName,
  engine: Engine,
): Promise<Exported> {
  if (document === null) {
    throw new AnnotatorError('badInput', 'there is nothing to export: the text is not annotated');
  }
  if (writesFormats(engine)) {
    const {text} = await engine.format(document, format);
    const {extension, mediaType} = (await engine.formats()).find(({name}) => name === format) ?? JSON_FORMAT;
    return {text, name: fileName(document, extension), mediaType};
  }
  if (format !== 'json') {
    throw new AnnotatorError('badOptions', `format: this annotator writes no "${format}", only json`);
  }
  const {extension, mediaType} = JSON_FORMAT;
  return {text: JSON.stringify(document), name: fileName(document, extension), mediaType};
}

function writesFormats(engine: Engine): engine is Engine & Pick<Annotator, 'format' | 'formats'> {
  return 'format' in engine && 'formats' in engine;
}

/** Long enough for a browser that asks where to put the file. */
const KEEP_MS = 60_000;

export function saveFile(text: string, name: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type}));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}
