import type { ImportedDocument } from '../../renderer/db/articles.ts';
import { evidenced, writeDocument } from '../browser/reader/documents.ts';

const OUTLETS = 200;
const DAY = 86_400_000;
/** How many words a paragraph has. */
const PARAGRAPH = 80;

/** Makes what an importer gives for a text of so many words, divided into paragraphs; the number gives it an outlet, an address and a date. */
export async function makeDocument(index: number, title: string, words: string): Promise<ImportedDocument> {
  const list = words.split(' ');
  const paragraphs: string[] = [];
  for (let from = 0; from < list.length; from += PARAGRAPH)
    paragraphs.push(list.slice(from, from + PARAGRAPH).join(' '));
  const published = new Date(Date.UTC(2004, 0, 1) + (index % 7_300) * DAY).toISOString().slice(0, 10);
  return writeDocument({
    fileName: `${index}.txt`,
    outlet: `Outlet ${index % OUTLETS}`,
    url: evidenced(`https://news.example/${index}`),
    published: evidenced({ words: published, edtf: published }),
    blocks: [{ text: title, kind: 'heading' }, ...paragraphs],
  });
}
