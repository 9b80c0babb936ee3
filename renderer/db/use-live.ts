import { useLiveQuery } from 'dexie-react-hooks';
import { useRef } from 'react';

/** A read that repeats while much is written may take this share of the time: the window must stay free for the analyst. */
const SHARE_OF_TIME = 1 / 5;

/** The longest that a repeated read is put off, milliseconds. */
const LONGEST_DELAY = 2_000;

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
  const last = useRef({ deps, ended: 0, took: 0 });
  const answer = useLiveQuery(async () => {
    const { current } = last;
    const due = current.ended + current.took * (1 / SHARE_OF_TIME - 1);
    const delay = isSameList(current.deps, deps) ? Math.min(due - performance.now(), LONGEST_DELAY) : 0;
    // Dexie watches what is read after this; what is written meanwhile is simply read.
    if (delay > 1) await Promise.resolve(new Promise((resolve) => setTimeout(resolve, delay)));
    const began = performance.now();
    const value = await query();
    const ended = performance.now();
    last.current = { deps, ended, took: ended - began };
    return { deps, value };
  }, [...deps]);
  return answer && isSameList(answer.deps, deps) ? answer.value : initial;
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((entry, index) => Object.is(entry, other[index]));
}
