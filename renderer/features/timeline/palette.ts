import type { Ink, Palette } from '../../../shared/timeline/pen.ts';

/** Which design token each ink is. */
const TOKENS: Record<Ink, string> = {
  paper: '--paper',
  line: '--line',
  lineStrong: '--line-strong',
  ink: '--ink',
  ink2: '--ink-2',
  ink3: '--ink-3',
  accent: '--accent',
  dispute: '--dispute',
  disputeWeak: '--dispute-weak',
  deny: '--deny',
  grade1: '--grade-1',
  grade2: '--grade-2',
  grade3: '--grade-3',
  grade4: '--grade-4',
  grade5: '--grade-5',
  gradeNone: '--ink-3',
};

/** Reads the colours of the theme in force where an element stands. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const entries = Object.entries(TOKENS).map(([ink, token]) => [ink, style.getPropertyValue(token).trim()]);
  return Object.fromEntries(entries) as Palette;
}

/** Calls back when the theme changes; returns a function that stops it. */
export function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
