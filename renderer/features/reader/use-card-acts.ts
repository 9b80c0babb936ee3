import { type RefObject, useState } from 'react';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import { saveCard } from '../../db/card.ts';
import { addClip, editClip } from '../../db/clips.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { type CardContext, findMissing, type Missing, matchEvent, toCardDraft, toClipDraft } from './card-draft.ts';
import { withoutProposals } from './card-proposals.ts';
import { findEventChoices } from './event-choices.ts';
import type { CardView } from './use-card.ts';

/** What became of a card that was saved. */
export interface SavedCard {
  readonly clipId: Ulid;
  /** A sentence for the analyst. */
  readonly words: string;
}

/** Saves a card or its clip alone; what stands in the way is told in words, and nothing that was typed is lost. */
export function useCardActs(options: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly context: CardContext;
  readonly card: CardView;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly onMissing: (field: Missing['field']) => void;
  readonly onSaved: (saved: SavedCard) => void;
}) {
  const { db, origin, context, card, onSaved } = options;
  const { state } = card;
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const run = async (work: () => Promise<SavedCard>) => {
    if (isSaving) return;
    setIsSaving(true);
    setProblem(null);
    try {
      onSaved(await work());
    } catch (error) {
      setIsSaving(false);
      setProblem(
        `Nothing was saved, and nothing that you typed is lost: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };
  const save = async () => {
    const kept = withoutProposals(state);
    const missing = findMissing(kept, card.originCount);
    if (missing) {
      setProblem(missing.words);
      options.onMissing(missing.field);
      return;
    }
    await run(async () => {
      // Looked up again: the suggestions may be a key press behind what was typed.
      const attached = matchEvent(kept, await findEventChoices(db, kept.event));
      const saved = await saveCard(db, origin, toCardDraft(state, context, attached?.id ?? null));
      const words = saved.event ? `Saved: event “${saved.event.title}”` : 'Saved: claim without an event';
      return { clipId: saved.clip.id, words };
    });
  };
  const keep = () =>
    run(async () => {
      const { articleId, versionId, passage, clip: words, existingClipId } = toClipDraft(state, context);
      const clip =
        existingClipId === null
          ? await addClip(db, origin, { articleId, versionId, passage, words })
          : await editClip(db, origin, existingClipId, words);
      return { clipId: clip.id, words: 'Saved: clip' };
    });
  return { problem, isSaving, save, keep };
}
