import {parseArgs} from 'node:util';
import {Refusal} from './refusal.mjs';

/**
 * The options of a command line; anything not named in `options` is refused with the usage text and exit code 2.
 * @template {import('node:util').ParseArgsConfig['options']} T
 * @param {string[]} args
 * @param {T} options
 * @param {string} usage
 */
export function parseOptions(args, options, usage) {
  try {
    return parseArgs({args, options, strict: true, allowPositionals: false}).values;
  } catch (error) {
    throw usageError(error instanceof Error ? error.message : String(error), usage);
  }
}

/**
 * @param {string} message
 * @param {string} usage
 */
export function usageError(message, usage) {
  return new Refusal(`${message}\n\n${usage}`, 2);
}
