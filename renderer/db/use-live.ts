import { useLiveQuery } from 'dexie-react-hooks';

/**
 * Gives what a read of the database says now, and again after each write that touches what it read, in whichever window or
 * worker. `initial` until the first answer, and again when `deps` change: never the answer to an earlier question.
 */
export function useLive<T>(query: () => Promise<T> | T, deps: readonly unknown[]): T | undefined;
export function useLive<T, Initial>(
  query: () => Promise<T> | T,
  deps: readonly unknown[],
  initial: Initial,
): T | Initial;
export function useLive<T, Initial>(
  query: () => Promise<T> | T,
  deps: readonly unknown[],
  initial?: Initial,
): T | Initial | undefined {
  const answer = useLiveQuery(async () => ({ deps, value: await query() }), [...deps]);
  return answer && isSameList(answer.deps, deps) ? answer.value : initial;
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((entry, index) => Object.is(entry, other[index]));
}
