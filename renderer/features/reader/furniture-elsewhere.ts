import { applyLearned } from '../../../shared/extract/learned-furniture.ts';
import type { FurnitureCorrection, Version, VersionText } from '../../../shared/model/article.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { LearnedFurniture } from '../../../shared/model/source.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { readPointing } from '../../db/pointing.ts';
import { readRowName, toTarget } from '../../db/references.ts';

/** How far what was learned of an outlet would reach beyond the blocks that the analyst marked. */
export interface Reach {
  /** Further blocks of the same article. */
  readonly here: number;
  /** Other articles of the outlet. */
  readonly elsewhere: number;
}

/** Texts that are in memory at once. */
const AT_ONCE = 25;

/** Counts what `applyToOutlet` would change: blocks of the open article, and other articles. Reads the outlet's current texts. */
export async function countReach(db: CaseDatabase, outletId: Ulid, articleId: Ulid): Promise<Reach> {
  const tables = [db.sources, db.references, db.articles, db.versions, db.texts];
  return db.transaction('r', tables, async () => {
    const learned = (await db.sources.get(outletId))?.furniture ?? [];
    let here = 0;
    let elsewhere = 0;
    const pointing = (await readPointing(db, toTarget('source', outletId))).map(readRowName);
    const ids = pointing.filter((row) => row.table === 'articles').map((row) => row.key);
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const articles = await db.articles.bulkGet(ids.slice(from, from + AT_ONCE));
      const versionIds = articles.flatMap((article) => (article ? [article.currentVersionId] : []));
      const versions = await db.versions.bulkGet(versionIds);
      const texts = await db.texts.bulkGet(versionIds);
      for (const [index, version] of versions.entries()) {
        const text = texts[index];
        const changed = version && text ? countChanged(learned, version, text) : 0;
        if (version?.articleId === articleId) here = changed;
        else if (changed > 0) elsewhere += 1;
      }
    }
    return { here, elsewhere };
  });
}

/** How many blocks would be read otherwise; what the analyst said of a block by hand stays. */
function countChanged(learned: readonly LearnedFurniture[], version: Version, text: VersionText): number {
  const now = new Map((version.furniture ?? []).map((one) => [one.start, one]));
  const next = new Map(applyLearned(learned, text).map((one) => [one.start, one]));
  const starts = new Set([...now.keys(), ...next.keys()]);
  return [...starts].filter((start) => {
    const before = now.get(start);
    return (!before || before.isLearned === true) && verdictOf(before) !== verdictOf(next.get(start));
  }).length;
}

function verdictOf(correction: FurnitureCorrection | undefined): string {
  return correction ? (correction.furniture?.kind ?? 'story') : 'as read';
}
