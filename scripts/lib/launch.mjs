// Read by too old Nodes as well, see node-version.mjs. What needs a newer one is loaded after the check.
import {nodeProblem} from './node-version.mjs';

/**
 * Runs a command's `main(args)`, which gives the exit code. A Refusal is told in its own words, without a stack.
 * @param {() => Promise<{main: (args: string[]) => Promise<number>}>} load
 */
export function launch(load) {
  const problem = nodeProblem(process.versions.node);
  if (problem !== null) {
    process.stderr.write(`${problem}\n`);
    process.exitCode = 1;
    return;
  }
  load()
    .then((command) => command.main(process.argv.slice(2)))
    .then(
      (code) => {
        process.exitCode = code;
      },
      (error) => {
        process.stderr.write(`${error.name === 'Refusal' ? error.message : error.stack}\n`);
        process.exitCode = error.exitCode || 1;
      },
    );
}
