/** A stretch of a text that is like a pattern: [start, end) and the number of characters to insert, remove or replace. */
export interface Approximation {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** Distinct places that are kept; more look-alikes than this are no help to anybody. */
const MOST_PLACES = 16;

/**
 * Finds the stretches of a text that differ from a pattern by at most `maxErrors` edits, best first, one for each place.
 * Sellers' algorithm with Ukkonen's cut-off: about `maxErrors · text.length` steps on ordinary prose.
 */
export function findApproximately(text: string, pattern: string, maxErrors: number): readonly Approximation[] {
  const limit = Math.min(maxErrors, pattern.length - 1);
  if (pattern.length === 0 || limit < 0) return [];
  const ends = findEnds(text, pattern, limit);
  const found: Approximation[] = [];
  for (const { end, errors } of ends) {
    const approximation = { start: findStart(text, pattern, end, errors), end, errors };
    const isApart = found.every((other) => other.end <= approximation.start || approximation.end <= other.start);
    if (isApart) found.push(approximation);
    if (found.length >= MOST_PLACES) break;
  }
  return found;
}

/** Counts the edits (insert, remove, replace a UTF-16 unit) that turn one text into another. */
export function countEdits(one: string, other: string): number {
  const row = Uint16Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i += 1) {
    let diagonal = row[0] as number;
    row[0] = i;
    for (let j = 1; j <= other.length; j += 1) {
      const above = row[j] as number;
      const cost = one.charCodeAt(i - 1) === other.charCodeAt(j - 1) ? 0 : 1;
      row[j] = Math.min(diagonal + cost, above + 1, (row[j - 1] as number) + 1);
      diagonal = above;
    }
  }
  return row[other.length] as number;
}

/** Gives how alike two texts are: 1 for the same, 0 for nothing in common. */
export function similarity(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : 1 - countEdits(one, other) / longest;
}

interface End {
  readonly end: number;
  readonly errors: number;
}

/** Finds where matches end: the best end of each run of ends, best first. */
function findEnds(text: string, pattern: string, limit: number): readonly End[] {
  const length = pattern.length;
  const codes = Uint16Array.from({ length }, (_, place) => pattern.charCodeAt(place));
  const column = Uint16Array.from({ length: length + 1 }, (_, place) => place);
  const ends: End[] = [];
  let run: End | null = null;
  // Rows below this one hold more than the limit and need no work.
  let active = Math.min(limit + 1, length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    let diagonal = 0;
    for (let row = 1; row <= active; row += 1) {
      const left = column[row] as number;
      const above = column[row - 1] as number;
      const cost = codes[row - 1] === code ? 0 : 1;
      column[row] = Math.min(diagonal + cost, left + 1, above + 1);
      diagonal = left;
    }
    while (active > 0 && (column[active] as number) > limit) active -= 1;
    if (active === length) {
      const errors = column[length] as number;
      if (run === null || errors < run.errors) run = { end: at + 1, errors };
    } else {
      active += 1;
      column[active] = limit + 1;
      if (run !== null) ends.push(run);
      run = null;
    }
  }
  if (run !== null) ends.push(run);
  return ends.sort((a, b) => a.errors - b.errors || a.end - b.end);
}

/** Finds the start of a match by aligning pattern and text backwards from its end; of several starts the nearest to the pattern's length. */
function findStart(text: string, pattern: string, end: number, errors: number): number {
  const from = Math.max(0, end - pattern.length - errors);
  const width = end - from;
  const row = Uint16Array.from({ length: width + 1 }, (_, place) => place);
  for (let i = 1; i <= pattern.length; i += 1) {
    const code = pattern.charCodeAt(pattern.length - i);
    let diagonal = row[0] as number;
    row[0] = i;
    for (let j = 1; j <= width; j += 1) {
      const above = row[j] as number;
      const cost = text.charCodeAt(end - j) === code ? 0 : 1;
      row[j] = Math.min(diagonal + cost, above + 1, (row[j - 1] as number) + 1);
      diagonal = above;
    }
  }
  let best = width;
  for (let j = 0; j <= width; j += 1) {
    const difference = (row[j] as number) - (row[best] as number);
    const isNearer = Math.abs(j - pattern.length) < Math.abs(best - pattern.length);
    if (difference < 0 || (difference === 0 && isNearer)) best = j;
  }
  return end - best;
}
