import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { readSelection, type TextSelection, writeSelection } from './selection.ts';

/** The reader's selection: the document's while it lies in the text, and remembered while the focus is in another field. */
export interface TextSelectionControl {
  readonly selection: TextSelection | null;
  /** The selection of this very moment, for acts: the browser tells of changes a little later. */
  readonly read: () => TextSelection | null;
  /** Selects in the document. */
  readonly select: (next: TextSelection) => void;
  /** Remembers a selection without touching the document's, while the focus stays in a field. */
  readonly remember: (next: TextSelection | null) => void;
}

/**
 * Follows the selection in the element of `root`, in canonical offsets. When `drawn` changes, text nodes were cut anew and the
 * document has lost its selection: it is set again.
 */
export function useTextSelection(root: RefObject<HTMLElement | null>, drawn: unknown): TextSelectionControl {
  const remembered = useRef<TextSelection | null>(null);
  const [selection, setSelection] = useState<TextSelection | null>(null);
  const remember = useCallback((next: TextSelection | null) => {
    const before = remembered.current;
    if (before?.anchor === next?.anchor && before?.head === next?.head) return;
    remembered.current = next;
    setSelection(next);
  }, []);
  const read = useCallback(() => {
    const live = root.current ? readSelection(root.current) : null;
    if (live) remember(live);
    return remembered.current;
  }, [root, remember]);
  const select = useCallback(
    (next: TextSelection) => {
      if (root.current) writeSelection(root.current, next);
      remember(next);
    },
    [root, remember],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another drawing is what the selection must survive.
  useLayoutEffect(() => {
    const isHere = root.current !== null && document.activeElement === root.current;
    if (root.current && isHere && remembered.current) writeSelection(root.current, remembered.current);
  }, [root, drawn]);
  useEffect(() => {
    const follow = () => {
      const live = root.current ? readSelection(root.current) : null;
      if (live) remember(live);
    };
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [root, remember]);
  return { selection, read, select, remember };
}
