// npm run bench [-- FILE...]: time of each stage of the core, native and in WebAssembly, over the project's own articles or
// the named files.
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';

const BENCHES = [
  {title: 'native', command: ['build/native/annotator_bench']},
  {title: 'WebAssembly, Node', command: [process.execPath, 'build/wasm/annotator_bench.cjs']},
];
const GOLDEN = 'tests/golden/';

const own = readdirSync(GOLDEN)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => GOLDEN + name);
const named = process.argv.slice(2);
const files = named.length > 0 ? named : [...own, 'web/page/sample.txt'];

const speeds = BENCHES.map(({title, command}) => {
  const program = String(command.at(-1));
  if (!existsSync(program)) {
    process.stderr.write(
      `bench: ${program} is missing; run cmake --preset NAME and cmake --build --preset NAME for native and wasm\n`,
    );
    process.exit(1);
  }
  const [first = '', ...rest] = command;
  const {status, stdout} = spawnSync(first, [...rest, ...files], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
  process.stdout.write(`${title}: ${stdout}\n`);
  return Number(/names: ([\d.]+) M tokens/.exec(stdout)?.[1]);
});
const [native = Number.NaN, wasm = Number.NaN] = speeds;
process.stdout.write(`names in WebAssembly: ${(wasm / native).toFixed(2)} of native\n`);
