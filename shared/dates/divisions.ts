/** Which half of the globe a season belongs to. */
export type Hemisphere = 'north' | 'south';

/** Months of a division of the year; above 12 they lie in the next year (December to February). */
export interface DivisionMonths {
  readonly first: number;
  readonly last: number;
}

const NORTH: readonly DivisionMonths[] = [
  { first: 3, last: 5 },
  { first: 6, last: 8 },
  { first: 9, last: 11 },
  { first: 12, last: 14 },
];
const SOUTH: readonly DivisionMonths[] = [
  { first: 9, last: 11 },
  { first: 12, last: 14 },
  { first: 3, last: 5 },
  { first: 6, last: 8 },
];

/**
 * Gives the months of an EDTF division of the year: 21–24 spring to winter of the hemisphere, 25–28 northern and 29–32
 * southern seasons (meteorological convention), 33–36 quarters, 37–39 four months each, 40–41 half years; null for others.
 */
export function divisionMonths(code: number, hemisphere: Hemisphere = 'north'): DivisionMonths | null {
  if (code >= 21 && code <= 24) return (hemisphere === 'north' ? NORTH : SOUTH)[code - 21] ?? null;
  if (code >= 25 && code <= 28) return NORTH[code - 25] ?? null;
  if (code >= 29 && code <= 32) return SOUTH[code - 29] ?? null;
  if (code >= 33 && code <= 36) return parts(code - 33, 3);
  if (code >= 37 && code <= 39) return parts(code - 37, 4);
  if (code >= 40 && code <= 41) return parts(code - 40, 6);
  return null;
}

function parts(index: number, months: number): DivisionMonths {
  return { first: index * months + 1, last: (index + 1) * months };
}
