import {MAX_MODEL_BYTES} from '../engine/contract.js';
import type {AnnotatePlan, Core} from '../engine/core.js';
import {AnnotatorError} from '../engine/errors.js';
import {openInput, readAll, reason} from './input.js';
import {report} from './tool.js';

/** Gives the core the model that the plan names, if any; false after a report. */
export async function useModelOf({model, words}: AnnotatePlan, core: Core): Promise<boolean> {
  if (model === null) return true;
  const names = await readModel(model);
  if (names === undefined) return false;
  const table = words === null ? undefined : await readModel(words);
  if (words !== null && table === undefined) return false;
  try {
    core.useModel({names, words: table});
    return true;
  } catch (error) {
    const {message} = AnnotatorError.from(error, 'badModel');
    report(message.startsWith('word table') && words !== null ? words : model, message);
    return false;
  }
}

async function readModel(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readAll(await openInput(file), MAX_MODEL_BYTES);
  } catch (error) {
    report(file, reason(error));
    return undefined;
  }
}
