import { useCallback, useEffect } from 'react';
import { focusSoon } from '../ui/keep-focus.ts';

/** Gives what leads to the row of the open article in the list, where the arrows go on; Esc in the text does so while `isShown`. */
export function useArticleRow(isShown: boolean): () => void {
  const focusRow = useCallback(() => focusSoon(findRow), []);
  useEffect(() => {
    if (!isShown) return;
    const handleKeyDown = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.defaultPrevented || event.isComposing || key !== 'Escape') return;
      // In the text alone: fields, menus and dialogs have an Esc of their own.
      if (!(target instanceof Element && target.matches('main article[tabindex]'))) return;
      event.preventDefault();
      focusRow();
    };
    window.addEventListener('keydown', handleKeyDown);
    return () => window.removeEventListener('keydown', handleKeyDown);
  }, [isShown, focusRow]);
  return focusRow;
}

function findRow(): HTMLElement | null {
  return document.querySelector('main [role="grid"][aria-label="Articles"] [role="row"][tabindex="0"]');
}
