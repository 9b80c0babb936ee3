import { type RefObject, useEffect } from 'react';

/** Frames in which a row that is to be drawn is waited for. */
const PATIENCE = 30;

/** When the row with the focus is gone, its dialog takes the focus; it goes on to the chosen row of the list as soon as that is drawn. */
export function useRowFocus(list: RefObject<HTMLElement | null>, rows: readonly unknown[]): void {
  useEffect(() => {
    if (rows.length === 0) return;
    let frame = 0;
    let left = PATIENCE;
    const look = () => {
      const row = list.current?.querySelector<HTMLElement>('[role="listitem"][tabindex="0"]');
      const { activeElement } = document;
      const isLost = activeElement === document.body || activeElement?.contains(list.current) === true;
      if (isLost) row?.focus({ preventScroll: true });
      left -= 1;
      if (left > 0) frame = requestAnimationFrame(look);
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [list, rows]);
}
