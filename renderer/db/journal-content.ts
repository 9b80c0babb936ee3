import type { NamedBytes } from '../../shared/journal/batch.ts';
import { listNamedContent } from '../../shared/journal/content-names.ts';
import type { Original, Version, VersionText } from '../../shared/model/article.ts';
import { writeCanonicalJson } from '../../shared/model/canonical-json.ts';
import type { Change } from '../../shared/model/change.ts';
import type { Sha256 } from '../../shared/model/ids.ts';
import type { CaseDatabase } from './database.ts';
import { hashBytes } from './hash.ts';

/** The content that was written with an act. */
export interface KeptContent {
  readonly texts: readonly VersionText[];
  readonly originals: readonly Original[];
  /** The names of further files, which went to the journal before. */
  readonly ahead?: readonly Sha256[];
}

/** Gives the content of changes as named bytes, each piece once: what the act itself wrote. */
export function toNamedBytes(changes: readonly Change[], content: KeptContent): readonly NamedBytes[] {
  const versions = new Map(changes.flatMap(listVersions).map((version) => [version.id, version]));
  const pieces = new Map<Sha256, Uint8Array>();
  for (const { sha256, bytes } of content.originals) pieces.set(sha256, new Uint8Array(bytes));
  for (const text of content.texts) {
    const version = versions.get(text.versionId);
    if (version) for (const { sha256, bytes } of toTextBytes(version, text)) pieces.set(sha256, bytes);
  }
  return [...pieces].map(([sha256, bytes]) => ({ sha256, bytes }));
}

/** Reads the content that changes name from the database, pictures with it, as far as it is there and is what its name says. */
export async function readNamedContent(
  db: CaseDatabase,
  changes: readonly Pick<Change, 'edits'>[],
  wanted: ReadonlySet<Sha256>,
): Promise<readonly NamedBytes[]> {
  const pieces = new Map<Sha256, Uint8Array<ArrayBuffer>>();
  for (const version of changes.flatMap(listVersions)) {
    const named = listNamedContent([{ table: 'versions', after: version }]);
    if (!named.some((name) => wanted.has(name))) continue;
    const text = await db.texts.get(version.id);
    if (text) for (const { sha256, bytes } of toTextBytes(version, text)) pieces.set(sha256, bytes);
    const container = version.container?.sha256;
    const originals = [version.originalSha256, ...(text ? listPictures(text) : []), ...(container ? [container] : [])];
    for (const original of await db.originals.bulkGet(originals)) {
      if (original) pieces.set(original.sha256, new Uint8Array(original.bytes));
    }
  }
  for (const original of await db.originals.bulkGet(
    changes.flatMap(listMergeContent).filter((sha256) => wanted.has(sha256)),
  )) {
    if (original) pieces.set(original.sha256, new Uint8Array(original.bytes));
  }
  return keepWhole(pieces);
}

/** Reads files from the database by their names, as far as they are there and are what their names say. */
export async function readOriginals(db: CaseDatabase, names: readonly Sha256[]): Promise<readonly NamedBytes[]> {
  const found = (await db.originals.bulkGet([...names])).filter((original) => original !== undefined);
  return keepWhole(new Map(found.map(({ sha256, bytes }) => [sha256, new Uint8Array(bytes)])));
}

async function keepWhole(pieces: ReadonlyMap<Sha256, Uint8Array<ArrayBuffer>>): Promise<readonly NamedBytes[]> {
  const whole: NamedBytes[] = [];
  for (const [sha256, bytes] of pieces) if ((await hashBytes(bytes)) === sha256) whole.push({ sha256, bytes });
  return whole;
}

/** Lists the pictures that a text's blocks name. */
export function listPictures({ blocks }: Pick<VersionText, 'blocks'>): readonly Sha256[] {
  return [...new Set(blocks.flatMap(({ image }) => (image ? [image.sha256] : [])))];
}

/** Lists the versions that a change leaves in the case. */
export function listVersions({ edits }: Pick<Change, 'edits'>): readonly Version[] {
  return edits.flatMap(({ table, after }) => (table === 'versions' && after ? [after as Version] : []));
}

function toTextBytes(
  version: Version,
  { text, blocks }: VersionText,
): readonly { readonly sha256: Sha256; readonly bytes: Uint8Array<ArrayBuffer> }[] {
  const encoder = new TextEncoder();
  return [
    { sha256: version.textSha256, bytes: encoder.encode(text) },
    { sha256: version.blocksSha256, bytes: encoder.encode(writeCanonicalJson(blocks)) },
  ];
}

/** Lists the content that a change names because it took in another copy. */
export function listMergeContent({ edits }: Pick<Change, 'edits'>): readonly Sha256[] {
  return listNamedContent(edits.filter(({ table }) => table === 'merges'));
}
