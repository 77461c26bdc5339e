import {type ChildProcess, spawn} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {type AddressInfo, createServer} from 'node:net';
import {join} from 'node:path';

const START_LIMIT_MS = 30_000;
const POLL_MS = 100;
// The W3C's name of what is an element in an answer.
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/**
 * WebKitGTK's MiniBrowser, driven by WebDriver. The commands that the tests need are a request each; the libraries for them
 * bring managers that download drivers.
 */
export class WebKit {
  readonly #driver: ChildProcess;
  readonly #session: string;

  private constructor(driver: ChildProcess, session: string) {
    this.#driver = driver;
    this.#session = session;
  }

  static async launch(): Promise<WebKit> {
    const port = await freePort();
    const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      detached: true,
    });
    const root = `http://127.0.0.1:${port}`;
    try {
      await until(() => send('GET', `${root}/status`), START_LIMIT_MS);
      const options = {'webkitgtk:browserOptions': {binary: miniBrowser(), args: ['--automation']}};
      const capabilities = {alwaysMatch: {browserName: 'MiniBrowser', ...options}};
      const {sessionId} = await send<{sessionId: string}>('POST', `${root}/session`, {capabilities});
      return new WebKit(driver, `${root}/session/${sessionId}`);
    } catch (error) {
      end(driver);
      throw error;
    }
  }

  async open(url: string): Promise<void> {
    await send('POST', `${this.#session}/url`, {url});
  }

  /** The value of an expression on the page, a promise's once it is there. */
  value<T>(expression: string): Promise<T> {
    const script = `const done = arguments[0]; Promise.resolve(${expression}).then(done, (error) => done({error: String(error)}));`;
    return send<T>('POST', `${this.#session}/execute/async`, {script, args: []});
  }

  async until(expression: string, limitMs: number = START_LIMIT_MS): Promise<void> {
    await until(async () => {
      if ((await this.value(`Boolean(${expression})`)) !== true) throw new Error(`never came: ${expression}`);
    }, limitMs);
  }

  /** Presses keys in what has the focus. */
  async press(keys: string): Promise<void> {
    const active = await send<Record<string, string>>('GET', `${this.#session}/element/active`);
    await send('POST', `${this.#session}/element/${active[ELEMENT]}/value`, {text: keys});
  }

  async close(): Promise<void> {
    await send('DELETE', this.#session).catch(() => {});
    end(this.#driver);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Debian has it beside the library, of whatever architecture and version. */
function miniBrowser(): string {
  const folders = readdirSync('/usr/lib').flatMap((triplet) => {
    const libraries = join('/usr/lib', triplet);
    return triplet.includes('-linux-') ? readdirSync(libraries).map((name) => join(libraries, name)) : [];
  });
  const folder = folders.find((path) => path.includes('/webkit2gtk-') && readdirSync(path).includes('MiniBrowser'));
  if (folder === undefined) throw new Error('there is no MiniBrowser below /usr/lib');
  return join(folder, 'MiniBrowser');
}

function end(driver: ChildProcess): void {
  // Its own process group: the X server and the browser too.
  if (driver.pid !== undefined) process.kill(-driver.pid);
}

async function send<T>(method: string, url: string, body?: unknown): Promise<T> {
  const response = await fetch(url, {method, ...(body !== undefined && {body: JSON.stringify(body)})});
  const {value} = (await response.json()) as {value: T & {error?: string; message?: string}};
  if (value?.error !== undefined) throw new Error(`${method} ${url}: ${value.error}: ${value.message ?? ''}`);
  return value;
}

async function until<T>(work: () => Promise<T>, limitMs: number): Promise<T> {
  for (const end = Date.now() + limitMs; ; ) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }
}
