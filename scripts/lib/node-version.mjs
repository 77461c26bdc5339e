// Read by every Node that knows ES modules, the too old ones before all: no `?.`, no `??`, no imports.

/** The oldest major version the project runs on, as in package.json's "engines". */
const OLDEST_MAJOR = 20;

/**
 * What is wrong with this Node and what to do about it; null when nothing is.
 * @param {string} version such as "18.20.4"
 * @returns {string | null}
 */
export function nodeProblem(version) {
  const major = Number.parseInt(version, 10);
  if (OLDEST_MAJOR <= major) return null;
  const origin = major === 18 ? " (Debian 12's own package)" : '';
  return [
    `Article Annotator needs Node ${OLDEST_MAJOR} or newer; this is Node ${version}${origin}, which is too old.`,
    `Install Node ${OLDEST_MAJOR} with npm, then run the same command again. Any of these will do:`,
    `  NodeSource  https://github.com/nodesource/distributions (a Debian package)`,
    `  nvm         nvm install ${OLDEST_MAJOR}`,
    `  Debian 13   its own package is Node ${OLDEST_MAJOR}`,
  ].join('\n');
}
