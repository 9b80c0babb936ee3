import { useCallback, useEffect, useRef } from 'react';
import { focusSoon } from '../ui/keep-focus.ts';

/**
 * Remembers what had the focus among the articles while `isShown`. The function given back focuses the same kind of place again
 * when the articles are drawn anew: the text, the button that led away, or the chosen row of the list.
 */
export function useFocusReturn(isShown: boolean): () => void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    if (!isShown) return;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.closest('main')) last.current = target;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [isShown]);
  return useCallback(() => focusSoon(() => findAgain(last.current)), []);
}

function findAgain(before: Element | null): HTMLElement | null {
  const main = document.querySelector('main');
  const find = (selector: string) => main?.querySelector<HTMLElement>(selector) ?? null;
  if (before?.closest('article[tabindex]')) return find('article[tabindex]');
  if (before?.hasAttribute('data-check-details')) return find('[data-check-details]');
  return find('[role="grid"] [role="row"][tabindex="0"]');
}
