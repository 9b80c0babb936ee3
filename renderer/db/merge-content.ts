import { nameOfRow } from '../../shared/merge/case-rows.ts';
import type { Original, Version, VersionText } from '../../shared/model/article.ts';
import type { Sha256 } from '../../shared/model/ids.ts';
import type { CaseDatabase } from './database.ts';
import { hashBytes } from './hash.ts';
import { listPictures, listVersions } from './journal-content.ts';
import { type MergePlan, writeRecord } from './merge-copy.ts';
import { listKeptContent } from './merge-lineage.ts';
import { readText, readVerified } from './replay.ts';

/** The content that comes in with a merge. */
export interface ForeignContent {
  readonly texts: readonly VersionText[];
  readonly originals: readonly Original[];
  readonly changesSha256: Sha256;
  readonly keptSha256: readonly Sha256[];
}

/** Reads all content that the changes of a copy name and that is not here yet, each piece held against its name. */
export async function gatherForeign(
  db: CaseDatabase,
  { foreign, nested, rows, source }: MergePlan,
  onProgress?: (done: number, all: number) => void,
): Promise<ForeignContent> {
  const texts: VersionText[] = [];
  const originals = new Map<Sha256, Original>();
  const kept = new Set<Sha256>();
  const take = async (sha256: Sha256): Promise<boolean> => {
    if (originals.has(sha256) || (await db.originals.where('sha256').equals(sha256).count()) > 0) return true;
    const bytes = await readVerified(source, sha256);
    if (bytes) originals.set(sha256, { sha256, bytes: bytes.slice().buffer });
    return bytes !== null;
  };
  const changes = [...foreign, ...nested];
  const versions = new Map(changes.flatMap(listVersions).map((version) => [version.id, version]));
  let done = 0;
  for (const version of versions.values()) {
    onProgress?.(done, versions.size);
    done += 1;
    const text = await readText(source, version);
    const isThere = rows.has(nameOfRow({ table: 'versions', key: version.id }));
    for (const sha256 of listFurther(version, text)) await take(sha256);
    if (isThere && text) texts.push(text);
    // What no version of the merged case names is named by the merge.
    if (!isThere) for (const sha256 of listAll(version, text)) if (await take(sha256)) kept.add(sha256);
  }
  for (const sha256 of listKeptContent(changes)) if (await take(sha256)) kept.add(sha256);
  const record = new TextEncoder().encode(writeRecord(foreign));
  const changesSha256 = await hashBytes(record);
  originals.set(changesSha256, { sha256: changesSha256, bytes: record.buffer });
  kept.delete(changesSha256);
  return { texts, originals: [...originals.values()], changesSha256, keptSha256: [...kept].sort() };
}

function listFurther({ originalSha256, container }: Version, text: VersionText | null): readonly Sha256[] {
  return [originalSha256, ...(text ? listPictures(text) : []), ...(container ? [container.sha256] : [])];
}

function listAll(version: Version, text: VersionText | null): readonly Sha256[] {
  return [...listFurther(version, text), version.textSha256, version.blocksSha256];
}
