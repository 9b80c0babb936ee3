import { writeCanonicalJson } from '../model/canonical-json.ts';
import { isListOfWholeThings } from './row-parts.ts';

/** What a three-way merge of one value came to; null where a person must choose. */
export type MergedValue = { readonly value: unknown } | null;

/** Chains are graphs: each link comes after those it had the statement from, which two changed halves may not keep. */
const NEVER_BY_ELEMENT: ReadonlySet<string> = new Set(['chain', 'clipIds', 'customScales']);

/**
 * Puts two changed lists or dictionaries together, element by element: those of words, of things with an id, and those that are
 * known to have none. `first` is the copy that was changed first, whose order is kept. Null where one element was changed twice.
 */
export function mergeElements(field: string, base: unknown, first: unknown, second: unknown): MergedValue {
  if (NEVER_BY_ELEMENT.has(field)) return null;
  if (field === 'cells') return mergeMembers(base, first, second);
  const [one, other] = [first ?? [], second ?? []];
  const before = base ?? [];
  if (!Array.isArray(one) || !Array.isArray(other) || !Array.isArray(before)) return null;
  const keyOf = chooseKey(field, [...before, ...one, ...other]);
  if (!keyOf) return null;
  const merged = mergeKeyed(toMap(before, keyOf), toMap(one, keyOf), toMap(other, keyOf));
  return merged && { value: sortByTime([...merged.values()]) };
}

/** Merges the members of plain objects, such as the cells of a row of a grid. */
function mergeMembers(base: unknown, first: unknown, second: unknown): MergedValue {
  const entries = (value: unknown) => new Map<string, unknown>(Object.entries(value ?? {}));
  const merged = mergeKeyed(entries(base), entries(first), entries(second));
  return merged && { value: Object.fromEntries(merged) };
}

function mergeKeyed(
  base: ReadonlyMap<string, unknown>,
  first: ReadonlyMap<string, unknown>,
  second: ReadonlyMap<string, unknown>,
): Map<string, unknown> | null {
  const merged = new Map<string, unknown>();
  for (const key of new Set([...first.keys(), ...second.keys()])) {
    const [was, one, other] = [base, first, second].map((map) => write(map, key));
    if (one !== other && one !== was && other !== was) return null;
    const chosen = one === was ? second : first;
    if (chosen.has(key)) merged.set(key, chosen.get(key));
  }
  return merged;
}

function write(map: ReadonlyMap<string, unknown>, key: string): string | null {
  return map.has(key) ? writeCanonicalJson(map.get(key)) : null;
}

function chooseKey(field: string, elements: readonly unknown[]): ((element: unknown) => string) | null {
  if (elements.every((element) => typeof element === 'string')) return (element) => element as string;
  if (isListOfWholeThings(field)) return writeCanonicalJson;
  const idOf = (element: unknown) => (element as { readonly id?: unknown } | null)?.id;
  if (elements.every((element) => typeof idOf(element) === 'string')) return (element) => idOf(element) as string;
  return null;
}

function toMap(list: readonly unknown[], keyOf: (element: unknown) => string): ReadonlyMap<string, unknown> {
  return new Map(list.map((element) => [keyOf(element), element]));
}

/** Judgments are in order of time; what has no time stays as it is. */
function sortByTime(list: readonly unknown[]): readonly unknown[] {
  const timeOf = (element: unknown) => (element as { readonly at?: unknown } | null)?.at;
  if (!list.every((element) => typeof timeOf(element) === 'string')) return list;
  return list.toSorted((one, other) => ((timeOf(one) as string) < (timeOf(other) as string) ? -1 : 1));
}
