const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
const GLYPHS: Readonly<Record<Theme, string>> = {auto: '◐', light: '○', dark: '●'};
const KEY = 'article-annotator.theme';

/** The button that goes through automatic, light and dark. */
export function setUpTheme(button: HTMLButtonElement): void {
  let theme = stored();
  const show = (): void => {
    document.documentElement.dataset.theme = theme;
    button.ariaLabel = `Theme: ${theme}`;
    button.textContent = GLYPHS[theme];
  };
  button.addEventListener('click', () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto';
    store(theme);
    show();
  });
  show();
}

function stored(): Theme {
  try {
    const value = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === value) ?? 'auto';
  } catch {
    return 'auto';
  }
}

function store(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
