import type { Plugin } from 'vite';

/** Where pdf.js 5.6.205 hands on what marks a stretch of a page: its tag and its number in the document's structure, nothing else. */
const HANDED_ON = 'args = [args[0].name, args[1] instanceof Dict ? args[1].get("MCID") : null];';
const WITH_SPELLING =
  'args = [args[0].name, args[1] instanceof Dict ? args[1].get("MCID") : null, args[1] instanceof Dict ? args[1].get("ActualText") : null];';

/** Gives the worker's code with what the document says that a stretch means (ActualText); fails where the place is not there exactly once. */
export function addActualText(code: string): string {
  const places = code.split(HANDED_ON).length - 1;
  if (places !== 1) throw new Error(`pdf.js hands marks on at ${places} places instead of one; see vite.pdfjs.ts.`);
  return code.replace(HANDED_ON, WITH_SPELLING);
}

/**
 * Lets pdf.js hand on ActualText. Browsers write with it what Arabic and Hebrew clusters and ligatures mean; without it vowel signs,
 * joiners and fonts without presentation forms are lost.
 */
export function passActualText(): Plugin {
  return {
    name: 'pdfjs-actual-text',
    enforce: 'pre',
    transform: (code, id) =>
      /pdfjs-dist\/build\/pdf\.worker\.mjs(?:\?|$)/.test(id) ? { code: addActualText(code), map: null } : null,
  };
}
