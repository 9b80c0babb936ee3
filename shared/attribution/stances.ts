import type { Claim, Stance } from '../model/claim.ts';
import { foldValue, slotKey } from './slot-values.ts';

/** Answers that mean no, in the languages of the app, as `foldValue` folds them. */
const NO_WORDS: ReadonlySet<string> = new Set(
  [
    ...['no', 'not', 'false', 'did not happen', 'never', 'нет', 'не было', 'не происходило', 'ні', 'не відбулося'],
    ...['nein', 'nie', 'non', 'jamais', 'faux', 'لا', 'لم يحدث', 'كلا', 'نه', 'خیر', 'رخ نداد'],
  ].map(foldValue),
);

/** Tells whether a claim answers "did it happen?" with no: its stance then means the opposite. */
export function isNegated(claim: Pick<Claim, 'slot'>): boolean {
  return slotKey(claim.slot.name) === 'happened' && isNo(claim.slot.value);
}

/** Answers to "did it happen?" are few, and asked for with every claim of a case. */
const answers = new Map<string, boolean>();
const MOST_ANSWERS = 1_000;

function isNo(answer: string): boolean {
  const known = answers.get(answer);
  if (known !== undefined) return known;
  if (answers.size >= MOST_ANSWERS) answers.clear();
  const isMeant = NO_WORDS.has(foldValue(answer));
  answers.set(answer, isMeant);
  return isMeant;
}

/** Gives what a claim does with its event: asserting that it did not happen is denying it. */
export function effectiveStance(claim: Pick<Claim, 'slot' | 'stance'>): Stance {
  if (claim.stance === 'questions' || !isNegated(claim)) return claim.stance;
  return claim.stance === 'asserts' ? 'denies' : 'asserts';
}
