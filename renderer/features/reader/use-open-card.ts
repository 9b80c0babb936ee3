import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { describePassage } from '../../../shared/anchoring/describe.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { ClipCardHandle } from './ClipCard.tsx';
import type { CardState } from './card-draft.ts';
import type { PlacedClip } from './clip-places.ts';
import type { ReaderHandle } from './Reader.tsx';
import type { Span } from './selection.ts';
import { keepUnsavedCard, readUnsavedCard } from './unsaved-card.ts';

/** The open card: the words it is about, and the clip that they already are. */
export interface OpenCard {
  readonly span: Span;
  readonly existing: PlacedClip | null;
  /** What was typed into it before the article was left. */
  readonly left?: CardState | undefined;
}

/** Keeps the card that is open on an article; one with unsaved words is there again when the article is opened next. */
export function useOpenCard(options: {
  readonly databaseName: string;
  readonly articleId: Ulid;
  readonly versionId: Ulid;
  readonly text: string;
  readonly clips: readonly PlacedClip[];
  /** Whether the clips are known. */
  readonly isLoaded: boolean;
  readonly reader: RefObject<ReaderHandle | null>;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
}) {
  const { databaseName, articleId, versionId, clips, isLoaded } = options;
  const handle = useRef<ClipCardHandle>(null);
  const [card, setCard] = useState<OpenCard | null>(null);
  const isAskedForLeft = useRef(false);
  useEffect(() => {
    if (!isLoaded || isAskedForLeft.current) return;
    isAskedForLeft.current = true;
    const left = readUnsavedCard(databaseName, articleId, versionId);
    if (!left) return;
    const existing = clips.find((one) => one.clip.id === left.existingClipId) ?? null;
    setCard({ span: left.span, existing, left: left.state });
  }, [isLoaded, clips, databaseName, articleId, versionId]);
  const handleTyped = useCallback(
    (state: CardState | null) => {
      if (!card) return;
      const { span, existing } = card;
      const unsaved = { versionId, span, existingClipId: existing?.clip.id ?? null };
      keepUnsavedCard(databaseName, articleId, state && { ...unsaved, state });
    },
    [card, databaseName, articleId, versionId],
  );
  const open = (next: OpenCard) => {
    if (card && handle.current?.isTouched()) {
      options.onMessage({
        kind: 'bad',
        text: 'A card is open with words that are not saved. Save or discard it first.',
      });
      handle.current.focus();
      return;
    }
    setCard(next);
  };
  const close = () => {
    const span = card?.span;
    const isTypingElsewhere = isField(document.activeElement) && !handle.current?.holds(document.activeElement);
    keepUnsavedCard(databaseName, articleId, null);
    setCard(null);
    // Who opened a search while the card was being saved types there.
    if (!isTypingElsewhere) options.reader.current?.focus(span);
  };
  /** Gives selected words trimmed to a passage, and the clip of this version that they already are. */
  const toPassage = (span: Span): OpenCard => {
    const { start, end } = describePassage(options.text, span.start, span.end);
    const existing = clips.find(
      (one) =>
        one.state.status === 'same' &&
        one.clip.versionId === versionId &&
        one.span?.start === start &&
        one.span.end === end,
    );
    return { span: { start, end }, existing: existing ?? null };
  };
  return { card, handle, open, close, toPassage, handleTyped };
}

function isField(element: Element | null): element is Element {
  return element?.matches('input, textarea') ?? false;
}
