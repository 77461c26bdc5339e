import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {startServer} from '../../../scripts/serve.mjs';

/** A copy of the hosted page on a server of its own, which can go away and get another version. */
export class CopiedSite {
  readonly url: string;
  readonly #folder: string;
  readonly #close: () => Promise<void>;
  #isUp = true;

  private constructor(folder: string, url: string, close: () => Promise<void>) {
    this.#folder = folder;
    this.url = url;
    this.#close = close;
  }

  static async start(): Promise<CopiedSite> {
    const folder = mkdtempSync(join(tmpdir(), 'annotator-site-'));
    cpSync('dist/page', folder, {recursive: true});
    const server = await startServer({root: folder, port: 0});
    return new CopiedSite(folder, server.url, () => server.close());
  }

  /** Puts another version in place: its service worker differs. */
  update(): void {
    const worker = join(this.#folder, 'service-worker.js');
    const id = /(?<![0-9a-f])[0-9a-f]{12}(?![0-9a-f])/.exec(readFileSync(worker, 'utf8'))?.[0] ?? '';
    writeFileSync(worker, readFileSync(worker, 'utf8').replaceAll(id, 'f'.repeat(12)));
  }

  /** Changes a file of which the service worker knows the hash. */
  damage(name: string): void {
    writeFileSync(join(this.#folder, name), '// of another version');
  }

  async stop(): Promise<void> {
    if (this.#isUp) await this.#close();
    this.#isUp = false;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, {recursive: true});
  }
}
