import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import type {TestContext} from 'node:test';

/** A command-line tool: the file to run and what comes before its arguments. */
export interface ToolCommand {
  readonly name: string;
  readonly file: string;
  readonly before: readonly string[];
}

export const NODE_TOOL: ToolCommand = {name: 'Node', file: process.execPath, before: ['dist/cli.js']};
export const CLANG_TOOL: ToolCommand = {name: 'clang', file: 'build/native/article-annotator', before: []};
export const GCC_TOOL: ToolCommand = {name: 'g++', file: 'build/gcc/article-annotator', before: []};

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a tool to its end, with `input` on its standard input. Output is read as latin1, so that bytes can be compared. */
export function runTool(tool: ToolCommand, args: readonly string[], input: string | Uint8Array = ''): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(tool.file, [...tool.before, ...args], {stdio: 'pipe'});
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    // A tool that stops reading early closes the pipe under us.
    child.stdin.on('error', () => {});
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({code, out: Buffer.concat(out).toString('latin1'), err: Buffer.concat(err).toString('latin1')}),
    );
    child.stdin.end(input);
  });
}

/** A folder that is gone when the test is over, with these files in it; the path of a name in it. */
export function temporaryFolder(
  context: TestContext,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'annotator-'));
  context.after(() => rmSync(folder, {recursive: true}));
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), content);
  }
  return (name) => (name === '' ? dirname(join(folder, 'x')) : join(folder, name));
}
