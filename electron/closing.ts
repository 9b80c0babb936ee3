import type { BrowserWindow } from 'electron';

/** How long the page may take to write what is open, in milliseconds. */
const LONGEST = 5_000;

/**
 * Lets the page finish before its window goes: asks it, waits for its answer no longer than so, and has `onEnd` write how it
 * ended. Gives the function that takes the page's answer.
 */
export function finishBeforeClosing(
  window: BrowserWindow,
  ask: () => void,
  onEnd: (isClean: boolean) => Promise<void>,
  longest = LONGEST,
): () => void {
  let timer: NodeJS.Timeout | null = null;
  let isEnding = false;
  const end = async (isClean: boolean) => {
    if (isEnding) return;
    isEnding = true;
    if (timer) clearTimeout(timer);
    await onEnd(isClean).catch((error: unknown) => console.error('closing:', error));
    if (!window.isDestroyed()) window.destroy();
  };
  window.on('close', (event) => {
    event.preventDefault();
    if (timer) return;
    timer = setTimeout(() => void end(false), longest);
    ask();
  });
  return () => {
    if (timer) void end(true);
  };
}
