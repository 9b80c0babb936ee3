import { useMemo, useState } from 'react';
import { findWords, hitFrom } from './find.ts';
import type { Span } from './selection.ts';

/** The state of "Find in article". */
export interface FindControl {
  readonly isOpen: boolean;
  readonly typed: string;
  readonly hits: readonly Span[];
  /** Index of the selected hit, -1 for none. */
  readonly current: number;
  readonly open: () => void;
  readonly close: () => void;
  readonly type: (words: string) => void;
  readonly step: (by: 1 | -1) => void;
}

/** Finds words in a text from where the analyst is; each hit that is reached is handed to `onHit`. */
export function useFind(text: string, from: () => number, onHit: (hit: Span) => void): FindControl {
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [current, setCurrent] = useState(-1);
  const hits = useMemo(() => (isOpen ? findWords(text, typed) : []), [isOpen, text, typed]);
  const reach = (found: readonly Span[], index: number) => {
    setCurrent(index);
    const hit = found[index];
    if (hit) onHit(hit);
  };
  return {
    isOpen,
    typed,
    hits,
    current: Math.min(current, hits.length - 1),
    open: () => setIsOpen(true),
    close: () => setIsOpen(false),
    type: (words) => {
      setTyped(words);
      const found = findWords(text, words);
      reach(found, hitFrom(found, from()));
    },
    step: (by) => {
      if (hits.length > 0) reach(hits, (current + by + hits.length) % hits.length);
    },
  };
}
