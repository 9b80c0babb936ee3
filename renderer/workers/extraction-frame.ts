import type { ExtractionTools, OpenedArchive, Part } from '../../shared/extract/extractor.ts';
import { openFile } from '../../shared/extract/extractors.ts';
import type { FrameAnswer, FrameProgress, FrameQuestion, FrameRequest } from '../../shared/extract/import-messages.ts';
import { type ExtractionReply, LONGEST_VALUE } from '../../shared/model/article-draft.ts';
import { createArticleFinders } from './article-finders.ts';
import { createHtmlParser, createXmlParser } from './parse-html.ts';

/** The part of the Trusted Types API in use; TypeScript's DOM library does not have it yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML: (html: string) => string }): { createHTML: (html: string) => string };
}
const { trustedTypes } = window as { trustedTypes?: TrustedTypes };

// Documents made here have no browsing context: their scripts do not run, their images do not load, and the frame's own content
// security policy would stop both. The default policy is for the article finders, which set innerHTML inside such documents.
const policy = trustedTypes?.createPolicy('dateline-extract', { createHTML: (html) => html });
trustedTypes?.createPolicy('default', { createHTML: (html) => html });

const trust = (markup: string) => (policy ? policy.createHTML(markup) : markup);
const parseHtml = createHtmlParser(trust);
const tools = { parseHtml, parseXml: createXmlParser(trust), ...createArticleFinders(parseHtml) };

/** What leaves the frame: a reply and the bytes of its parts. */
interface Answer {
  readonly reply: ExtractionReply;
  readonly parts: readonly Uint8Array[];
}

/** The archives that are open, by the key of their file; a document in one may be an archive itself. */
const archives = new Map<string, OpenedArchive>();
const MOST_OPEN = 3;

type OnPage = NonNullable<ExtractionTools['onPage']>;

async function answer(question: FrameQuestion, onPage: OnPage): Promise<Answer> {
  try {
    return question.ask === 'take' ? await take(question) : await open(question, onPage);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return {
      reply: { status: 'refused', reason: `The file could not be taken apart (${words.slice(0, 300)}).` },
      parts: [],
    };
  }
}

async function open(question: Extract<FrameQuestion, { readonly ask: 'open' }>, onPage: OnPage): Promise<Answer> {
  const { fileName, file, importedAt, given, container, notBy } = question;
  const blob = file instanceof Blob ? file : new Blob([file]);
  const opened = await openFile({ fileName, blob, importedAt, given, container, notBy }, { ...tools, onPage });
  switch (opened.status) {
    case 'opened':
      keepOpen(question.fileKey, opened);
      return { reply: { status: 'container', listing: opened.listing }, parts: [] };
    case 'read': {
      const parts = opened.parts ?? [];
      const named = parts.map(({ role, name }: Part) => ({ role, name: name.slice(0, LONGEST_VALUE) || role }));
      return { reply: { status: 'read', draft: opened.draft, parts: named }, parts: parts.map(({ bytes }) => bytes) };
    }
    default:
      return { reply: opened, parts: [] };
  }
}

async function take(question: Extract<FrameQuestion, { readonly ask: 'take' }>): Promise<Answer> {
  let archive = archives.get(question.fileKey);
  if (!archive) {
    // Another frame listed it, which was given up since.
    const { fileName, file } = question;
    const opened = await openFile({ fileName, blob: file, importedAt: new Date().toISOString(), given: null }, tools);
    if (opened.status !== 'opened')
      return { reply: { status: 'refused', reason: 'The archive could not be opened again.' }, parts: [] };
    keepOpen(question.fileKey, opened);
    archive = opened;
  }
  const taken = await archive.take(question.member);
  if (taken.status === 'refused') return { reply: taken, parts: [] };
  const { bytes, status: _, ...facts } = taken;
  return { reply: { status: 'member', ...facts }, parts: [bytes] };
}

function keepOpen(fileKey: string, archive: OpenedArchive): void {
  archives.delete(fileKey);
  archives.set(fileKey, archive);
  for (const oldest of archives.keys()) {
    if (archives.size <= MOST_OPEN) break;
    archives.delete(oldest);
  }
}

/** Bytes as a buffer of their own, to be moved. */
function toBuffer(bytes: Uint8Array): ArrayBuffer {
  const isWhole = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength;
  return (isWhole && bytes.buffer instanceof ArrayBuffer ? bytes.buffer : bytes.slice().buffer) as ArrayBuffer;
}

window.addEventListener('message', function takePort(event: MessageEvent<unknown>) {
  const [port] = event.ports;
  if (event.source !== window.parent || !port) return;
  window.removeEventListener('message', takePort);
  port.onmessage = async ({ data }: MessageEvent<FrameRequest>) => {
    const { id } = data;
    const { reply, parts } = await answer(data, (page, pages) =>
      port.postMessage({ id, page, pages } satisfies FrameProgress),
    );
    const buffers = parts.map(toBuffer);
    const moved = [...new Set(buffers)];
    port.postMessage({ id, json: JSON.stringify(reply), parts: buffers } satisfies FrameAnswer, moved);
  };
});
