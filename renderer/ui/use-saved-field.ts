import { useCallback, useEffect, useRef, useState } from 'react';

/** A field that shows what is stored until it is typed in, and saves what was typed when it is left. */
export interface SavedField {
  readonly value: string;
  readonly isChanged: boolean;
  readonly setValue: (value: string) => void;
  /** Saves what was typed, if it differs from what is stored. */
  readonly commit: () => void;
  /** Saves this value now. */
  readonly commitValue: (value: string) => void;
}

/**
 * Keeps what is typed apart from what is stored. What was typed is saved by `commit` and when the field disappears, so that
 * leaving for another event loses nothing; when the stored value changes underneath (undo), it is shown.
 */
export function useSavedField(stored: string, save: (value: string) => void): SavedField {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ stored, save, typed });
  latest.current.stored = stored;
  latest.current.save = save;
  const shown = useRef(stored);
  useEffect(() => {
    if (shown.current === stored) return;
    shown.current = stored;
    latest.current.typed = null;
    setTyped(null);
  }, [stored]);
  const setValue = useCallback((value: string) => {
    latest.current.typed = value;
    setTyped(value);
  }, []);
  const commitValue = useCallback((value: string) => {
    latest.current.typed = null;
    setTyped(value);
    if (value !== latest.current.stored) latest.current.save(value);
  }, []);
  const commit = useCallback(() => {
    const { typed: waiting } = latest.current;
    if (waiting !== null) commitValue(waiting);
  }, [commitValue]);
  useEffect(() => {
    const handleHidden = () => {
      if (document.visibilityState === 'hidden') commit();
    };
    document.addEventListener('visibilitychange', handleHidden);
    return () => {
      document.removeEventListener('visibilitychange', handleHidden);
      const { typed: waiting, stored: now, save: saveNow } = latest.current;
      latest.current.typed = null;
      if (waiting !== null && waiting !== now) saveNow(waiting);
    };
  }, [commit]);
  return { value: typed ?? stored, isChanged: typed !== null && typed !== stored, setValue, commit, commitValue };
}
