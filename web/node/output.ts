import {type FileHandle, open} from 'node:fs/promises';

/** Where the tool writes to. `write` and `finish` tell whether it worked. */
export interface Output {
  /** null: standard output. */
  readonly path: string | null;
  write(text: string): Promise<boolean>;
  finish(): Promise<boolean>;
}

export class StandardOutput implements Output {
  readonly path = null;
  #failed = false;
  readonly #report: (file: string, message: string) => void;

  constructor(report: (file: string, message: string) => void) {
    this.#report = report;
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      // The reader has gone away, as `head` does: nothing is wrong.
      if (error.code === 'EPIPE') process.exit(0);
      this.#failed = true;
    });
  }

  write(text: string): Promise<boolean> {
    return new Promise((resolve) => {
      process.stdout.write(text, (error) => {
        this.#failed ||= error != null;
        resolve(!this.#failed);
      });
    });
  }

  async finish(): Promise<boolean> {
    if (this.#failed) this.#report('standard output', 'cannot be written');
    return !this.#failed;
  }
}

/** A file, which is opened for the first words: what cannot be read empties none. */
export class FileOutput implements Output {
  readonly path: string;
  readonly #report: (file: string, message: string) => void;
  #file: FileHandle | undefined;
  #failed = false;

  constructor(path: string, report: (file: string, message: string) => void) {
    this.path = path;
    this.#report = report;
  }

  async write(text: string): Promise<boolean> {
    try {
      this.#file ??= await open(this.path, 'w');
      await this.#file.write(text);
    } catch {
      this.#failed = true;
    }
    return !this.#failed;
  }

  async finish(): Promise<boolean> {
    await this.#file?.close();
    if (this.#failed) this.#report(this.path, 'cannot be written');
    return !this.#failed;
  }
}
