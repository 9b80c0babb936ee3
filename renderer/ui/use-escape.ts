import { type RefObject, useEffect, useRef } from 'react';

/** What an Esc may come from when it is meant for the window: nothing, a text that is read, a row or its cell, a field without words. */
const FREE =
  'body, article[tabindex], :is([role="row"], [role="gridcell"], [role="listitem"]), input[type="search"]:placeholder-shown';
const OVER_IT = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/**
 * Calls at an Esc within a region, or at one that nothing nearer than the window has a use for, while `isOn`: what lies open at the
 * window's edge closes with it.
 */
export function useEscape(region: RefObject<Element | null>, isOn: boolean, onEscape: () => void): void {
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  });
  useEffect(() => {
    if (!isOn) return;
    const handleKeyDown = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      const isMeant = target instanceof Element && (region.current?.contains(target) || target.matches(FREE));
      if (!isMeant || document.querySelector(OVER_IT)) return;
      event.preventDefault();
      latest.current();
    };
    // Before what the text and the lists do with it: they lead elsewhere, and come next.
    window.addEventListener('keydown', handleKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', handleKeyDown, { capture: true });
  }, [region, isOn]);
}
