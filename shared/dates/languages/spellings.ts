import type { Spellings } from '../terms.ts';

/** Gives the spellings in a text, parted by strokes: long lists stay readable as text. */
export function spellings(text: string): Spellings {
  return text.split('|');
}
