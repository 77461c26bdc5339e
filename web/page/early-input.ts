import {isField} from './elements.js';

/** What the reader did before the script that answers it was there. */
export interface EarlyInput {
  /** What was pasted or dropped last. */
  readonly data: DataTransfer | undefined;
  /** The button pressed last, of those with `data-input`. */
  readonly button: HTMLElement | undefined;
}

/** Keeps what is pasted, dropped or pressed from now on; gives it, and keeps no more, when it is called. */
export function keepEarlyInput(): () => EarlyInput {
  let data: DataTransfer | undefined;
  let button: HTMLElement | undefined;
  const life = new AbortController();
  const listen = <T extends 'paste' | 'drop' | 'dragover' | 'click'>(
    type: T,
    keep: (event: DocumentEventMap[T]) => void,
  ): void => document.addEventListener(type, keep, {signal: life.signal});
  listen('paste', (event) => {
    if (!isField(event.target)) data = copyOf(event.clipboardData);
  });
  // Or else the browser would leave the page for a file that is dropped.
  listen('dragover', (event) => event.preventDefault());
  listen('drop', (event) => {
    event.preventDefault();
    data = copyOf(event.dataTransfer);
  });
  listen('click', ({target}) => {
    if (target instanceof Element) button = target.closest<HTMLElement>('[data-input]') ?? button;
  });
  return () => {
    life.abort();
    return {data, button};
  };
}

/** That of an event is empty when the event is over. */
function copyOf(given: DataTransfer | null): DataTransfer {
  const copy = new DataTransfer();
  for (const type of ['text/plain', 'text/html']) copy.setData(type, given?.getData(type) ?? '');
  for (const file of given?.files ?? []) copy.items.add(file);
  return copy;
}
