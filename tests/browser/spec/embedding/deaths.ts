import assert from 'node:assert/strict';
import {test} from 'node:test';
import {sitePage} from '../../support/site.js';
import type {Host} from './host.js';

export const DEATHS_PAGES = {mortal: sitePage('<p>Ana Sousa came to Lisbon.</p>', [])};

/** How a worker may die, and how often each is tried. */
const DEATHS = {trap: 30, memory: 20, error: 20, silence: 15, hang: 15} as const;
type Death = keyof typeof DEATHS;

interface Story {
  wrong: string[];
  recoveries: number[];
}

/**
 * Runs on the page: kills the worker again and again, each time by the call that comes next, and then annotates the same
 * text. The worker is the package's own, with an ear for how to die.
 */
async function die(deaths: Death[], origin: string): Promise<Story> {
  const mortal = `
    let memory;
    for (const name of ['instantiate', 'instantiateStreaming']) {
      const own = WebAssembly[name];
      WebAssembly[name] = async (...all) => {
        const result = await own.apply(WebAssembly, all);
        const {exports} = result.instance ?? result;
        memory = Object.values(exports).find((one) => one instanceof WebAssembly.Memory);
        return result;
      };
    }
    const ways = {
      trap: () => new Uint8Array(memory.buffer).fill(0xff),
      memory: () => { try { for (;;) memory.grow(256); } catch {} },
      error: (call) => { call.stopImmediatePropagation(); throw new Error('dead'); },
      silence: (call) => { call.stopImmediatePropagation(); self.close(); },
      hang: () => { for (;;); },
    };
    let fate;
    const ear = new BroadcastChannel('death');
    ear.onmessage = ({data}) => { fate = ways[data]; ear.postMessage('armed'); };
    addEventListener('message', (call) => fate?.(call));
    await import('${origin}/worker.js');
  `;
  const address = URL.createObjectURL(new Blob([mortal], {type: 'text/javascript'}));
  const {Annotator} = await import(/* @vite-ignore */ `${origin}/index.js`);
  const annotator = await Annotator.load({worker: () => new Worker(address, {type: 'module'})});
  const reaper = new BroadcastChannel('death');
  const text = '“It rained,” Ana Sousa of Lisbon said on Monday. '.repeat(20);
  const long = text.repeat(2000);
  const annotate = async (): Promise<string> => JSON.stringify(await annotator.annotate(text, {date: '2026-11-18'}));
  const expected = await annotate();
  const story: Story = {wrong: [], recoveries: []};
  for (const [i, death] of deaths.entries()) {
    const say = (words: string): void => void story.wrong.push(`${i}, ${death}: ${words}`);
    if (annotator.mode !== 'worker') say(`runs in ${annotator.mode}`);
    const armed = new Promise((resolve) => reaper.addEventListener('message', resolve, {once: true}));
    reaper.postMessage(death);
    await armed;
    // What does not answer is given up, as a user would.
    const patience = AbortSignal.timeout(death === 'hang' || death === 'silence' ? 20 : 20_000);
    const ended = await annotator.annotate(long, {signal: patience}).then(
      () => 'done',
      (error: {name: string; code: string}) => `${error.name} ${error.code}`,
    );
    const codes = death === 'hang' || death === 'silence' ? /^AnnotatorError aborted$/ : /^AnnotatorError worker$/;
    if (!codes.test(ended)) say(ended);
    const begin = performance.now();
    if ((await annotate()) !== expected) say('another answer');
    story.recoveries.push(performance.now() - begin);
  }
  await annotator.dispose();
  return story;
}

export function deaths(host: Host): void {
  test('a worker that dies a hundred times is replaced each time, and the next call works', {
    timeout: 180_000,
  }, async (context) => {
    const page = await host.open('mortal');
    try {
      page.page.setDefaultTimeout(170_000);
      const all = Object.entries(DEATHS).flatMap(([death, times]) => Array<string>(times).fill(death));
      assert.equal(all.length, 100);
      const {wrong, recoveries} = await page.value<Story>(`(${die})(${JSON.stringify(all)}, location.origin)`);
      assert.deepEqual(wrong, []);
      recoveries.sort((a, b) => a - b);
      context.diagnostic(`recoveries: median ${recoveries[50]} ms, longest ${recoveries[99]} ms`);
    } finally {
      await page.close();
    }
  });
}
