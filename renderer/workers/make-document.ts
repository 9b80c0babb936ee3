import { createKinIndex, type KinIndex } from '../../shared/attribution/families.ts';
import { sketchStory } from '../../shared/attribution/shingles.ts';
import type { Block, Container, Original } from '../../shared/model/article.ts';
import type { ArticleDraft } from '../../shared/model/article-draft.ts';
import { writeCanonicalJson } from '../../shared/model/canonical-json.ts';
import type { Sha256 } from '../../shared/model/ids.ts';
import type { ImportedDocument, Kin } from '../db/article-rows.ts';
import type { CaseDatabase } from '../db/database.ts';
import { toNameKey } from '../db/names.ts';
import { readKnownTexts } from '../db/sketches.ts';
import { hashBytes } from './open-source.ts';

/** Most texts that are given as kin of one, the most like first: the first that has an article decides. */
const MOST_KIN = 5;

/** A file that was read, before it is saved. */
export interface ReadFile {
  readonly fileName: string;
  readonly bytes: ArrayBuffer;
  readonly originalSha256: Sha256;
  readonly draft: ArticleDraft;
  /** The bytes of the pictures that the draft's blocks count. */
  readonly parts: readonly ArrayBuffer[];
  readonly container: Container | null;
  readonly containerOriginal: Original | null;
}

/** Makes the document of a read file: pictures and text hashed, rewrites of it looked up among the known texts and it among them. */
export async function makeDocument(file: ReadFile, texts: KinIndex): Promise<ImportedDocument> {
  const { draft, parts, ...rest } = file;
  const pictures = new Map<number, Original>();
  for (const block of draft.blocks) {
    const part = block.image?.part;
    const bytes = part === undefined ? undefined : parts[part];
    if (part !== undefined && bytes && !pictures.has(part))
      pictures.set(part, { sha256: await hashBytes(bytes), bytes });
  }
  const blocks = draft.blocks.map((block): Block => {
    const { image, ...plain } = block;
    const picture = image && pictures.get(image.part);
    if (!image || !picture) return plain;
    const { part: _, ...size } = image;
    return { ...plain, image: { ...size, sha256: picture.sha256 } };
  });
  const encoder = new TextEncoder();
  const sketch = draft.text === '' ? null : sketchStory(draft.text, draft.blocks);
  const outlet = draft.outletName ? toNameKey(draft.outletName.value) : null;
  const kin: readonly Kin[] = sketch
    ? texts
        .findKin(sketch, { key: file.originalSha256, outlet })
        .slice(0, MOST_KIN)
        .map(({ key, resemblance, containment }) => ({ originalSha256: key, resemblance, containment }))
    : [];
  if (sketch) texts.add(file.originalSha256, sketch, outlet);
  return {
    ...rest,
    draft,
    blocks,
    pictures: [...pictures.values()],
    textSha256: await hashBytes(encoder.encode(draft.text).buffer),
    blocksSha256: await hashBytes(encoder.encode(writeCanonicalJson(blocks)).buffer),
    sketch,
    kin,
  };
}

/** Reads the sketches of a case's texts into an index. */
export async function openKinIndex(db: CaseDatabase): Promise<KinIndex> {
  const index = createKinIndex();
  for (const { originalSha256, sketch, outlet } of await readKnownTexts(db)) index.add(originalSha256, sketch, outlet);
  return index;
}
