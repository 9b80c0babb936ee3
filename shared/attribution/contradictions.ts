import type { Claim } from '../model/claim.ts';
import type { Ulid } from '../model/ids.ts';
import { areCompatible, foldValue } from './slot-values.ts';

/** The claims that speak of one value of a slot, by what they do with it. */
export interface ValueSide {
  /** The value as the first claim words it. */
  readonly value: string;
  readonly asserts: readonly Claim[];
  readonly denies: readonly Claim[];
  readonly questions: readonly Claim[];
}

/**
 * Accounts of one slot of one event that do not agree: `opposed` when somebody denies what somebody asserts, or denies one
 * place, time or number while another is asserted (nobody denies what nobody says); `incompatible`
 * when the asserted values exclude each other, `differing` when they differ and may all be so (who, how, why, what).
 * Differing numbers stay side by side as `sides`, never averaged.
 */
export interface ContradictionSet {
  readonly eventId: Ulid;
  readonly slot: string;
  readonly kind: 'opposed' | 'incompatible' | 'differing';
  readonly sides: readonly ValueSide[];
}

/** Slots that hold several answers at once; two different ones do not exclude each other. */
const OPEN_SLOTS: readonly string[] = ['who', 'how', 'why', 'what'];

/** Finds the sets of claims that do not agree, per event and slot, in the order in which the claims come. */
export function findContradictions(claims: readonly Claim[]): readonly ContradictionSet[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.eventId === null) continue;
    const key = `${claim.eventId}\n${foldValue(claim.slot.name)}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()].flatMap((group) => compareGroup(group) ?? []);
}

/** Tells whether claims of an event contradict each other; accounts that merely differ in an open slot do not. */
export function isDisputed(claims: readonly Claim[]): boolean {
  return findContradictions(claims).some((set) => set.kind !== 'differing');
}

function compareGroup(group: readonly Claim[]): ContradictionSet | null {
  const first = group[0];
  if (first === undefined || first.eventId === null) return null;
  const slot = first.slot.name;
  const sides = groupByValue(slot, group);
  const kind = kindOf(slot, sides);
  return kind === null ? null : { eventId: first.eventId, slot, kind, sides };
}

function groupByValue(slot: string, group: readonly Claim[]): readonly ValueSide[] {
  const byValue = new Map<string, Claim[]>();
  for (const claim of group) {
    const key = slot === 'happened' ? readHappened(claim).key : foldValue(claim.slot.value);
    byValue.set(key, [...(byValue.get(key) ?? []), claim]);
  }
  return [...byValue.values()].map((members) => ({
    value: members[0]?.slot.value ?? '',
    asserts: members.filter((claim) => effectiveStance(claim) === 'asserts'),
    denies: members.filter((claim) => effectiveStance(claim) === 'denies'),
    questions: members.filter((claim) => effectiveStance(claim) === 'questions'),
  }));
}

function kindOf(slot: string, sides: readonly ValueSide[]): ContradictionSet['kind'] | null {
  if (sides.some((side) => side.asserts.length > 0 && side.denies.length > 0)) return 'opposed';
  const asserted = sides.filter((side) => side.asserts.length > 0 && side.value.trim() !== '');
  const isAnswered = !OPEN_SLOTS.includes(slot) && asserted.length > 0 && sides.some((side) => side.denies.length > 0);
  if (isAnswered) return 'opposed';
  if (OPEN_SLOTS.includes(slot)) return asserted.length > 1 ? 'differing' : null;
  const isExcluded = asserted.some((one, index) =>
    asserted.slice(index + 1).some((other) => !areCompatible(slot, one.value, other.value)),
  );
  return isExcluded ? 'incompatible' : null;
}

const NO_WORDS: readonly string[] = ['no', 'not', 'false', 'did not happen', 'never'];

/** Whether an event happened is one question whatever the words of the value; "no" turns the stance round. */
function readHappened(claim: Claim): { readonly key: string; readonly isNegative: boolean } {
  return { key: 'happened', isNegative: NO_WORDS.includes(foldValue(claim.slot.value)) };
}

function effectiveStance(claim: Claim): Claim['stance'] {
  if (claim.slot.name !== 'happened' || !readHappened(claim).isNegative) return claim.stance;
  if (claim.stance === 'asserts') return 'denies';
  return claim.stance === 'denies' ? 'asserts' : 'questions';
}
