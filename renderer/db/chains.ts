import { completeLinks, type DraftLink, type ResolvedLink, toChainLinks } from '../../shared/attribution/chain-edit.ts';
import type { ChainLink, Claim } from '../../shared/model/claim.ts';
import type { Clip } from '../../shared/model/clip.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import { commit } from './changes.ts';
import { checkClaim } from './claims.ts';
import type { CaseDatabase } from './database.ts';
import type { Draft } from './draft.ts';
import { ActError } from './errors.ts';
import { findOrAddSource } from './sources.ts';

/**
 * Replaces a claim's chain by links with named sources, as one change: sources named for the first time are registered with it,
 * and the words that show a link are looked up in what the claim rests on. Throws RowMissingError, ActError for words that do
 * not stand there; then nothing is changed.
 */
export async function saveChain(
  db: CaseDatabase,
  origin: Origin,
  claimId: Ulid,
  links: readonly DraftLink[],
): Promise<Claim> {
  const { result } = await commit(db, origin, { action: 'chain.edit' }, async (draft) => {
    const before = await draft.need('claims', claimId);
    const clips = (await Promise.all(before.clips.map((use) => draft.get('clips', use.clipId)))).filter(
      (clip) => clip !== null,
    );
    const resolved: ResolvedLink[] = [];
    for (const link of completeLinks(links)) {
      const source = await findOrAddSource(draft, link.source, link.sourceKind);
      const words = await resolveWords(draft, { ...link, sourceKind: source.kind }, clips);
      resolved.push({
        key: link.key,
        linkId: link.linkId,
        verb: link.verb,
        from: link.from,
        sourceId: source.id,
        words,
      });
    }
    const claim: Claim = { ...before, chain: toChainLinks(resolved, draft.origin.newId) };
    await checkClaim(draft, claim);
    draft.put('claims', claim);
    return claim;
  });
  return result;
}

async function resolveWords(draft: Draft, link: DraftLink, clips: readonly Clip[]): Promise<ChainLink['words']> {
  if (link.wordsAt) return { text: link.words, ...link.wordsAt };
  if (link.words === '') {
    // An unnamed source is known by its words; where they stand in the passage they are its evidence too.
    return link.linkId === null && link.sourceKind === 'unnamed-group' ? findInClips(link.source, clips) : null;
  }
  const bare = link.words.replace(/^["“”„«»]+|["“”„«»]+$/gu, '').trim();
  for (const words of new Set([link.words, bare])) {
    const found = words === '' ? null : (findInClips(words, clips) ?? (await findInTexts(draft, words, clips)));
    if (found) return found;
  }
  throw new ActError(
    clips.length === 0
      ? `The words “${link.words}” cannot be looked up: this claim rests on no passage yet.`
      : `The words “${link.words}” do not stand in the text that this claim was read in, so they cannot show the link. Copy them as they are written there.`,
  );
}

function findInClips(words: string, clips: readonly Clip[]): ChainLink['words'] {
  for (const clip of clips) {
    const at = clip.exact.indexOf(words);
    if (at >= 0) return toWords(words, clip.versionId, clip.start + at);
  }
  return null;
}

/** The place of the words in the texts of the passages, the one nearest to its passage. */
async function findInTexts(draft: Draft, words: string, clips: readonly Clip[]): Promise<ChainLink['words']> {
  let nearest: { readonly words: ChainLink['words']; readonly distance: number } | null = null;
  for (const clip of clips) {
    const text = (await draft.readText(clip.versionId))?.text ?? '';
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      const distance = Math.abs(at - clip.start);
      if (!nearest || distance < nearest.distance) nearest = { words: toWords(words, clip.versionId, at), distance };
    }
  }
  return nearest?.words ?? null;
}

function toWords(text: string, versionId: Ulid, start: number): ChainLink['words'] {
  return { text, versionId, start, end: start + text.length };
}
