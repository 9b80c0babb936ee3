import { useEffect, useState } from 'react';

/** Paragraphs that are drawn in one frame: few enough that a long comparison never holds the window up. */
const AT_ONCE = 60;

/** Draws a long list over several frames: gives how many of `total` are drawn now, and a way to have the first `count` at once. */
export function useDrawing(total: number): { readonly drawn: number; readonly drawTo: (count: number) => void } {
  const [drawn, setDrawn] = useState(AT_ONCE);
  useEffect(() => {
    if (drawn >= total) return;
    const frame = requestAnimationFrame(() => setDrawn((count) => count + AT_ONCE));
    return () => cancelAnimationFrame(frame);
  }, [drawn, total]);
  return { drawn: Math.min(drawn, total), drawTo: (count) => setDrawn((now) => Math.max(now, count)) };
}
