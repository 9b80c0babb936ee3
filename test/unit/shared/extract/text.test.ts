import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExtractionTools } from '../../../../shared/extract/extractor.ts';
import { extractDocument } from '../../../../shared/extract/extractors.ts';
import { readTextPieces } from '../../../../shared/extract/text-blocks.ts';
import { type ArticleDraft, articleDraftSchema } from '../../../../shared/model/article-draft.ts';

const article = readFileSync(path.resolve(import.meta.dirname, '../../../fixtures/articles/ferry-radar.txt'));
const unused: ExtractionTools = {
  parseHtml: () => {
    throw new Error('plain text needs no HTML parser');
  },
  parseXml: () => {
    throw new Error('plain text needs no XML parser');
  },
  readability: { name: 'unused', find: () => null },
  defuddle: { name: 'unused', find: () => null },
};

async function read(
  text: string | Uint8Array,
  fileName = 'story.txt',
  given = null as Parameters<typeof extractDocument>[0]['given'],
): Promise<ArticleDraft> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const reply = await extractDocument({ fileName, bytes, importedAt: '2026-11-23T12:00:00.000Z', given }, unused);
  if (reply.status !== 'read') throw new Error(reply.reason);
  return articleDraftSchema.parse(reply.draft);
}

const blockTexts = (draft: ArticleDraft) => draft.blocks.map(({ start, end }) => draft.text.slice(start, end));

