import {html, type TemplateResult} from 'lit/html.js';
import {actionWords, keyWords} from '../../view/shortcut-words.js';
import {SHORTCUTS} from '../../view/shortcuts.js';
import {PageDialog} from './dialog.js';

/** The keys of the reading view. */
export class HelpDialog extends PageDialog {
  constructor() {
    super('help', 'Keys in the article');
  }

  protected override content(): TemplateResult {
    return html`
      <p>They act while the focus is in the text. Tab goes there.</p>
      <dl class="keys">
        ${SHORTCUTS.map(({key, action}) => html`<dt><kbd>${keyWords(key)}</kbd></dt><dd>${actionWords(action)}</dd>`)}
      </dl>
    `;
  }
}
