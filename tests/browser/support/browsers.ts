import puppeteer, {type Browser, type LaunchOptions, type Page} from 'puppeteer-core';

export type BrowserName = 'Chromium' | 'Firefox';
export const BROWSER_NAMES: readonly BrowserName[] = ['Chromium', 'Firefox'];

// A cold start of Firefox on two busy cores takes 15 s.
const START_LIMIT_MS = 60_000;

const CHROMIUM: LaunchOptions = {
  executablePath: '/usr/bin/chromium',
  headless: true,
  timeout: START_LIMIT_MS,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
};

/** Chromium with an unpacked extension; Firefox has no side panel. */
export function launchWithExtension(folder: string): Promise<Browser> {
  return puppeteer.launch({...CHROMIUM, pipe: true, enableExtensions: [folder]});
}

export function launch(name: BrowserName): Promise<Browser> {
  if (name === 'Firefox') {
    return puppeteer.launch({
      browser: 'firefox',
      executablePath: '/usr/bin/firefox-esr',
      headless: true,
      timeout: START_LIMIT_MS,
    });
  }
  return puppeteer.launch(CHROMIUM);
}

/** What a page did that it must not do. */
export class Watch {
  /** Every request, in order. */
  readonly requests: string[] = [];
  /** Errors, and whatever the console was told. */
  readonly complaints: string[] = [];

  constructor(page: Page) {
    page.on('request', (request) => this.requests.push(request.url()));
    page.on('console', (message) => this.complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => this.complaints.push(`error: ${error instanceof Error ? error.message : error}`));
  }
}
