// npm run bench [-- FILE...]: time of each stage of the native core, over the project's own articles or the named files.
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';

const BENCH = 'build/native/annotator_bench';
const GOLDEN = 'tests/golden/';

if (!existsSync(BENCH)) {
  process.stderr.write(`bench: ${BENCH} is missing; run npm start -- --build-only first\n`);
  process.exit(1);
}
const own = readdirSync(GOLDEN)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => GOLDEN + name);
const named = process.argv.slice(2);
const {status} = spawnSync(BENCH, named.length > 0 ? named : [...own, 'web/page/sample.txt'], {stdio: 'inherit'});
process.exit(status ?? 1);
