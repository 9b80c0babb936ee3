/** Which theme the analyst chose; `system` follows the desktop. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const KEY = 'theme';
const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** The choice of the last session. */
export function readTheme(): ThemeChoice {
  const stored = localStorage.getItem(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** Sets the theme now and for later sessions. */
export function chooseTheme(choice: ThemeChoice): void {
  localStorage.setItem(KEY, choice);
  applyTheme();
}

/** Puts the chosen theme on the page and keeps it in step with the desktop's. */
export function followSystemTheme(): void {
  applyTheme();
  dark.addEventListener('change', applyTheme);
}

function applyTheme(): void {
  const choice = readTheme();
  document.documentElement.dataset.theme = choice === 'system' ? (dark.matches ? 'dark' : 'light') : choice;
}
