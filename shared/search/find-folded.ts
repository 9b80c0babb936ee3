import { classOf, foldText, SILENT } from './letters.ts';

/** A text in the form in which words are found in it, and where in the text each of its UTF-16 units came from. */
interface FoldedText {
  readonly folded: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** The text that was folded last: each letter that is typed into the field searches the same one. */
let last: { readonly text: string; readonly folded: FoldedText } | null = null;

/** A letter with the marks that stand on it. */
const CLUSTERS = /[\s\S]\p{M}*/gu;

/**
 * Finds typed words anywhere in a text, inside of words too: letters are folded as the search of the case folds them, and how much space is
 * between words and the shape of quotation marks, apostrophes and dashes do not count. Offsets are UTF-16 of the text; hits do not overlap.
 */
export function findFolded(
  text: string,
  typed: string,
  most: number,
): readonly { readonly start: number; readonly end: number }[] {
  const wanted = fold(typed.trim()).folded;
  if (wanted.trim() === '') return [];
  if (last?.text !== text) last = { text, folded: fold(text) };
  const { folded, starts, ends } = last.folded;
  const hits: { start: number; end: number }[] = [];
  for (let at = folded.indexOf(wanted); at >= 0 && hits.length < most; ) {
    hits.push({ start: starts[at] ?? 0, end: ends[at + wanted.length - 1] ?? text.length });
    at = folded.indexOf(wanted, at + wanted.length);
  }
  return hits;
}

function fold(text: string): FoldedText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let isAfterSpace = false;
  for (const { 0: cluster, index } of text.matchAll(CLUSTERS)) {
    const folded = foldCluster(cluster);
    const isSpace = folded === ' ';
    if (isSpace && isAfterSpace) continue;
    if (folded === '') {
      // What does not count belongs to the letter before it.
      if (ends.length > 0) ends[ends.length - 1] = index + cluster.length;
      continue;
    }
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
    parts.push(folded);
    isAfterSpace = isSpace;
  }
  return { folded: parts.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

function foldCluster(cluster: string): string {
  const [letter = ''] = cluster;
  if (/[\s\u200c]/.test(letter)) return ' ';
  if ("'’‘ʼ`′".includes(letter)) return "'";
  if ('"“”„«»'.includes(letter)) return '"';
  if ('-‐‑‒–—'.includes(letter)) return '-';
  if (classOf(letter.charCodeAt(0)) === SILENT) return '';
  return foldText(cluster) || letter;
}
