import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { decode } from './decode.ts';
import { toDocumentDraft } from './document-draft.ts';
import type { ExtractionTools, Extractor } from './extractor.ts';
import { readNoteHead } from './front-matter.ts';
import { toWebAddress } from './given.ts';
import { readHtmlPieces } from './html-blocks.ts';
import { showListNumbers } from './html-lists.ts';
import type { Piece } from './pieces.ts';

/** Reads Markdown (CommonMark with GitHub's tables, footnotes, struck words and bare addresses) and its front matter. */
export const markdownExtractor: Extractor = {
  format: 'markdown',
  canRead: (sniffed) => sniffed.kind === 'markdown',
  extract: async (input, tools) => {
    const decoded = decode(input.bytes, 'text');
    if (decoded.status === 'refused') return decoded;
    const { name, evidence } = decoded;
    const { body, properties } = readNoteHead(decoded.text.replace(/\r\n?/g, '\n'));
    const base = properties.addresses.map(({ words }) => toWebAddress(words)).find((address) => address) ?? null;
    const pieces = readMarkdownPieces(body, base, tools);
    return toDocumentDraft(
      { format: 'markdown', encoding: { name, evidence }, pieces, properties, hasPictures: false },
      input,
    );
  },
};

/** Gives the pieces of a Markdown text without front matter; `base` is the address that its links are relative to. */
export function readMarkdownPieces(text: string, base: string | null, tools: ExtractionTools): readonly Piece[] {
  // Markup inside of Markdown is read like that of any page: it runs nothing, and only words and addresses come out of it. The
  // elements that swallow what follows them (<title>, <textarea>) are made words by gfmHtml.
  const html = micromark(text, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const page = tools.parseHtml(html);
  showNoteNumbers(page);
  showListNumbers(page);
  return page.body ? readHtmlPieces(page.body, base) : [];
}

/** Numbers notes at both ends as they are read, `[1]`, and drops the arrows back and the heading that only screen readers say. */
function showNoteNumbers(page: Document): void {
  for (const link of page.querySelectorAll('[data-footnote-ref]')) link.textContent = `[${link.textContent}]`;
  for (const element of page.querySelectorAll('[data-footnote-backref], #footnote-label')) element.remove();
  for (const [index, note] of page.querySelectorAll('[data-footnotes] > ol > li').entries())
    (note.querySelector('p') ?? note).prepend(`[${index + 1}] `);
}
