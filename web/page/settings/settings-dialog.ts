import {html, type TemplateResult} from 'lit/html.js';
import {VERSION} from '../../engine/version.js';
import {PageDialog} from '../dialogs/dialog.js';
import {type PreferenceStore, type Preferences, TEXT_SIZES, THEMES, type Theme} from '../storage/preferences.js';
import {LICENCES} from './licences.js';

export interface SettingsActions {
  /** Where the core runs: 'worker' and the like; '' while it is loading. */
  mode(): string;
  deleteEverything(): void;
}

type Flag = 'tags' | 'announceMarks' | 'singleKeys' | 'keepDrafts';

const THEME_NAMES: Readonly<Record<Theme, string>> = {auto: 'As the system', light: 'Light', dark: 'Dark'};

const FLAGS: readonly (readonly [flag: Flag, words: string, note: string])[] = [
  ['tags', 'Tags beside marks', 'Each mark says in small letters what it is.'],
  ['announceMarks', 'Announce highlights', 'Some screen readers say where each mark in the text begins and ends.'],
  ['singleKeys', 'Single-key shortcuts', 'J, K and the others, while the focus is in the article.'],
  ['keepDrafts', 'Keep drafts on this device', 'The text is there again after the page is closed.'],
];

const MODES: Readonly<Record<string, string>> = {
  worker: 'in a worker of its own',
  'blob-worker': 'in a worker of its own',
  main: 'on the page’s own thread, for workers are not allowed here',
};

/** What the reader can set, what is kept, and what this page is. */
export class SettingsDialog extends PageDialog {
  readonly #preferences: PreferenceStore;
  readonly #actions: SettingsActions;

  constructor(preferences: PreferenceStore, actions: SettingsActions) {
    super('settings', 'Settings');
    this.#preferences = preferences;
    this.#actions = actions;
    preferences.watch(() => {
      if (this.element.open) this.draw();
    });
  }

  protected override content(): TemplateResult {
    const {current} = this.#preferences;
    return html`
      ${this.#themes(current)} ${this.#textSize(current)}
      <ul class="settings-flags">
        ${FLAGS.map(([flag, words, note]) => html`<li>${this.#flag(current, flag, words, note)}</li>`)}
      </ul>
      <section class="settings-part">
        <h3>Data on this device</h3>
        <p class="sheet-note">The draft, the library, these settings, and the page’s own files for offline use.</p>
        <button type="button" @click=${() => this.#actions.deleteEverything()}>Delete everything…</button>
      </section>
      ${this.#about()}
    `;
  }

  #themes({theme}: Preferences): TemplateResult {
    return html`
      <fieldset class="settings-choice">
        <legend class="sheet-label">Theme</legend>
        ${THEMES.map(
          (name) => html`
            <label>
              <input
                type="radio"
                name="theme"
                value=${name}
                .checked=${theme === name}
                @change=${() => this.#preferences.change({theme: name})}
              />
              ${THEME_NAMES[name]}
            </label>
          `,
        )}
      </fieldset>
    `;
  }

  #textSize({textSize}: Preferences): TemplateResult {
    const {least, most, step} = TEXT_SIZES;
    const change = (event: Event): void =>
      this.#preferences.change({textSize: Number((event.target as HTMLInputElement).value)});
    return html`
      <label class="sheet-label" for="text-size">Text size <output class="sheet-note">${textSize} %</output></label>
      <input
        id="text-size"
        type="range"
        min=${least}
        max=${most}
        step=${step}
        .value=${String(textSize)}
        aria-valuetext="${textSize} per cent"
        aria-describedby="text-size-note"
        @input=${change}
      />
      <p class="sheet-note" id="text-size-note">Of the article, the lists and the cards, and up to 140 % of what is around them; the zoom of the browser enlarges everything.</p>
    `;
  }

  #flag(current: Preferences, flag: Flag, words: string, note: string): TemplateResult {
    return html`
      <label>
        <input
          type="checkbox"
          .checked=${current[flag]}
          aria-describedby="about-${flag}"
          @change=${(event: Event) => this.#preferences.change({[flag]: (event.target as HTMLInputElement).checked})}
        />
        ${words}
      </label>
      <p class="sheet-note" id="about-${flag}">${note}</p>
    `;
  }

  #about(): TemplateResult {
    const rows: (readonly [string, string])[] = [
      ['Version', `${VERSION}, build ${BUILD_ID}`],
      ['Annotator', MODES[this.#actions.mode()] ?? 'not loaded yet'],
      ['Policy that this page is made for', PAGE_POLICY],
    ];
    return html`
      <section class="settings-part" id="about">
        <h3>About</h3>
        <dl>${rows.map(([term, words]) => html`<dt>${term}</dt><dd>${words}</dd>`)}</dl>
        <details>
          <summary>Licences</summary>
          <dl>${LICENCES.map(([name, licence]) => html`<dt>${name}</dt><dd>${licence}</dd>`)}</dl>
        </details>
      </section>
    `;
  }
}
