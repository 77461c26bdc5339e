import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {inRoot} from '../paths.mjs';
import {Refusal} from '../refusal.mjs';

/** @type {{title: string, command: [string, ...string[]]}[]} */
const BENCHES = [
  {title: 'native', command: [inRoot('build/native/annotator_bench')]},
  {title: 'WebAssembly, Node', command: [process.execPath, inRoot('build/wasm/annotator_bench.cjs')]},
];

/** Time of each stage of the core, native and in WebAssembly. @param {string[]} articles */
export function stagesTables(articles) {
  const folder = inRoot('build', 'bench', 'texts');
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const files = articles.map((text, index) => {
    const file = join(folder, `${index}.txt`);
    writeFileSync(file, text);
    return file;
  });
  const tables = BENCHES.map(({title, command: [program, ...rest]}) => {
    const built = rest.at(-1) ?? program;
    if (!existsSync(built)) throw new Refusal(`${built} is missing; npm run build makes it`);
    const {status, stdout} = spawnSync(program, [...rest, ...files], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (status !== 0) throw new Refusal(`${built}: exit code ${status}`);
    return {text: `${title}: ${stdout}\n`, whole: Number(/^whole +([\d.]+)/m.exec(stdout)?.[1])};
  });
  const [native, wasm] = tables.map(({whole}) => whole);
  const share = (native ?? Number.NaN) / (wasm ?? Number.NaN);
  return `${tables.map(({text}) => text).join('')}WebAssembly: ${share.toFixed(2)} of native\n\n`;
}
