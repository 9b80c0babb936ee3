import { setImmediate } from 'node:timers/promises';

/** How many bytes are hashed or read as JSON before others have their turn: two or three milliseconds. */
const STRETCH = 256 * 1024;

/**
 * Counts what long work in the app's own process has gone through. The result is to be awaited: it is a promise each time that what
 * waits meanwhile, such as a save, is to have its turn, and null else.
 */
export function takeTurns(): (bytes: number) => Promise<void> | null {
  let done = 0;
  return (bytes) => {
    done += bytes;
    if (done < STRETCH) return null;
    done = 0;
    return setImmediate();
  };
}
