import { createArticleFinders } from '../../renderer/workers/article-finders.ts';
import { createHtmlParser, createXmlParser } from '../../renderer/workers/parse-html.ts';
import { decode } from '../../shared/extract/decode.ts';
import type { ArticleFinder } from '../../shared/extract/extractor.ts';
import { extractDocument } from '../../shared/extract/extractors.ts';
import { markFurniture } from '../../shared/extract/furniture.ts';
import { findArticleText } from '../../shared/extract/html-article.ts';
import { repairPage } from '../../shared/extract/html-repair.ts';
import type { Evidenced } from '../../shared/model/article.ts';

/** What one way of reading made of a page. */
export interface Reading {
  readonly text: string;
  /** The text without furniture. */
  readonly story: string;
  readonly title: string;
  /** The titles that are shown beside the chosen one. */
  readonly otherTitles: readonly string[];
  /** The title with the places that gave it and others; null from a finder alone. */
  readonly titleRead: Evidenced<string> | null;
  readonly outlet: string | null;
  /** EDTF or the finder's own words. */
  readonly published: string;
  readonly authors: readonly string[];
  readonly language: string;
  readonly detail: string;
  /** From the bytes to the reading. */
  readonly ms: number;
}

/** The readings of one page by each finder alone and by the choice; null where a way gave nothing. */
export interface Readings {
  readonly readability: Reading | null;
  readonly defuddle: Reading | null;
  readonly choice: Reading | null;
}

const parseHtml = createHtmlParser((html) => html);
const parseXml = createXmlParser((xml) => xml);
const finders = createArticleFinders(parseHtml);
const nothing: ArticleFinder = { name: 'nothing', find: () => null };

function readAlone(bytes: Uint8Array, finder: ArticleFinder): Reading {
  const started = performance.now();
  const decoded = decode(bytes, 'html');
  const html = decoded.status === 'decoded' ? decoded.text : '';
  let found: ReturnType<ArticleFinder['find']> = null;
  const kept: ArticleFinder = {
    name: finder.name,
    find: (page, url) => {
      found = finder.find(page, url);
      return found;
    },
  };
  const tools = { parseHtml, parseXml, readability: kept, defuddle: nothing };
  const article = findArticleText(repairPage(parseHtml(html)), tools);
  const pieces = markFurniture(article.pieces);
  const ms = performance.now() - started;
  const { title = '', published = '' } = (found ?? {}) as { title?: string; published?: string };
  return {
    text: pieces.map((piece) => piece.text).join('\n\n'),
    story: pieces.flatMap((piece) => (piece.furniture ? [] : [piece.text])).join('\n\n'),
    title,
    otherTitles: [],
    titleRead: null,
    outlet: null,
    published,
    authors: [],
    language: '',
    detail: article.finder,
    ms,
  };
}

async function readChoice(bytes: Uint8Array, fileName: string, importedAt: string): Promise<Reading | null> {
  const started = performance.now();
  const reply = await extractDocument(
    { fileName, bytes, importedAt, given: null },
    { parseHtml, parseXml, ...finders },
  );
  const ms = performance.now() - started;
  if (reply.status !== 'read') return null;
  const { draft } = reply;
  const story = draft.blocks.flatMap((block) => (block.furniture ? [] : [draft.text.slice(block.start, block.end)]));
  return {
    text: draft.text,
    story: story.join('\n\n'),
    title: draft.title.value,
    otherTitles: draft.title.others.map(({ value }) => value),
    titleRead: draft.title,
    outlet: draft.outletName?.value ?? null,
    published: draft.published?.value.edtf ?? '',
    authors: draft.authors?.value ?? [],
    language: draft.language?.value ?? '',
    detail: `${draft.extractor.name}; title: ${draft.title.evidence.detail}; date: ${draft.published?.evidence.detail ?? 'none'}${draft.publishedDoubt ? ` (${draft.publishedDoubt})` : ''}; outlet: ${draft.outletName?.value ?? 'none'}`,
    ms,
  };
}

/** Reads a page with each finder alone and with the choice. */
async function benchImport(base64: string, fileName: string, importedAt: string): Promise<Readings> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return {
    readability: readAlone(bytes, finders.readability),
    defuddle: readAlone(bytes, finders.defuddle),
    choice: await readChoice(bytes, fileName, importedAt),
  };
}

(globalThis as { benchImport?: typeof benchImport }).benchImport = benchImport;
