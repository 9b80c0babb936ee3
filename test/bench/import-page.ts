import { createArticleFinders } from '../../renderer/workers/article-finders.ts';
import { createHtmlParser } from '../../renderer/workers/parse-html.ts';
import { decode } from '../../shared/extract/decode.ts';
import type { ArticleFinder } from '../../shared/extract/extractor.ts';
import { extractDocument } from '../../shared/extract/extractors.ts';
import { markFurniture } from '../../shared/extract/furniture.ts';
import { type ArticleText, findArticleText } from '../../shared/extract/html-article.ts';
import { repairPage } from '../../shared/extract/html-repair.ts';

/** What one way of reading made of a page. */
export interface Reading {
  readonly text: string;
  /** The text without furniture. */
  readonly story: string;
  readonly title: string;
  /** EDTF or the finder's own words. */
  readonly published: string;
  readonly authors: readonly string[];
  readonly language: string;
  readonly detail: string;
}

const parseHtml = createHtmlParser((html) => html);
const finders = createArticleFinders(parseHtml);
const nothing: ArticleFinder = { name: 'nothing', find: () => null };

function readAlone(html: string, finder: ArticleFinder): Reading {
  let found: ReturnType<ArticleFinder['find']> = null;
  const kept: ArticleFinder = {
    name: finder.name,
    find: (page, url) => {
      found = finder.find(page, url);
      return found;
    },
  };
  const tools = { parseHtml, readability: kept, defuddle: nothing };
  const article: ArticleText = findArticleText(repairPage(parseHtml(html)), null, false, tools);
  const pieces = markFurniture(article.pieces);
  const { title = '', published = '' } = (found ?? {}) as { title?: string; published?: string };
  return {
    text: pieces.map((piece) => piece.text).join('\n\n'),
    story: pieces.flatMap((piece) => (piece.furniture ? [] : [piece.text])).join('\n\n'),
    title,
    published,
    authors: [],
    language: '',
    detail: article.finder,
  };
}

/** Reads a page with each finder alone and with the choice; `ms` is the time of the choice. */
async function readPage(base64: string, fileName: string, importedAt: string) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const decoded = decode(bytes, 'html');
  const html = decoded.status === 'decoded' ? decoded.text : '';
  const started = performance.now();
  const reply = await extractDocument({ fileName, bytes, importedAt, given: null }, { parseHtml, ...finders });
  const ms = performance.now() - started;
  const choice: Reading | null =
    reply.status === 'read'
      ? {
          text: reply.draft.text,
          story: reply.draft.blocks
            .flatMap((b) => (b.furniture ? [] : [reply.draft.text.slice(b.start, b.end)]))
            .join('\n\n'),
          title: reply.draft.title.value,
          published: reply.draft.published?.value.edtf ?? '',
          authors: reply.draft.authors?.value ?? [],
          language: reply.draft.language?.value ?? '',
          detail: JSON.stringify({
            finder: reply.draft.extractor.name,
            title: reply.draft.title.evidence.detail,
            date: reply.draft.published?.evidence.detail,
            doubt: reply.draft.publishedDoubt,
            outlet: reply.draft.outletName?.value,
          }),
        }
      : null;
  return {
    choice,
    readability: readAlone(html, finders.readability),
    defuddle: readAlone(html, finders.defuddle),
    ms,
    status: reply.status,
  };
}

(globalThis as { benchImport?: typeof readPage }).benchImport = readPage;
