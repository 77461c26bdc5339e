import {MAX_DOCUMENT_BYTES, type UserName} from '../engine/contract.js';
import type {AnnotatePlan, Core} from '../engine/core.js';
import {AnnotatorError} from '../engine/errors.js';
import {openInput, readAll, reason} from './input.js';
import {report} from './tool.js';

/** The names of the file that the plan names, none without one; nothing after a report. */
export async function namesOf({names}: AnnotatePlan, core: Core): Promise<UserName[] | undefined> {
  if (names === null) return [];
  try {
    return core.readNames(await readAll(await openInput(names), MAX_DOCUMENT_BYTES));
  } catch (error) {
    report(names, error instanceof AnnotatorError ? error.message : reason(error));
    return undefined;
  }
}
