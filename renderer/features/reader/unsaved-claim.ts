import { toChain } from '../../../shared/attribution/chain.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Clip } from '../../../shared/model/clip.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { Source } from '../../../shared/model/source.ts';
import type { UnsavedRows } from '../../db/bearing.ts';
import { type CardContext, type CardState, toCardDraft } from './card-draft.ts';
import { findSource } from './card-links.ts';

/** A card's claim as saving would write it, with the rows that would be new. */
export interface UnsavedClaim extends UnsavedRows {
  readonly claim: Claim;
}

/** Gives a card's claim before it is saved, so that its origins are counted as those of any other claim; null without a claim. */
export function toUnsavedClaim(
  state: CardState,
  context: CardContext,
  eventId: Ulid | null,
  sources: readonly Source[],
): UnsavedClaim | null {
  const draft = toCardDraft(state, context, eventId);
  if (!draft.claim) return null;
  const { links, ...fields } = draft.claim;
  const added = new Map<string, Source>();
  const steps = links.map(({ source: name, sourceKind, ...link }) => {
    const known = findSource([...sources, ...added.values()], name) ?? makeSource(name, sourceKind, added.size);
    if (known.createdAt === UNSAVED) added.set(known.id, known);
    return { ...link, sourceId: known.id };
  });
  const clip: Clip = {
    ...context.passage,
    ...context.kept,
    ...{ articleId: context.articleId, versionId: context.versionId, id: context.existingClipId ?? 'unsaved clip' },
    ...{ comment: '', translation: '', createdAt: UNSAVED },
  };
  let number = 0;
  const claim: Claim = {
    ...fields,
    ...{ id: 'unsaved claim', eventId, status: 'open', createdAt: UNSAVED },
    chain: toChain(steps, () => `unsaved link ${number++}`),
    clips: [{ clipId: clip.id, role: 'supports' }],
  };
  return { claim, clips: [clip], sources: [...added.values()] };
}

const UNSAVED = '';

function makeSource(name: string, kind: Source['kind'], number: number): Source {
  return { id: `unsaved source ${number}`, name, variants: [], kind, reliability: [], notes: '', createdAt: UNSAVED };
}
