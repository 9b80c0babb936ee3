import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { createArticleFinders } from '../../../../renderer/workers/article-finders.ts';
import { openFile } from '../../../../shared/extract/extractors.ts';
import { articleDraftSchema, extractionReplySchema } from '../../../../shared/model/article-draft.ts';

const FOLDER = path.resolve('../shared/corpora/documents');
const isThere = existsSync(FOLDER);

const { DOMParser } = new JSDOM('').window;
const parse = (markup: string, type: 'text/html' | 'text/xml') => new DOMParser().parseFromString(markup, type);
const parseHtml = (html: string) => parse(html, 'text/html');
const tools = { parseHtml, parseXml: (xml: string) => parse(xml, 'text/xml'), ...createArticleFinders(parseHtml) };

function open(fileName: string, bytes: Uint8Array) {
  const input = { fileName, blob: new Blob([bytes.slice()]), importedAt: '2026-11-23T12:00:00.000Z', given: null };
  return openFile(input, tools);
}

const files = isThere
  ? readdirSync(FOLDER).filter((name) => /\.(?:eml|mht|mhtml|warc|warc\.gz|wacz|zip)$/.test(name))
  : [];

describe.skipIf(!isThere)(
  `messages, saved pages and archives of others${isThere ? '' : ' (skipped: ../shared/corpora/documents is not there)'}`,
  () => {
    it('are there', () => {
      expect(files.length).toBeGreaterThan(0);
    });

    it.each(files)('%s is read, opened, or refused with a sentence', async (name) => {
      const reply = await open(name, readFileSync(path.join(FOLDER, name)));
      if (reply.status === 'read') {
        const draft = articleDraftSchema.parse(reply.draft);
        expect(draft.title.value).not.toBe('');
        expect(draft.text).not.toMatch(/=[0-9A-F]{2}=[0-9A-F]{2}|content-transfer-encoding/i);
      } else if (reply.status === 'opened') {
        extractionReplySchema.parse({ status: 'container', listing: reply.listing });
        const taken = await reply.take(0);
        expect(taken.status).toBe('taken');
        if (taken.status === 'taken') expect((await open(taken.fileName, taken.bytes)).status).toBe('read');
      } else expect(reply.reason).toMatch(/^[A-Z“].{20,}\.$/s);
    });
  },
);
