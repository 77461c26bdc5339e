const MAX_HEAVY = 50;

/** The states a reader can go back to: without end, but for what is heavy. */
export class History<State> {
  readonly #heavy: (state: State) => unknown;
  #past: State[] = [];
  #future: State[] = [];

  /** @param heavy what takes memory in a state: at most 50 different ones are kept */
  constructor(heavy: (state: State) => unknown = () => undefined) {
    this.#heavy = heavy;
  }

  /** `state` is how it was before a change. */
  push(state: State): void {
    this.#past.push(state);
    while (new Set(this.#past.map(this.#heavy)).size > MAX_HEAVY) this.#past.shift();
    this.#future = [];
  }

  undo(current: State): State | undefined {
    return move(this.#past, this.#future, current);
  }

  redo(current: State): State | undefined {
    return move(this.#future, this.#past, current);
  }

  clear(): void {
    this.#past = [];
    this.#future = [];
  }
}

function move<State>(from: State[], to: State[], current: State): State | undefined {
  const state = from.pop();
  if (state !== undefined) to.push(current);
  return state;
}
