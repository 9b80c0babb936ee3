import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { PlacedClip } from './clip-places.ts';
import './highlights.css';
import { clearPaint, FLASH_MS, paint } from './highlights.ts';
import { markMargin } from './new-sentences-margin.ts';
import type { Span } from './selection.ts';
import type { FindControl } from './use-find.ts';

const NO_SENTENCES: readonly Span[] = [];

/** What is painted over the text. */
interface Painted {
  readonly clips: readonly PlacedClip[];
  readonly activeClipId: Ulid | null;
  readonly pending: Span | null;
  readonly newSentences?: readonly Span[] | undefined;
  readonly causes?: { readonly all: readonly Span[]; readonly focused: readonly Span[] } | undefined;
  readonly span: Span | null;
  readonly find: FindControl;
  readonly textKey: string;
}

/** Paints clips, the card's words and found words after each change, and gives a function that lights a passage up for a moment. */
export function usePaint(root: RefObject<HTMLElement | null>, painted: Painted): (span: Span) => void {
  const [flash, setFlash] = useState<Span | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const { clips, activeClipId, pending, causes, find, textKey } = painted;
  const newSentences = painted.newSentences ?? NO_SENTENCES;
  const { isOpen, hits } = find;
  const found = isOpen ? painted.span : null;
  const foundStart = found?.start ?? -1;
  const foundEnd = found?.end ?? -1;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other elements to paint.
  useLayoutEffect(() => {
    if (!root.current) return;
    const spansOf = (isWanted: (one: PlacedClip) => boolean) =>
      clips.flatMap((one) => (one.span && isWanted(one) ? [one.span] : []));
    paint(root.current, {
      'new-sentence': newSentences,
      'clip-amber': spansOf((one) => one.clip.colour === 'amber'),
      'clip-teal': spansOf((one) => one.clip.colour === 'teal'),
      'clip-rose': spansOf((one) => one.clip.colour === 'rose'),
      'clip-violet': spansOf((one) => one.clip.colour === 'violet'),
      'clip-active': spansOf((one) => one.clip.id === activeClipId && pending === null),
      'clip-pending': pending ? [pending] : [],
      cause: causes?.all ?? [],
      'cause-focused': causes?.focused ?? [],
      'clip-flash': flash ? [flash] : [],
      find: hits,
      'find-current': foundEnd > foundStart ? [{ start: foundStart, end: foundEnd }] : [],
    });
    markMargin(root.current, newSentences);
  }, [root, clips, activeClipId, pending, causes, newSentences, flash, hits, foundStart, foundEnd, textKey]);

  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
      clearPaint();
    },
    [],
  );

  return useCallback((span: Span) => {
    window.clearTimeout(timer.current);
    setFlash(span);
    timer.current = window.setTimeout(() => setFlash(null), FLASH_MS);
  }, []);
}
