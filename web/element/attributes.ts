import {KINDS, type Kind, type KindInfo} from '../view/kinds.js';
import {newPanels} from '../view/panels/index.js';

/** Every attribute that the element follows. */
export const ATTRIBUTES = [
  'date',
  'disabled',
  'for',
  'kinds',
  'lang',
  'panels',
  'readonly',
  'src-wasm',
  'tags',
  'theme',
  'view',
  'worker',
] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

export type Theme = 'auto' | 'light' | 'dark';
export type View = 'reading' | 'split' | 'input';

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];
const VIEWS: readonly View[] = ['reading', 'split', 'input'];
const PANEL_OF: Readonly<Record<KindInfo['layer'], string>> = {entity: 'entities', quote: 'quotes', date: 'timeline'};
const ISO_DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/;

/** What an attribute takes. */
const TAKEN: Partial<Record<Attribute, () => string | readonly string[]>> = {
  kinds: () => KINDS.map(({kind}) => kind),
  panels: allPanels,
  date: () => 'YYYY-MM-DD[Thh:mm]',
};

/** For the page's author: the first word that is passed over, and what would be taken; undefined where all is well. */
export function complaintOf(name: Attribute, value: string | null): string | undefined {
  const taken = TAKEN[name]?.();
  const wrong = taken && words(value ?? '').find((word) => word && !taken.includes(word) && !dateOf(word));
  return wrong && `article-annotator: ${name}: ${wrong} is none of ${taken}`;
}

export function themeOf(value: string | null): Theme {
  return THEMES.find((theme) => theme === value) ?? 'auto';
}

export function viewOf(value: string | null): View {
  return VIEWS.find((view) => view === value) ?? 'reading';
}

/** A date that cannot be one is as good as none: the text is searched for it. */
export function dateOf(value: string | null): string | null {
  return value !== null && ISO_DATE.test(value) ? value : null;
}

/** Absent means all; unknown words are passed over, and nothing but unknown words means none. */
export function kindsOf(value: string | null): ReadonlySet<Kind> {
  const all = KINDS.map(({kind}) => kind);
  return new Set(value === null ? all : all.filter((kind) => words(value).includes(kind)));
}

/** Ids of panels, in the order of the tabs. Absent means all that list one of the kinds. */
export function panelsOf(value: string | null, kinds: ReadonlySet<Kind>): string[] {
  const listing = KINDS.filter(({kind}) => kinds.has(kind)).map(({layer}) => PANEL_OF[layer]);
  if (listing.length > 0) listing.push('changes');
  const wanted = value === null ? listing : words(value);
  return allPanels().filter((id) => wanted.includes(id));
}

function allPanels(): string[] {
  return [...newPanels().map(({id}) => id), 'changes'];
}

function words(value: string): string[] {
  return value.split(/[\s,]+/);
}
