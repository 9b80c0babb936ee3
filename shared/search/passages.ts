import type { FoundPassage } from './messages.ts';

/** A stretch [start, end) of a text (UTF-16). */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** How many UTF-16 units of a text are shown around what matched: two lines of the list. */
const SHOWN = 180;

/** How far before the first match the words begin. */
const BEFORE = 40;

/**
 * Cuts from a text the words around the places that matched, where most of them stand together, at word boundaries and with what was cut
 * marked by an ellipsis; null without places. Places are in order and do not overlap.
 */
export function cutPassage(field: string, text: string, places: readonly Place[]): FoundPassage | null {
  const first = findDensest(places);
  if (first === null) return null;
  const from = startOfWord(text, Math.max(0, first.start - BEFORE), first.start);
  const to = endOfWord(text, Math.max(first.end, Math.min(text.length, from + SHOWN)));
  const [head, tail] = [from > 0 ? '… ' : '', to < text.length ? ' …' : ''];
  const inside = places.filter(({ start, end }) => start >= from && end <= to);
  return {
    field,
    // One line break takes the room of one space, so that no offset moves.
    words: head + text.slice(from, to).replaceAll(/\s/g, ' ') + tail,
    matches: inside.map(({ start, end }) => [head.length + start - from, head.length + end - from] as const),
    start: first.start,
    end: first.end,
  };
}

/** The place from which most others stand within what is shown; the earliest of equal ones. */
function findDensest(places: readonly Place[]): Place | null {
  let best: Place | null = null;
  let most = 0;
  let last = 0;
  for (const [index, place] of places.entries()) {
    last = Math.max(last, index);
    while (last + 1 < places.length && (places[last + 1]?.end ?? 0) <= place.start + SHOWN - BEFORE) last += 1;
    const count = last - index + 1;
    if (count > most) [best, most] = [place, count];
  }
  return best;
}

function startOfWord(text: string, from: number, before: number): number {
  if (from === 0) return 0;
  const space = text.slice(from, before).search(/\s/);
  return space < 0 ? before : from + space + 1;
}

function endOfWord(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const rest = /^\S{0,24}/.exec(text.slice(to))?.[0] ?? '';
  // A script without spaces is cut between two letters, never inside of one.
  const end = to + rest.length;
  return /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end;
}