describe('plain text', () => {
  it('takes the first line for the headline and every other line for a paragraph', async () => {
    const draft = await read(article);
    expect(draft.title).toMatchObject({
      value: 'Sarvania buys Oster coastal radar stations, the assembly’s committee said',
      evidence: { from: 'visible', detail: 'first line' },
    });
    expect(draft.blocks[0]).toMatchObject({ kind: 'heading', level: 1, furniture: null });
    expect(blockTexts(draft)).toHaveLength(12);
    expect(blockTexts(draft).at(-1)).toBe('Editorial team');
    expect(draft.language?.value).toBe('en');
    expect(draft.published).toBeNull();
    expect(draft.encoding).toEqual({ name: 'utf-8', evidence: 'all bytes are valid UTF-8' });
  });

  it('dims “Read more”, “Follow us”, “Be a reporter” and “Editorial team”, and nothing of the story', async () => {
    const draft = await read(article);
    const dimmed = draft.blocks.flatMap((block) =>
      block.furniture ? [`${block.furniture.kind}: ${draft.text.slice(block.start, block.start + 12)}`] : [],
    );
    expect(dimmed).toEqual([
      'read-more: Read more: C',
      'read-more: Read more: S',
      'follow-us: Follow us ev',
      'follow-us: >>Be a repor',
      'byline: Editorial te',
    ]);
  });

  it('loses no word and adds none', async () => {
    const draft = await read(article);
    const words = (text: string) => text.split(/\s+/).filter(Boolean);
    expect(words(draft.text)).toEqual(words(article.toString('utf8').normalize('NFC')));
  });

  it('joins lines that a program wrapped, and no others', () => {
    const wrapped = `The committee reported on Tuesday that the head of the\nharbour guard had agreed on the terms under which the radar\nstations are to be delivered to the country in the spring.\n\nA second paragraph follows here and is wrapped as well at\nthe same column, as mailers do it.`;
    expect(readTextPieces(wrapped).map((piece) => piece.text)).toEqual([
      'The committee reported on Tuesday that the head of the harbour guard had agreed on the terms under which the radar stations are to be delivered to the country in the spring.',
      'A second paragraph follows here and is wrapped as well at the same column, as mailers do it.',
    ]);
    const verses = 'The lamps are out\nThe sea is near\nNobody counts the boats that are not here.';
    expect(readTextPieces(verses)).toHaveLength(3);
  });

  it('keeps list items apart, and knows headings and quotes of Markdown', () => {
    const pieces = readTextPieces(
      'Report\n\n- first thing\n- second thing\n\n1. one\n2. two\n\n## Part two\n\n> He said so.\n',
    );
    expect(pieces.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'heading: Report',
      'list-item: first thing',
      'list-item: second thing',
      'list-item: 1. one',
      'list-item: 2. two',
      'heading: Part two',
      'quote: He said so.',
    ]);
  });

  it.each([
    ['A dateline is no headline', 'MERIDAL, Oct 3 (NH) – The committee met.\n\nIt will meet again.'],
    [
      'a sentence with its full stop is no headline',
      'The committee met on Tuesday and adjourned.\n\nIt will meet again.',
    ],
    ['a line that asks to read more is no headline', 'Read more: Coast guard\n\nThe committee met.'],
  ])('%s', (_, text) => {
    expect(readTextPieces(text)[0]?.kind).toBe('paragraph');
  });

  it.each([
    ['Title\n\nPublished on 21 October 2019, 14:05 CET\n\nThe story is here.', '2019-10-21T14:05:00+01:00', 'visible'],
    ['Title\n\n21.10.2019\n\nDie Geschichte steht hier.', '2019-10-21', 'visible'],
    ['Заголовок новости\n\n21 октября 2019 года, 14:05 МСК\n\nТекст новости.', '2019-10-21T14:05:00+03:00', 'visible'],
    ['عنوان\n\n٢١ تشرين الأول ٢٠١٩\n\nنص الخبر هنا.', '2019-10-21', 'visible'],
    ['تیتر خبر\n\n۲۹ مهر ۱۳۹۸ - ۱۵:۲۰\n\nمتن خبر اینجاست.', '2019-10-21T15:20:00', 'visible'],
    ['Title\n\nMERIDAL, October 21, 2019 (NH) – The committee met.', '2019-10-21', 'visible'],
  ])('reads the day of publication from %j', async (text, edtf, from) => {
    const draft = await read(text);
    expect(draft.published).toMatchObject({ value: { edtf }, evidence: { from } });
    expect(draft.publishedDoubt).toBeNull();
  });

  it('takes no day of the story for the day of publication', async () => {
    const draft = await read(
      'Title\n\nThe promise, made on 3 May 2004 in front of the whole assembly, remains unfulfilled so far, the committee’s member said.',
    );
    expect(draft.published).toBeNull();
  });

  it('takes the day in the file name as weak evidence and says so', async () => {
    const draft = await read('Title\n\nThe story is here.', 'herald_2019-10-21_radar.txt');
    expect(draft.published).toMatchObject({ value: { edtf: '2019-10-21' }, evidence: { from: 'file' } });
    expect(draft.publishedDoubt).toContain('Only the file name');
  });

  it('marks a day in the future as doubtful', async () => {
    const draft = await read('Title\n\nPublished 3 May 2031\n\nThe story is here.');
    expect(draft.publishedDoubt).toBe('It lies in the future.');
  });

  it('keeps a day that could be read two ways as doubtful', async () => {
    const draft = await read(
      'The headline of the story\n\nPublished 03/05/2019\n\nThe story of the committee is here and it was in the house.',
    );
    expect(draft.publishedDoubt).toMatch(/other way round/);
  });

  it('takes what the analyst typed before what the text says, and keeps both', async () => {
    const given = {
      title: 'Radar deal',
      outletName: 'Northern Herald',
      url: 'https://user:pw@herald.example/1',
      published: '22 October 2019',
    };
    const draft = await read('Headline of the text\n\n21 October 2019\n\nThe story is here.', 'Radar deal.txt', given);
    expect(draft.title.value).toBe('Radar deal');
    expect(draft.title.evidence.from).toBe('analyst');
    expect(draft.outletName?.value).toBe('Northern Herald');
    expect(draft.url?.value).toBe('https://herald.example/1');
    expect(draft.published?.value.edtf).toBe('2019-10-22');
    expect(draft.published?.others[0]?.value.edtf).toBe('2019-10-21');
  });

  it('gives each paragraph the direction of its own letters', async () => {
    const draft = await read(
      'Mixed\n\nقال المسؤول إن S-400 لم تصل بعد إلى الميناء.\n\nThe official said الميناء was closed.',
    );
    expect(draft.blocks.map((block) => block.direction)).toEqual(['ltr', 'rtl', 'ltr']);
  });

  it.each([
    ['white space', ' \n\t\n '],
    ['signs without words', '---\n***\n'],
  ])('finds no text in %s', async (_, text) => {
    const bytes = new TextEncoder().encode(text);
    const reply = await extractDocument(
      { fileName: 'a.txt', bytes, importedAt: '2026-11-23T12:00:00.000Z', given: null },
      unused,
    );
    expect(reply.status).toBe('no-text');
  });

  it('refuses an empty file', async () => {
    const reply = await extractDocument(
      { fileName: 'a.txt', bytes: new Uint8Array(), importedAt: '2026-11-23T12:00:00.000Z', given: null },
      unused,
    );
    expect(reply).toEqual({ status: 'refused', reason: 'The file is empty.' });
  });
});
