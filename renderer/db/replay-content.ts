import type { Original, Version, VersionText } from '../../shared/model/article.ts';
import { readCanonicalJson } from '../../shared/model/canonical-json.ts';
import type { Change } from '../../shared/model/change.ts';
import type { Sha256 } from '../../shared/model/ids.ts';
import type { CaseDatabase } from './database.ts';
import { hashBytes } from './hash.ts';
import type { JournalClient } from './journal-client.ts';
import { listMergeContent, listPictures, listVersions } from './journal-content.ts';

/** Content that a case names and that is lost in the journal. */
export interface LostContent {
  readonly what: 'original' | 'text' | 'picture';
  readonly sha256: Sha256;
  /** The file that it is, or is of. */
  readonly fileName: string;
}

/** The content of changes that the database does not have. */
export interface GatheredContent {
  readonly texts: readonly VersionText[];
  readonly originals: readonly Original[];
  readonly lost: readonly LostContent[];
}

/** Reads the content that changes name from the journal, as far as the database does not have it, each piece held against its name. */
export async function gatherContent(
  db: CaseDatabase,
  source: Pick<JournalClient, 'readContents'>,
  changes: readonly Change[],
): Promise<GatheredContent> {
  const versions = await listUnknown(db, changes);
  const merged = changes.flatMap(listMergeContent);
  const ofVersions = versions.flatMap(({ originalSha256, container }) =>
    container ? [originalSha256, container.sha256] : [originalSha256],
  );
  const stored = await listStored(db, [...ofVersions, ...merged]);
  const missing = [...ofVersions, ...merged].filter((sha256) => !stored.has(sha256));
  const words = versions.flatMap(({ textSha256, blocksSha256 }) => [textSha256, blocksSha256]);
  const pieces = await readAllVerified(source, [...words, ...missing]);
  const texts = versions.map((version) => toText(version, pieces));
  // Pictures are named in the blocks.
  const pictures = texts.flatMap((text) => (text ? listPictures(text) : []));
  for (const sha256 of await listStored(db, pictures)) stored.add(sha256);
  const further = pictures.filter((sha256) => !stored.has(sha256) && !pieces.has(sha256));
  for (const [sha256, bytes] of await readAllVerified(source, further)) pieces.set(sha256, bytes);
  const originals = new Map<Sha256, Original>();
  for (const sha256 of [...missing, ...further]) {
    const bytes = pieces.get(sha256);
    if (bytes) originals.set(sha256, { sha256, bytes: bytes.slice().buffer });
  }
  const isThere = (sha256: Sha256) => stored.has(sha256) || originals.has(sha256);
  const lost: LostContent[] = [];
  for (const [index, { textSha256, originalSha256, fileName }] of versions.entries()) {
    const text = texts[index];
    if (!text) lost.push({ what: 'text', sha256: textSha256, fileName });
    // Of web archives, only what was taken out of them is needed.
    if (!isThere(originalSha256)) lost.push({ what: 'original', sha256: originalSha256, fileName });
    for (const sha256 of text ? listPictures(text) : [])
      if (!isThere(sha256)) lost.push({ what: 'picture', sha256, fileName });
  }
  for (const sha256 of merged)
    if (!isThere(sha256)) lost.push({ what: 'original', sha256, fileName: 'what was kept of another copy' });
  return { texts: texts.filter((text) => text !== null), originals: [...originals.values()], lost };
}

/** The versions of changes, each once, whose texts the database does not have. */
async function listUnknown(db: CaseDatabase, changes: readonly Change[]): Promise<readonly Version[]> {
  const versions = new Map(changes.flatMap(listVersions).map((version) => [version.id, version]));
  const ids = [...versions.keys()];
  const known = ids.length > 0 ? await db.texts.where('versionId').anyOf(ids).primaryKeys() : [];
  for (const id of known) versions.delete(id);
  return [...versions.values()];
}

/** Looking by key reads no bytes. */
async function listStored(db: CaseDatabase, names: readonly Sha256[]): Promise<Set<Sha256>> {
  if (names.length === 0) return new Set();
  return new Set(await db.originals.where('sha256').anyOf(names).primaryKeys());
}

/** Reads content from the journal; left out is what is not there, or is not what its name says. */
async function readAllVerified(
  source: Pick<JournalClient, 'readContents'>,
  names: readonly Sha256[],
): Promise<Map<Sha256, Uint8Array<ArrayBuffer>>> {
  const whole = new Map<Sha256, Uint8Array<ArrayBuffer>>();
  if (names.length === 0) return whole;
  const found = await source.readContents([...new Set(names)]);
  // Hashed on other threads, all at once.
  await Promise.all(
    [...found].map(async ([sha256, bytes]) => {
      if ((await hashBytes(bytes)) === sha256) whole.set(sha256, bytes);
    }),
  );
  return whole;
}

function toText(
  { id, textSha256, blocksSha256 }: Version,
  pieces: ReadonlyMap<Sha256, Uint8Array<ArrayBuffer>>,
): VersionText | null {
  const [words, blocks] = [pieces.get(textSha256), pieces.get(blocksSha256)];
  return words && blocks ? decodeText(id, words, blocks) : null;
}

function decodeText(versionId: string, words: Uint8Array<ArrayBuffer>, blocks: Uint8Array<ArrayBuffer>): VersionText {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return {
    versionId,
    text: decoder.decode(words),
    blocks: readCanonicalJson(decoder.decode(blocks)) as VersionText['blocks'],
  };
}

/** Reads the text of a version from the journal; null when its words or its blocks are lost. */
export async function readText(
  source: Pick<JournalClient, 'readContent'>,
  version: Version,
): Promise<VersionText | null> {
  const words = await readVerified(source, version.textSha256);
  const blocks = await readVerified(source, version.blocksSha256);
  if (!words || !blocks) return null;
  return decodeText(version.id, words, blocks);
}

/** Reads content from the journal; null when it is not there, or is not what its name says. */
export async function readVerified(
  source: Pick<JournalClient, 'readContent'>,
  sha256: Sha256,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = await source.readContent(sha256);
  return bytes && (await hashBytes(bytes)) === sha256 ? bytes : null;
}
