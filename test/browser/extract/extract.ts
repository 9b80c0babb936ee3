import { createArticleFinders } from '../../../renderer/workers/article-finders.ts';
import { createHtmlParser, createXmlParser } from '../../../renderer/workers/parse-html.ts';
import type { ExtractionInput, OpenedArchive, Part, TakenMember } from '../../../shared/extract/extractor.ts';
import { openFile } from '../../../shared/extract/extractors.ts';
import { type ArticleDraft, articleDraftSchema, extractionReplySchema } from '../../../shared/model/article-draft.ts';

const parseHtml = createHtmlParser((html) => html);

/** What extractors need, as the extraction frame gives it. */
export const tools = { parseHtml, parseXml: createXmlParser((xml) => xml), ...createArticleFinders(parseHtml) };

/** Reads a file or opens an archive, as the extraction frame does; what comes out passes the frame's schemas. */
export async function openBytes(
  bytes: Uint8Array | string | Blob,
  fileName: string,
  given: Partial<Pick<ExtractionInput, 'importedAt' | 'container' | 'given'>> = {},
) {
  const blob = bytes instanceof Blob ? bytes : new Blob([typeof bytes === 'string' ? bytes : bytes.slice()]);
  const input = { fileName, blob, importedAt: '2026-11-23T12:00:00.000Z', given: null, ...given };
  const opened = await openFile(input, tools);
  if (opened.status === 'read') articleDraftSchema.parse(opened.draft);
  else if (opened.status === 'opened') extractionReplySchema.parse({ status: 'container', listing: opened.listing });
  else extractionReplySchema.parse(opened);
  return opened;
}

/** Reads a document; fails with the reason where there is none. */
export async function readDocument(
  ...args: Parameters<typeof openBytes>
): Promise<{ readonly draft: ArticleDraft; readonly parts: readonly Part[] }> {
  const read = await openBytes(...args);
  if (read.status === 'read') return { draft: read.draft, parts: read.parts ?? [] };
  throw new Error(read.status === 'opened' ? 'this is an archive' : read.reason);
}

/** Opens an archive; fails with the reason where it is refused. */
export async function openArchive(...args: Parameters<typeof openBytes>): Promise<OpenedArchive> {
  const opened = await openBytes(...args);
  if (opened.status === 'opened') return opened;
  throw new Error(opened.status === 'read' ? 'this is a document' : opened.reason);
}

/** Why a file is not read. */
export async function refusalOf(...args: Parameters<typeof openBytes>): Promise<string> {
  const read = await openBytes(...args);
  return read.status === 'refused' || read.status === 'no-text' ? read.reason : `not refused: ${read.status}`;
}

/** Takes a document out of an archive; fails with the reason where it cannot be had. */
export async function takeMember(archive: OpenedArchive, index: number): Promise<TakenMember> {
  const taken = await archive.take(index);
  if (taken.status === 'refused') throw new Error(taken.reason);
  return taken;
}

/** The words of a draft's blocks. */
export function textsOf(draft: ArticleDraft): readonly string[] {
  return draft.blocks.map(({ start, end }) => draft.text.slice(start, end));
}
