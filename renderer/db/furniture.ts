import { applyLearned, learnFurniture } from '../../shared/extract/learned-furniture.ts';
import type { FurnitureCorrection, FurnitureKind, Version, VersionText } from '../../shared/model/article.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import { commit } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import type { Draft } from './draft.ts';
import { ActError } from './errors.ts';
import { readRowName, toTarget } from './references.ts';

/**
 * Says of blocks of a version that they are furniture of a kind, or the story itself (null); what is learned of the outlet's pages
 * by it serves its next imports. No text and no offset changes. Throws RowMissingError, ActError for a block that is not there.
 */
export async function correctFurniture(
  db: CaseDatabase,
  origin: Origin,
  versionId: Ulid,
  starts: readonly number[],
  kind: FurnitureKind | null,
): Promise<void> {
  await commit(db, origin, { action: 'furniture.mark' }, async (draft) => {
    const version = await draft.need('versions', versionId);
    const article = await draft.need('articles', version.articleId);
    const stored = await draft.readText(versionId);
    const outlet = article.outlet && (await draft.get('sources', article.outlet.value));
    let learned = outlet?.furniture ?? [];
    const corrections: FurnitureCorrection[] = [];
    for (const start of starts) {
      const block = stored?.blocks.find((one) => one.start === start);
      if (!stored || !block) throw new ActError(`There is no paragraph at ${start} of this text. Nothing was saved.`);
      corrections.push({ start, furniture: kind && { kind, rule: 'marked by the analyst' } });
      learned = learnFurniture(learned, stored.text.slice(block.start, block.end), kind);
    }
    draft.put('versions', { ...version, furniture: mergeCorrections(version.furniture ?? [], corrections) });
    if (outlet && learned.length > 0) draft.put('sources', { ...outlet, furniture: learned });
  });
}

/** Applies what was learned of an outlet to the current versions of its other articles; gives how many of them it changed. */
export async function applyToOutlet(db: CaseDatabase, origin: Origin, outletId: Ulid): Promise<number> {
  const { result } = await commit(db, origin, { action: 'furniture.learn' }, async (draft) => {
    let count = 0;
    for (const { table, key } of (await draft.listPointing(toTarget('source', outletId))).map(readRowName)) {
      if (table !== 'articles') continue;
      const { currentVersionId } = await draft.need('articles', key);
      const version = await draft.need('versions', currentVersionId);
      const text = await draft.readText(currentVersionId);
      if (!text) continue;
      const learned = await learnedCorrections(draft, outletId, text);
      const mine = (version.furniture ?? []).filter((one) => !one.isLearned);
      const furniture = mergeCorrections(learned, mine);
      if (JSON.stringify(furniture) === JSON.stringify(version.furniture ?? [])) continue;
      draft.put('versions', withFurniture(version, furniture));
      count += 1;
    }
    return count;
  });
  return result;
}

/** Gives the corrections that what was learned of an outlet makes in a text. */
export async function learnedCorrections(
  draft: Draft,
  outletId: Ulid,
  text: VersionText,
): Promise<readonly FurnitureCorrection[]> {
  const outlet = await draft.get('sources', outletId);
  return applyLearned(outlet?.furniture ?? [], text);
}

function withFurniture(version: Version, furniture: readonly FurnitureCorrection[]): Version {
  return { ...version, furniture };
}

/** Later corrections take the place of earlier ones of the same block; in order of the text. */
function mergeCorrections(
  earlier: readonly FurnitureCorrection[],
  later: readonly FurnitureCorrection[],
): readonly FurnitureCorrection[] {
  const merged = new Map([...earlier, ...later].map((one) => [one.start, one]));
  return [...merged.values()].sort((one, other) => one.start - other.start);
}
