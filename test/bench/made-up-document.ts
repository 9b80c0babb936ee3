import type { ImportedDocument } from '../../renderer/db/articles.ts';
import type { Block } from '../../shared/model/article.ts';

const OUTLETS = 200;
const DAY = 86_400_000;
/** How many words a paragraph has, and what stands between two. */
const PARAGRAPH = 80;
const GAP = '\n\n';

/** Makes what an importer gives for a text of so many words, divided into paragraphs; the number gives it an outlet, an address and a date. */
export async function makeDocument(index: number, title: string, words: string): Promise<ImportedDocument> {
  const list = words.split(' ');
  const paragraphs = [title];
  for (let from = 0; from < list.length; from += PARAGRAPH)
    paragraphs.push(list.slice(from, from + PARAGRAPH).join(' '));
  const text = paragraphs.join(GAP);
  const blocks = toBlocks(paragraphs);
  const bytes = new TextEncoder().encode(text);
  const originalSha256 = await hash(bytes);
  const evidence = { from: 'meta', detail: 'made up' } as const;
  const evidenced = <T>(value: T) => ({ value, evidence, others: [] });
  const published = new Date(Date.UTC(2004, 0, 1) + (index % 7_300) * DAY).toISOString().slice(0, 10);
  return {
    fileName: `${index}.txt`,
    bytes: bytes.buffer,
    originalSha256,
    textSha256: originalSha256,
    blocksSha256: await hash(new TextEncoder().encode(JSON.stringify(blocks))),
    blocks,
    pictures: [],
    container: null,
    containerOriginal: null,
    kin: [],
    sketch: null,
    draft: {
      format: 'text',
      encoding: { name: 'utf-8', evidence: 'valid UTF-8' },
      title: evidenced(title),
      outletName: evidenced(`Outlet ${index % OUTLETS}`),
      authors: null,
      url: evidenced(`https://news.example/${index}`),
      canonicalUrl: null,
      language: evidenced('en'),
      published: evidenced({ words: published, edtf: published }),
      publishedDoubt: null,
      modified: null,
      capturedAt: null,
      text,
      blocks: blocks.map(({ image: _, ...block }) => ({ ...block, marks: [] })),
      extractor: { name: 'text', version: '1' },
    },
  };
}

function toBlocks(paragraphs: readonly string[]): readonly Block[] {
  let start = 0;
  return paragraphs.map((paragraph, index) => {
    const end = start + paragraph.length;
    const kind = index === 0 ? 'heading' : 'paragraph';
    const block: Block = { kind, start, end, marks: [], direction: 'ltr', furniture: null };
    start = end + GAP.length;
    return block;
  });
}

async function hash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
