import {html, type TemplateResult} from 'lit/html.js';
import {isLabel} from '../../document/kinds.js';
import {kindOfLabel} from '../kinds.js';
import {type AnyLabel, labelInfo} from './labels.js';

/** The kinds as buttons: one press is the answer. The arrows go from one to the next. */
export function chips(
  labels: readonly AnyLabel[],
  current: AnyLabel | undefined,
  choose: (label: AnyLabel) => void,
): TemplateResult {
  return html`
    <div class="chips" role="group" aria-label="Kind" @keydown=${onArrow}>
      ${labels.map(
        (label) => html`
          <button type="button" class="chip" aria-pressed=${label === current} @click=${() => choose(label)}>
            <span class="swatch" data-kind=${isLabel(label) ? kindOfLabel(label) : 'quote'}>${labelInfo(label).short}</span>
          </button>
        `,
      )}
    </div>
  `;
}

function onArrow(event: KeyboardEvent): void {
  const move = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
  if (move === undefined) return;
  event.preventDefault();
  const buttons = [...(event.currentTarget as Element).querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  buttons[(at + move + buttons.length) % buttons.length]?.focus();
}
