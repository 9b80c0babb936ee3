import { useEffect, useRef } from 'react';
import { isElsewhere } from './version-walk.ts';

/** What the keys of a family do; those that are left out do nothing. */
export interface FamilyKeys {
  readonly onNextSentence?: ((step: 1 | -1) => void) | undefined;
  readonly onFamily?: (() => void) | undefined;
  readonly onCloseRewrites?: (() => void) | undefined;
  readonly onConfirm?: (() => void) | undefined;
  readonly onAdd?: (() => void) | undefined;
}

/**
 * The keys of the family strip: S and Shift S walk the new sentences, G goes to the members, and while they are shown R closes the
 * rewrites, Y confirms and A adds one. Keys are known by their place on the board; nothing acts from fields and dialogs.
 */
export function useFamilyKeys(keys: FamilyKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const act = isElsewhere(event.target) ? undefined : chooseAct(latest.current, event);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  }, []);
}

function chooseAct(keys: FamilyKeys, event: KeyboardEvent): (() => void) | undefined {
  const { onNextSentence } = keys;
  if (event.code === 'KeyS') return onNextSentence && (() => onNextSentence(event.shiftKey ? -1 : 1));
  if (event.shiftKey) return undefined;
  switch (event.code) {
    case 'KeyG':
      return keys.onFamily;
    case 'KeyR':
      return keys.onCloseRewrites;
    case 'KeyY':
      return keys.onConfirm;
    case 'KeyA':
      return keys.onAdd;
    default:
      return undefined;
  }
}
