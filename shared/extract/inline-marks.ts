import type { Mark } from '../model/article.ts';

const BY_NAME: Readonly<Record<string, Mark['kind']>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  a: 'link',
};
/** The least weight that counts as bold; CSS Fonts calls 600 “semi bold”. */
const BOLD = 600;

/**
 * Gives how an element marks the words in it, by its name and its own style: word processors write bold letters as a `span` with a weight,
 * and wrap all that was copied in a `b` without one.
 */
export function readMarkKinds(element: Element): readonly Mark['kind'][] {
  const named = BY_NAME[element.localName];
  // A link inside the page itself, or to a script, is no link for the reader.
  if (named === 'link') return /^\s*(?:#|$)/.test(element.getAttribute('href') ?? '') ? [] : ['link'];
  const style = element.getAttribute('style') ?? '';
  const weight = /(?:^|;)\s*font-weight\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  const slant = /(?:^|;)\s*font-style\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  const isBold = weight ? /^bold/.test(weight) || Number(weight) >= BOLD : named === 'bold';
  const isItalic = slant ? slant === 'italic' || slant === 'oblique' : named === 'italic';
  return [...(isBold ? ['bold' as const] : []), ...(isItalic ? ['italic' as const] : [])];
}
