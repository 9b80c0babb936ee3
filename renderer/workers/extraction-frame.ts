import { extractDocument } from '../../shared/extract/extractors.ts';
import type { FrameAnswer, FrameRequest } from '../../shared/extract/import-messages.ts';
import type { ExtractionReply } from '../../shared/model/article-draft.ts';
import { createArticleFinders } from './article-finders.ts';
import { createHtmlParser } from './parse-html.ts';

/** The part of the Trusted Types API in use; TypeScript's DOM library does not have it yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML: (html: string) => string }): { createHTML: (html: string) => string };
}
const { trustedTypes } = window as { trustedTypes?: TrustedTypes };

// Documents made here have no browsing context: their scripts do not run, their images do not load, and the frame's own content
// security policy would stop both. The default policy is for the article finders, which set innerHTML inside such documents.
const policy = trustedTypes?.createPolicy('dateline-extract', { createHTML: (html) => html });
trustedTypes?.createPolicy('default', { createHTML: (html) => html });

const parseHtml = createHtmlParser((html) => (policy ? policy.createHTML(html) : html));
const tools = { parseHtml, ...createArticleFinders(parseHtml) };

async function answer({ fileName, bytes, importedAt, given }: FrameRequest): Promise<ExtractionReply> {
  try {
    return await extractDocument({ fileName, bytes: new Uint8Array(bytes), importedAt, given }, tools);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return { status: 'refused', reason: `The file could not be taken apart (${words.slice(0, 300)}).` };
  }
}

window.addEventListener('message', function takePort(event: MessageEvent<unknown>) {
  const [port] = event.ports;
  if (event.source !== window.parent || !port) return;
  window.removeEventListener('message', takePort);
  port.onmessage = async ({ data }: MessageEvent<FrameRequest>) => {
    const reply = await answer(data);
    port.postMessage({ id: data.id, json: JSON.stringify(reply) } satisfies FrameAnswer);
  };
});
