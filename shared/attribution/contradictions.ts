import type { Claim } from '../model/claim.ts';
import type { Ulid } from '../model/ids.ts';
import { areCompatible, foldValue, slotKey } from './slot-values.ts';
import { effectiveStance } from './stances.ts';

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

/** All claims that speak of one slot of one event, by value; `kind` is null where they agree. */
export interface SlotAccounts {
  readonly eventId: Ulid | null;
  readonly slot: string;
  readonly kind: ContradictionSet['kind'] | null;
  readonly sides: readonly ValueSide[];
}

/** Slots that hold several answers at once; two different ones do not exclude each other. */
const OPEN_SLOTS: readonly string[] = ['who', 'how', 'why', 'what'];

/** Groups claims by event and slot, and within a slot by value, in the order in which the claims come. */
export function groupBySlot(claims: readonly Claim[]): readonly SlotAccounts[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.eventId}\n${slotKey(claim.slot.name)}`;
    const known = groups.get(key);
    if (known) known.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [Claim, ...Claim[]];
    const sides = groupByValue(group);
    return { eventId: first.eventId, slot: first.slot.name, kind: kindOf(first.slot.name, sides), sides };
  });
}

/** Finds the sets of claims that do not agree, per event and slot, in the order in which the claims come. */
export function findContradictions(claims: readonly Claim[]): readonly ContradictionSet[] {
  return groupBySlot(claims).flatMap(({ eventId, slot, kind, sides }) =>
    eventId === null || kind === null ? [] : [{ eventId, slot, kind, sides }],
  );
}

/** Tells whether claims of an event contradict each other; accounts that merely differ in an open slot do not. */
export function isDisputed(claims: readonly Claim[]): boolean {
  // One claim contradicts nobody, and most events have one.
  return claims.length > 1 && findContradictions(claims).some((set) => set.kind !== 'differing');
}

/** All claims of a set, value by value, assertions first. */
export function claimsOfSides(sides: readonly ValueSide[]): readonly Claim[] {
  return sides.flatMap((side) => [...side.asserts, ...side.denies, ...side.questions]);
}

function groupByValue(group: readonly Claim[]): readonly ValueSide[] {
  const byValue = new Map<string, Claim[]>();
  for (const claim of group) {
    // Whether an event happened is one question whatever the words of the value; "no" turns the stance round.
    const key = slotKey(claim.slot.name) === 'happened' ? '' : foldValue(claim.slot.value);
    const known = byValue.get(key);
    if (known) known.push(claim);
    else byValue.set(key, [claim]);
  }
  return [...byValue.values()].map((members) => ({
    value: members[0]?.slot.value ?? '',
    asserts: members.filter((claim) => effectiveStance(claim) === 'asserts'),
    denies: members.filter((claim) => effectiveStance(claim) === 'denies'),
    questions: members.filter((claim) => effectiveStance(claim) === 'questions'),
  }));
}

function kindOf(slot: string, sides: readonly ValueSide[]): ContradictionSet['kind'] | null {
  const isOpen = OPEN_SLOTS.includes(slotKey(slot));
  if (sides.some((side) => side.asserts.length > 0 && side.denies.length > 0)) return 'opposed';
  const asserted = sides.filter((side) => side.asserts.length > 0 && side.value.trim() !== '');
  if (!isOpen && asserted.length > 0 && sides.some((side) => side.denies.length > 0)) return 'opposed';
  if (isOpen) return asserted.length > 1 ? 'differing' : null;
  const isExcluded = asserted.some((one, index) =>
    asserted.slice(index + 1).some((other) => !areCompatible(slot, one.value, other.value)),
  );
  return isExcluded ? 'incompatible' : null;
}
