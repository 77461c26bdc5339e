#!/usr/bin/env node
import {readFile} from 'node:fs/promises';
import createCore from 'annotator-core-glue';
import {Core} from '../engine/core.js';
import {useModelOf} from './model.js';
import {namesOf} from './names.js';
import {StandardOutput} from './output.js';
import {FAILED, report, Tool, USAGE} from './tool.js';

/** The twin of the native tool: the core reads the arguments and writes the output, this reads and writes files. */
async function main(args: readonly string[]): Promise<number> {
  const core = await Core.create(createCore, await readFile(new URL('./core.wasm', import.meta.url)));
  const plan = core.parseArguments(args);
  if (plan.action === 'annotate') {
    const names = (await useModelOf(plan, core)) ? await namesOf(plan, core) : undefined;
    return names === undefined ? FAILED : new Tool(core, plan, names).run();
  }
  if (plan.action === 'error') {
    report(null, plan.message);
    return USAGE;
  }
  const output = new StandardOutput(report);
  await output.write(plan.text);
  return (await output.finish()) ? 0 : FAILED;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    report(null, error instanceof Error ? error.message : String(error));
    process.exitCode = FAILED;
  },
);
