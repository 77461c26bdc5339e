import {nextTask} from '../engine/next-task.js';

// Short beside the 50 ms of a long task: laying out what was drawn comes on top, and machines differ.
const SLICE_MS = 10;

/** Whether a slice has lasted long enough, from now on. */
export function sliceClock(): () => boolean {
  const end = performance.now() + SLICE_MS;
  return () => performance.now() >= end;
}

/** Does all steps, in several tasks where they take long, and gives what they return. */
export async function inSlices<T>(steps: Iterator<unknown, T>): Promise<T> {
  for (let isTimeUp = sliceClock(); ; ) {
    const {done, value} = steps.next();
    if (done) return value;
    if (!isTimeUp()) continue;
    await nextTask();
    isTimeUp = sliceClock();
  }
}

/** Work in steps, done a slice at a time. What is started later takes the place of what is not finished. */
export class Slices {
  readonly #onEnd: () => void;
  #steps: Iterator<unknown> | undefined;
  #isStepping = false;

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  get isRunning(): boolean {
    return this.#steps !== undefined;
  }

  /** The first slice is done at once, until `isEnough`. */
  start(steps: Iterator<unknown>, isEnough: () => boolean = sliceClock()): void {
    this.#steps = steps;
    this.advance(isEnough);
    void this.#goOn(steps);
  }

  stop(): void {
    this.#steps = undefined;
  }

  /** Does at once what somebody waits for; a step that asks for this itself gets nothing. */
  advance(isEnough: () => boolean = () => false): void {
    if (this.#isStepping) return;
    while (this.#steps !== undefined && !isEnough()) {
      this.#isStepping = true;
      const steps = this.#steps;
      try {
        if (steps.next().done && this.#steps === steps) this.#steps = undefined;
      } finally {
        this.#isStepping = false;
      }
      if (this.#steps === undefined) this.#onEnd();
    }
  }

  async #goOn(steps: Iterator<unknown>): Promise<void> {
    while (this.#steps === steps) {
      await nextTask();
      if (this.#steps === steps) this.advance(sliceClock());
    }
  }
}
