import type {Kind} from '../view/kinds.js';
import {type Attribute, kindsOf, panelsOf, type Theme, themeOf, type View, viewOf} from './attributes.js';
import type {Configuration} from './element-view.js';

/** Where there are no elements, as on a server, the classes can be loaded but not be used. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/** The attributes of the element as properties; the attribute holds the value. */
export class ConfiguredElement extends Base {
  /** Kinds that are marked and listed, separated by spaces; null: all. */
  get kinds(): string | null {
    return this.getAttribute('kinds');
  }
  set kinds(kinds: string | readonly Kind[] | null) {
    this.reflect('kinds', typeof kinds === 'string' || kinds === null ? kinds : kinds.join(' '));
  }

  /** Panels that are shown, separated by spaces; null: all. */
  get panels(): string | null {
    return this.getAttribute('panels');
  }
  set panels(panels: string | readonly string[] | null) {
    this.reflect('panels', typeof panels === 'string' || panels === null ? panels : panels.join(' '));
  }

  get theme(): Theme {
    return themeOf(this.getAttribute('theme'));
  }
  set theme(theme: Theme) {
    this.reflect('theme', theme);
  }

  get view(): View {
    return viewOf(this.getAttribute('view'));
  }
  set view(view: View) {
    this.reflect('view', view);
  }

  /** Whether the kind stands behind every mark in words. */
  get tags(): boolean {
    return this.getAttribute('tags') === 'on';
  }
  set tags(tags: boolean) {
    this.reflect('tags', tags ? 'on' : null);
  }

  get readOnly(): boolean {
    return this.hasAttribute('readonly');
  }
  set readOnly(readOnly: boolean) {
    this.toggleAttribute('readonly', readOnly);
  }

  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }
  set disabled(disabled: boolean) {
    this.toggleAttribute('disabled', disabled);
  }

  /** Id of an element of the page that is annotated where it stands. */
  get htmlFor(): string {
    return this.getAttribute('for') ?? '';
  }
  set htmlFor(id: string) {
    this.reflect('for', id === '' ? null : id);
  }

  /** Name in its form, where its value is the document as JSON. */
  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  set name(name: string) {
    this.reflect('name', name);
  }

  protected get configuration(): Configuration {
    const kinds = kindsOf(this.kinds);
    return {
      kinds,
      panels: panelsOf(this.panels, kinds),
      theme: this.theme,
      view: this.view,
      tags: this.tags,
      lang: this.getAttribute('lang') ?? 'en',
      isReadOnly: this.readOnly,
    };
  }

  /** Sets an attribute, or takes it away. */
  protected reflect(name: Attribute | 'name', value: string | null): void {
    if (value === null) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }
}
