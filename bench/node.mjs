// node bench/node.mjs all|start INPUT.json: what scripts/lib/bench/peers.mjs asks for, as JSON.
import {readFileSync} from 'node:fs';
import {Annotator} from '../dist/node.js';
import {measure, start} from './measure.mjs';

const [what, input = ''] = process.argv.slice(2);
const {articles, article} = JSON.parse(readFileSync(input, 'utf8'));
const load = () => Annotator.load();
const result =
  what === 'start' ? await start(load, article) : await measure(await load(), await import('./peers.mjs'), articles);
process.stdout.write(JSON.stringify(result));
