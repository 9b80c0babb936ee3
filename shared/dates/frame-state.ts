import type { Frame } from './expressions.ts';
import { type Lexeme, termOf } from './lexer.ts';
import type { Unit, Vocabulary } from './terms.ts';

/** A frame being gathered: what is read so far, and the kind of the last constituent, to which a following "last" belongs. */
export interface State {
  readonly lexemes: readonly Lexeme[];
  readonly vocabulary: Vocabulary;
  readonly frame: { -readonly [Key in keyof Frame]: Frame[Key] };
  last: 'month' | 'weekday' | 'season' | 'year' | 'day' | 'other' | null;
}

/** Takes a constituent at a lexeme into the frame and gives the place after it; null when it is none. */
export type Take = (state: State, at: number, lexeme: Lexeme) => number | null;

/** Tells whether a word that can be a filler means something by itself. */
export function isMeaningful(lexeme: Lexeme): boolean {
  return ['month', 'weekday', 'unit', 'shift', 'day', 'season', 'event-day'].some((kind) =>
    lexeme.terms.some((term) => term.is === kind),
  );
}

/** Gives the place after fillers. */
export function skipFillers(state: State, at: number): number {
  let next = at;
  while (termOf(state.lexemes[next], 'filler') !== undefined && !isMeaningful(state.lexemes[next] as Lexeme)) next += 1;
  return next;
}

/** Gives a small number in figures or words; null for anything else. */
export function readCount(lexeme: Lexeme | undefined): number | null {
  if (lexeme?.digits != null) return lexeme.digits.length <= 3 ? Number(lexeme.digits) : null;
  return termOf(lexeme, 'number')?.value ?? null;
}

/** Notes "last week" and its like. */
export function addUnitShift(state: State, unit: Unit, by: number): void {
  state.frame.unitShifts = [...(state.frame.unitShifts ?? []), { unit, by }];
  state.last = unit === 'year' ? 'year' : 'other';
}
