import { addVersion, type ImportedDocument } from '../../../renderer/db/articles.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import type { Container, Original } from '../../../shared/model/article.ts';
import type { ArticleDraft } from '../../../shared/model/article-draft.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import { type WrittenBlock, writeText } from './sample-article.ts';

/** A document as a test writes it; what is left out is that of a plain text of the Northern Courier. */
export interface WrittenDocument extends Partial<Omit<ArticleDraft, 'blocks' | 'title' | 'outletName' | 'text'>> {
  readonly fileName?: string;
  readonly title?: string;
  readonly outlet?: string | null;
  readonly blocks: readonly WrittenBlock[];
  /** The file's bytes; its blocks' text where they do not matter. */
  readonly bytes?: string;
  readonly container?: Container;
  readonly containerOriginal?: Original;
  readonly pictures?: readonly Original[];
}

/** Makes a document as the import worker hands it over, with hashes of its real bytes. */
export async function writeDocument(written: WrittenDocument): Promise<ImportedDocument> {
  const { fileName, title, outlet, blocks, container, containerOriginal, pictures, ...values } = written;
  const placed = writeText('', blocks);
  const bytes = new TextEncoder().encode(written.bytes ?? placed.text).buffer;
  const { bytes: _, ...draft } = values;
  const name = outlet === undefined ? 'Northern Courier' : outlet;
  return {
    fileName: fileName ?? 'article.txt',
    bytes,
    originalSha256: await hash(bytes),
    textSha256: await hash(new TextEncoder().encode(placed.text).buffer),
    blocksSha256: await hash(new TextEncoder().encode(JSON.stringify(placed.blocks)).buffer),
    blocks: placed.blocks,
    pictures: pictures ?? [],
    container: container ?? null,
    containerOriginal: containerOriginal ?? null,
    kin: [],
    sketch: null,
    draft: {
      format: 'text',
      encoding: { name: 'utf-8', evidence: 'valid UTF-8' },
      title: evidenced(title ?? placed.text.slice(0, placed.blocks[0]?.end)),
      outletName: name === null ? null : evidenced(name),
      authors: null,
      url: null,
      canonicalUrl: null,
      language: evidenced('en'),
      published: evidenced({ words: '2021-10-14', edtf: '2021-10-14' }),
      publishedDoubt: null,
      modified: null,
      capturedAt: null,
      text: placed.text,
      blocks: placed.blocks.map(({ image: _image, ...block }) => ({ ...block, marks: [...block.marks] })),
      extractor: { name: 'text', version: '1' },
      ...draft,
    },
  };
}

/** Imports a written document and gives the article it became. */
export async function addDocument(db: CaseDatabase, origin: Origin, written: WrittenDocument): Promise<Ulid> {
  return (await addVersion(db, origin, await writeDocument(written))).articleId;
}

/** A value as the document's visible words give it. */
export function evidenced<T>(value: T) {
  return { value, evidence: { from: 'visible', detail: 'written by the test' } as const, others: [] };
}

/** SHA-256 of bytes, in hexadecimal. */
export async function hash(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
