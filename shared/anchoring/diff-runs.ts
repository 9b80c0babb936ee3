import type { WordDiffPiece } from './word-diff.ts';

/** Words that stand in both texts or in one of them, as they are shown. */
export interface DiffRun {
  readonly kind: WordDiffPiece['kind'];
  readonly text: string;
  /** Which change of its paragraph it belongs to, from 0; null for words that stayed. */
  readonly change: number | null;
}

/** Words of a paragraph with its changes counted. */
export interface DiffRuns {
  readonly runs: readonly DiffRun[];
  readonly changeCount: number;
}

/**
 * Words that stayed between two changes are shown as a part of them where they have less than this share of the letters of either:
 * a lone "of the" between two rewritten halves of a sentence tells nobody what changed.
 */
const LONE_SHARE = 0.25;

type Part =
  | { readonly kind: 'same'; readonly text: string }
  | { readonly kind: 'change'; readonly removed: string; readonly added: string };

/** Puts the pieces of a paragraph together for reading: each change is what was removed and then what took its place. Space alone is none. */
export function toDiffRuns(pieces: readonly Pick<WordDiffPiece, 'kind' | 'text'>[]): DiffRuns {
  const runs: DiffRun[] = [];
  let change = 0;
  for (const part of joinChanges(collectParts(pieces))) {
    if (part.kind === 'same') {
      runs.push({ kind: 'same', text: part.text, change: null });
      continue;
    }
    if (part.removed !== '') runs.push({ kind: 'removed', text: part.removed, change });
    if (part.added !== '') runs.push({ kind: 'added', text: part.added, change });
    change += 1;
  }
  return { runs, changeCount: change };
}

function collectParts(pieces: readonly Pick<WordDiffPiece, 'kind' | 'text'>[]): readonly Part[] {
  const parts: Part[] = [];
  for (const { kind, text } of pieces) {
    const last = parts.at(-1);
    if (kind === 'same') {
      if (last?.kind === 'same') parts[parts.length - 1] = { kind, text: last.text + text };
      else parts.push({ kind, text });
      continue;
    }
    const open = last?.kind === 'change' ? last : { kind: 'change' as const, removed: '', added: '' };
    const grown = { ...open, [kind]: open[kind] + text };
    if (last === open) parts[parts.length - 1] = grown;
    else parts.push(grown);
  }
  return parts;
}

function joinChanges(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    // Space that came or went beside words that stayed is no change of the words.
    const isSpace = part.kind === 'change' && part.removed.trim() === '' && part.added.trim() === '';
    const next: Part = isSpace ? { kind: 'same', text: part.added } : part;
    const last = joined.at(-1);
    const before = joined.at(-2);
    if (next.kind === 'same') {
      if (last?.kind === 'same') joined[joined.length - 1] = { kind: 'same', text: last.text + next.text };
      else if (next.text !== '') joined.push(next);
    } else if (last?.kind === 'same' && before?.kind === 'change' && isLone(last.text, before, next)) {
      const removed = before.removed + last.text + next.removed;
      joined.splice(-2, 2, { kind: 'change', removed, added: before.added + last.text + next.added });
    } else joined.push(next);
  }
  return joined;
}

type Change = Extract<Part, { readonly kind: 'change' }>;

function isLone(text: string, before: Change, after: Change): boolean {
  const letters = countLetters(text);
  const size = ({ removed, added }: Change) => Math.max(countLetters(removed), countLetters(added));
  return letters === 0 || letters < LONE_SHARE * Math.min(size(before), size(after));
}

/** Counts the characters of a text that are no space. */
export function countLetters(text: string): number {
  return text.replace(/\s+/g, '').length;
}
