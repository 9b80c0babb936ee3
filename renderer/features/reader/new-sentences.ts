import { useState } from 'react';
import type { Span } from './selection.ts';

/** The new sentences of the open article: whether they are marked, which one was reached, and the way to the next. */
export interface NewSentencesControl {
  readonly isMarked: boolean;
  readonly toggle: () => void;
  /** The sentences to be painted: none while they are not to be marked. */
  readonly painted: readonly Span[];
  /** The index of the sentence that was reached last; null before the first step. */
  readonly reached: number | null;
  readonly step: (by: 1 | -1) => void;
}

const KEY = 'reader-new-sentences';
const NONE: readonly Span[] = [];

/** Keeps whether new sentences are marked, also for the next article, and walks them from where the analyst is. */
export function useNewSentences(
  sentences: readonly Span[],
  selected: () => Span | null,
  onReach: (sentence: Span) => void,
): NewSentencesControl {
  const [isMarked, setIsMarked] = useState(() => localStorage.getItem(KEY) !== 'off');
  const [reached, setReached] = useState<number | null>(null);
  const mark = (is: boolean) => {
    localStorage.setItem(KEY, is ? 'on' : 'off');
    setIsMarked(is);
  };
  return {
    isMarked,
    toggle: () => mark(!isMarked),
    painted: isMarked ? sentences : NONE,
    reached: reached !== null && reached < sentences.length ? reached : null,
    step: (by) => {
      const index = findNext(sentences, selected(), by);
      const sentence = sentences[index];
      if (!sentence) return;
      if (!isMarked) mark(true);
      setReached(index);
      onReach(sentence);
    },
  };
}

/** The sentence after or before the selected words, starting over at the ends; -1 without any. */
function findNext(sentences: readonly Span[], from: Span | null, by: 1 | -1): number {
  if (sentences.length === 0) return -1;
  const next =
    by > 0
      ? sentences.findIndex((one) => one.start > (from?.start ?? -1))
      : sentences.findLastIndex((one) => one.start < (from?.start ?? Number.POSITIVE_INFINITY));
  return next >= 0 ? next : by > 0 ? 0 : sentences.length - 1;
}
