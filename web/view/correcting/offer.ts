import type {Span} from '../../engine/contract.js';
import {type Box, place} from '../place.js';

/** The button beside what is selected in the text. */
export class Offer {
  readonly element: HTMLButtonElement = document.createElement('button');
  #span: Span | undefined;

  constructor(parent: Node, act: (span: Span) => void) {
    this.element.type = 'button';
    this.element.className = 'offer';
    this.element.textContent = 'Mark…';
    this.element.popover = 'manual';
    // A press would take the selection away before the click.
    this.element.addEventListener('pointerdown', (event) => event.preventDefault());
    this.element.addEventListener('click', () => {
      const span = this.#span;
      this.hide();
      if (span) act(span);
    });
    parent.appendChild(this.element);
  }

  show(span: Span, box: Box): void {
    this.#span = span;
    this.element.ariaLabel = 'Mark what is selected';
    this.element.showPopover();
    const window = {left: 0, top: 0, right: innerWidth, bottom: innerHeight};
    const {left, top} = place(box, this.element.getBoundingClientRect(), window);
    this.element.style.left = `${left}px`;
    this.element.style.top = `${top}px`;
  }

  hide(): void {
    this.#span = undefined;
    if (this.element.matches(':popover-open')) this.element.hidePopover();
  }
}
