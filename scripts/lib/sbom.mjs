import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {npmCommand} from './npm.mjs';
import {parseOptions} from './options.mjs';
import {inRoot, ROOT} from './paths.mjs';

/** @typedef {{name: string, version?: string | undefined, 'bom-ref'?: string} & Record<string, unknown>} Component */

const USAGE = `Usage: npm run sbom [-- --help]
Writes build/sbom.cdx.json: what the package, the page and the tools hold of others, in CycloneDX 1.5.`;

/** Bundled into the package or the page; the other npm packages only build and test. */
const BUNDLED = /^(lit|lit-html|lit-element|@lit\/reactive-element|@lit-labs\/ssr-dom-shim|fflate|idb)$/;

/** Compiled into the tools and the WebAssembly, as Debian packages them. */
const COMPILED_IN = [
  {name: 'nlohmann-json', debian: 'nlohmann-json3-dev', license: 'MIT', url: 'https://github.com/nlohmann/json'},
  {name: 'emscripten', debian: 'emscripten', license: 'MIT', url: 'https://emscripten.org'},
];

/** What training made, under its own licence; NOTICE names the corpora. */
const MODELS = ['ner-en.bin', 'words-en.bin', 'gazetteer-en.bin'];

/** @param {string[]} args */
export async function main(args) {
  const {help} = parseOptions(args, {help: {type: 'boolean'}}, USAGE);
  if (help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const bom = bill(npmBill(), debianVersion);
  mkdirSync(inRoot('build'), {recursive: true});
  writeFileSync(inRoot('build', 'sbom.cdx.json'), `${JSON.stringify(bom, null, 2)}\n`);
  process.stdout.write(`build/sbom.cdx.json: ${bom.components.map(({name}) => name).join(', ')}\n`);
  return 0;
}

/**
 * The same for the same tree: without the time and a serial number.
 * @param {{components: Component[]}} npm what `npm sbom` tells
 * @param {(name: string) => string | undefined} versionOf of a Debian package
 */
export function bill({components}, versionOf) {
  const {name, version, license} = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {component: {type: 'library', name, version, licenses: [{expression: license}]}},
    /** @type {Component[]} */
    components: [
      ...components.filter((component) => BUNDLED.test(component.name)),
      ...COMPILED_IN.map(({name: library, debian, license: id, url}) => ({
        type: 'library',
        name: library,
        version: versionOf(debian),
        licenses: [{license: {id}}],
        externalReferences: [{type: 'website', url}],
      })),
      ...MODELS.map((model) => ({
        type: 'machine-learning-model',
        name: model,
        version,
        hashes: [{alg: 'SHA-256', content: sha256(inRoot('data', 'model', model))}],
        licenses: [{license: {id: 'CC-BY-SA-4.0'}}],
      })),
    ],
  };
}

/** @returns {{components: Component[]}} */
function npmBill() {
  const [program, script] = npmCommand(process.env, process.execPath);
  const output = execFileSync(program, [script, 'sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(output);
}

/** @param {string} name */
function debianVersion(name) {
  try {
    return execFileSync('dpkg-query', ['-W', '-f', '$' + '{Version}', name], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined; // another system; the component is listed all the same
  }
}

/** @param {string} path */
const sha256 = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');
