import { nameOfRow } from '../../shared/merge/case-rows.ts';
import type { Version, VersionText } from '../../shared/model/article.ts';
import type { Sha256 } from '../../shared/model/ids.ts';
import type { ContentAhead } from './content-ahead.ts';
import type { CaseDatabase } from './database.ts';
import { hashBytes } from './hash.ts';
import { listPictures, listVersions } from './journal-content.ts';
import type { MergePlan } from './merge-copy.ts';
import { listKeptContent, writeRecord } from './merge-lineage.ts';
import { readText, readVerified } from './replay-content.ts';

/** The content that comes in with a merge; its files are ahead of it. */
export interface ForeignContent {
  readonly texts: readonly VersionText[];
  /** The names of its files. */
  readonly names: readonly Sha256[];
  readonly changesSha256: Sha256;
  readonly keptSha256: readonly Sha256[];
}

/** How often what comes in is written: to the database and the journal, and the engine copies as it writes (durability.md). */
const TIMES = 3;

/** How much is written at the most, bytes: the content that the changes name, the changes as they are kept, and the merge itself. */
export function measureForeign({ foreign, nested }: Pick<MergePlan, 'foreign' | 'nested'>): number {
  const changes = [...foreign, ...nested];
  const record = changes.reduce((sum, change) => sum + JSON.stringify(change).length, 0);
  const content = changes
    .flatMap(listVersions)
    // A text of foreign letters takes up to three bytes for each, and its blocks about as much again.
    .reduce((sum, { originalBytes, textLength }) => sum + originalBytes + 6 * textLength, 0);
  return TIMES * (2 * record + content);
}

/** How many versions are read at once: the way to the file and back takes longer than the reading. */
const AT_ONCE = 16;

/** Reads all content that the changes of a copy name and that is not here yet, each piece held against its name; files go ahead. */
export async function gatherForeign(
  db: CaseDatabase,
  { foreign, nested, rows, source }: MergePlan,
  ahead: ContentAhead,
  onProgress: (done: number, all: number) => void,
): Promise<ForeignContent> {
  const texts: VersionText[] = [];
  const kept = new Set<Sha256>();
  const take = async (sha256: Sha256): Promise<boolean> => {
    if (await ahead.has(sha256)) return true;
    const bytes = await readVerified(source, sha256);
    if (bytes) await ahead.add({ sha256, bytes: bytes.slice().buffer });
    return bytes !== null;
  };
  const changes = [...foreign, ...nested];
  const versions = new Map(changes.flatMap(listVersions).map((version) => [version.id, version]));
  const known = new Set(
    await db.texts
      .where('versionId')
      .anyOf([...versions.keys()])
      .primaryKeys(),
  );
  const bring = async (version: Version): Promise<void> => {
    const text = await readText(source, version);
    const isThere = rows.has(nameOfRow({ table: 'versions', key: version.id }));
    for (const sha256 of listFurther(version, text)) await take(sha256);
    if (isThere && text && !known.has(version.id)) texts.push(text);
    // What no version of the merged case names is named by the merge.
    if (!isThere) for (const sha256 of listAll(version, text)) if (await take(sha256)) kept.add(sha256);
  };
  const waiting = [...versions.values()];
  for (let from = 0; from < waiting.length; from += AT_ONCE) {
    onProgress(from, waiting.length);
    await Promise.all(waiting.slice(from, from + AT_ONCE).map(bring));
  }
  for (const sha256 of listKeptContent(changes)) if (await take(sha256)) kept.add(sha256);
  const record = new TextEncoder().encode(writeRecord(foreign));
  const changesSha256 = await hashBytes(record);
  await ahead.add({ sha256: changesSha256, bytes: record.buffer });
  await ahead.flush();
  kept.delete(changesSha256);
  return { texts, names: ahead.names, changesSha256, keptSha256: [...kept].sort() };
}

function listFurther({ originalSha256, container }: Version, text: VersionText | null): readonly Sha256[] {
  return [originalSha256, ...(text ? listPictures(text) : []), ...(container ? [container.sha256] : [])];
}

function listAll(version: Version, text: VersionText | null): readonly Sha256[] {
  return [...listFurther(version, text), version.textSha256, version.blocksSha256];
}
