import {Refusal} from './refusal.mjs';
import {run} from './run.mjs';

/** Lines of a failed step's output that are shown; the log has the rest. */
const SHOWN_LINES = 30;

/** Characters of a line that are shown: a crash in Node quotes its line, of bundled code the whole file. */
const SHOWN_COLUMNS = 300;

/** How often the elapsed time is renewed on a terminal. */
const REFRESH_MS = 1000;

/**
 * @typedef {{isTTY?: boolean, write: (text: string) => unknown}} Screen standard output or error
 * @typedef {(title: string, command: import('./run.mjs').Command, options: import('./run.mjs').RunOptions) => Promise<void>} Step
 *   Runs a command and shows one line: its title and the time it takes. A failure is a Refusal that ends with the
 *   last lines of the output.
 */

/**
 * @param {Screen} screen
 * @returns {Step}
 */
export function stepsOn(screen) {
  return async (title, command, options) => {
    const time = showTime(screen, title);
    const result = await run(command, options);
    time.end();
    if (result.timedOut || result.status !== 0) throw new Refusal(failureText(title, result, options.limitMinutes));
  };
}

/**
 * A line with a running clock.
 * @param {Screen} screen
 * @param {string} title
 */
export function showTime(screen, title) {
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
  const line = () => `${title} … ${seconds()} s`;
  const timer = screen.isTTY ? setInterval(() => screen.write(`\r${line()}`), REFRESH_MS) : undefined;
  screen.write(screen.isTTY ? line() : `${title} …`);
  return {
    end() {
      clearInterval(timer);
      screen.write(screen.isTTY ? `\r${line()}\n` : ` ${seconds()} s\n`);
    },
  };
}

/**
 * @param {string} title
 * @param {import('./run.mjs').RunResult} result
 * @param {number} limitMinutes
 */
export function failureText(title, result, limitMinutes) {
  const cause = result.timedOut ? `no end after ${limitMinutes} minutes` : `exit code ${result.status ?? 'none'}`;
  return `${title}: failed (${cause}). The end of ${result.log}:\n${lastLines(result.output, SHOWN_LINES)}`;
}

/**
 * The last `count` lines, the long ones cut.
 * @param {string} text
 * @param {number} count
 */
export function lastLines(text, count) {
  return withColumns(text.trimEnd().split('\n').slice(-count));
}

/**
 * The first `count` lines, the long ones cut.
 * @param {string} text
 * @param {number} count
 */
export function firstLines(text, count) {
  return withColumns(text.trimEnd().split('\n').slice(0, count));
}

/** @param {string[]} lines */
function withColumns(lines) {
  return lines.map((line) => (line.length <= SHOWN_COLUMNS ? line : `${line.slice(0, SHOWN_COLUMNS)}…`)).join('\n');
}
