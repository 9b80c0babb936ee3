import { type RefObject, useEffect, useRef } from 'react';

/** What the keys of the comparison do. */
interface VersionKeys {
  readonly onStep?: ((step: 1 | -1) => void) | undefined;
  readonly onToggleEverything?: (() => void) | undefined;
  readonly onCompare?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
}

/**
 * The comparison's keys: V opens it, N and Shift N walk the changes, E shows everything, V and Escape go back to the text. What is
 * left out has no key. Keys are known by their place on the board; nothing acts from fields and dialogs.
 */
export function useVersionKeys(keys: VersionKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isElsewhere(event.target)) return;
      const act = chooseAct(latest.current, event);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  }, []);
}

function chooseAct(keys: VersionKeys, event: KeyboardEvent): (() => void) | undefined {
  const { onStep } = keys;
  if (event.code === 'KeyN') return onStep && (() => onStep(event.shiftKey ? -1 : 1));
  if (event.shiftKey) return undefined;
  if (event.code === 'KeyE') return keys.onToggleEverything;
  if (event.code === 'KeyV') return keys.onCompare ?? keys.onClose;
  return event.key === 'Escape' ? keys.onClose : undefined;
}

/** Whether keys belong to a field, a list of choices or a dialog. */
export function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest(
        'input, textarea, select, [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]',
      ) !== null)
  );
}

/** Brings an element into the middle of its scrolled pane and gives it the focus, so that a screen reader reads it. */
export function showElement(
  pane: RefObject<HTMLElement | null>,
  find: (pane: HTMLElement) => HTMLElement | null,
): void {
  const show = () => {
    const element = pane.current && find(pane.current);
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return element;
  };
  const row = show()?.closest<HTMLElement>('[data-row]');
  row?.focus({ preventScroll: true });
  // Paragraphs on the way had guessed heights until they came into sight.
  requestAnimationFrame(() => requestAnimationFrame(show));
}
