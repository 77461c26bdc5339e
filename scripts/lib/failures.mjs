/** @typedef {{name: string, text: string}} Failure text: what the test program printed about it */

/**
 * The tests that failed in what a test program printed: TAP of `node --test`, or doctest. A suite is none of its own
 * where a test in it failed.
 * @param {string} output
 * @returns {Failure[]}
 */
export function failuresIn(output) {
  return [...failuresInTap(output), ...failuresInDoctest(output)];
}

/** `not ok 3 - its name`, and behind it a block of YAML as far in as the line. @param {string} output */
function failuresInTap(output) {
  const found = output.matchAll(/^( *)not ok \d+ - (.*)(?:\n\1 {2}---\n([\s\S]*?)^\1 {2}\.\.\.$)?/gm);
  return [...found]
    .filter(([, , , block = '']) => !block.includes("failureType: 'subtestsFailed'"))
    .map(([text, , name = '']) => ({name, text}));
}

/** Blocks between lines of `=`; a failed check has the word ERROR behind its place. @param {string} output */
function failuresInDoctest(output) {
  return output.split(/^={20,}$/m).flatMap((text) => {
    const name = /^TEST CASE: +(.*)$/m.exec(text)?.[1];
    return name !== undefined && /^\S.* (?:FATAL )?ERROR: /m.test(text) ? [{name, text: text.trim()}] : [];
  });
}
