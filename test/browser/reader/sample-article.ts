import type { Article, Block, Version, VersionText } from '../../../shared/model/article.ts';

/** A block as a test writes it. */
export type WrittenBlock =
  | string
  | (Partial<Omit<Block, 'start' | 'end' | 'marks'>> & { text: string; link?: string; bold?: string });

/** Joins written blocks into a canonical text with its blocks, as the extractor does. */
export function writeText(versionId: string, written: readonly WrittenBlock[]): VersionText {
  let text = '';
  const blocks = written.map((one): Block => {
    const given = typeof one === 'string' ? { text: one } : one;
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += given.text;
    const markOf = (kind: 'link' | 'bold', words: string | undefined, target?: string) => {
      const at = words === undefined ? -1 : given.text.indexOf(words);
      return words === undefined || at < 0
        ? []
        : [{ kind, start: start + at, end: start + at + words.length, ...(target ? { target } : {}) }];
    };
    return {
      kind: given.kind ?? 'paragraph',
      ...(given.level ? { level: given.level } : {}),
      start,
      end: text.length,
      marks: [...markOf('link', given.link, 'https://example.org/story?id=7'), ...markOf('bold', given.bold)],
      direction: given.direction ?? 'ltr',
      furniture: given.furniture ?? null,
      ...(given.image ? { image: given.image } : {}),
    };
  });
  return { versionId, text, blocks };
}

const more = { kind: 'read-more', rule: 'paragraph that begins with “Read more:”' } as const;

/** An English article with furniture, a link, bold words, a list, a quote, a table and an emoji. */
export const ENGLISH: readonly WrittenBlock[] = [
  { text: 'Veldara orders coastal radars from Norrland, a committee of its Senate says', kind: 'heading', level: 1 },
  {
    text: 'HALDEN (NC) – The Senate’s Committee on Coasts reported that the country’s security adviser, during his visit to Norrland, was able to agree on the conditions for the supply of R-90 radars, it learned according to Meridian and the newspaper Hafte-ye Bandar.',
    bold: 'HALDEN (NC)',
    link: 'Committee on Coasts',
  },
  { text: 'Read more: Defence analyses, comments and ratings –', furniture: more },
  'The spokeswoman of the committee, Dana Mirel, confirmed that Norrland agrees to sell R-90 radars to Veldara, and all the issues that existed here have been resolved. She said so twice. “We are done 👩🏽‍🚀 with it”, she added.',
  'However, Sorvik travelled to Norrland at the beginning of last September, when he also managed to meet with a number of officials, in particular, Nils Aker.',
  { text: 'What was agreed', kind: 'heading', level: 2 },
  { text: 'six radars for the northern coast;', kind: 'list-item' },
  { text: 'training of forty operators, made back in 2003, remains unfulfilled.', kind: 'list-item' },
  { text: 'We have drawn our conclusions from false promises.', kind: 'quote' },
  { text: 'Radars\t6\t2021', kind: 'table-row' },
  { text: 'Operators\t40\t2022', kind: 'table-row' },
  'A number of official sources, as well as local analysts, emphasized that the shelling was carried out not from the disputed “Marn shelf”, but from completely different areas, in particular from the eastern headland.',
  {
    text: 'Follow us everywhere and at any time.\n>>Be a reporter: Write and send your article.<<',
    furniture: { kind: 'follow-us', rule: 'paragraph that begins with “Follow us”' },
  },
];

/** A Persian article: right to left, with Latin words and digits inside. */
export const PERSIAN: readonly WrittenBlock[] = [
  { text: 'مذاکره عراق و روسیه درباره سامانه پدافندی', kind: 'heading', level: 1, direction: 'rtl' },
  {
    text: 'کریم علیوی، نماینده کمیسیون امنیت ملی، تأیید کرد که روسیه با فروش سامانه S-400 به عراق موافقت کرده است. فیاض در آغاز سپتامبر گذشته به مسکو سفر کرد.',
    direction: 'rtl',
  },
  { text: 'منابع رسمی تأکید کردند که گلوله‌باران از شرق سوریه انجام شد.', direction: 'rtl' },
];

/** An article as it lies in the database. */
export function makeArticle(title: string, patch: Partial<Article> = {}): Article {
  return {
    id: '01ARTCKE000000000000000000',
    title: { value: title, evidence: { from: 'visible', detail: 'first line' }, others: [] },
    outlet: null,
    authors: {
      value: ['Editorial team'],
      evidence: { from: 'visible', detail: 'last line' },
      others: [],
    },
    url: null,
    language: { value: 'en', evidence: { from: 'visible', detail: 'letters' }, others: [] },
    published: null,
    publishedDoubt: null,
    importedAt: '2026-11-23T20:00:00.000Z',
    triage: { state: 'unread', reason: null },
    familyId: null,
    tags: [],
    currentVersionId: '01VERSN0000000000000000000',
    ...patch,
  };
}

/** A version as it lies in the database. */
export function makeVersion(text: VersionText): Version {
  return {
    id: text.versionId,
    articleId: '01ARTCKE000000000000000000',
    number: 1,
    originalSha256: `${'9f3a'.padEnd(60, '0')}c41e`,
    originalBytes: text.text.length,
    format: 'text',
    encoding: { name: 'utf-8', evidence: 'valid UTF-8' },
    fileName: 'coastal-radar.txt',
    capturedAt: null,
    textSha256: 'a'.repeat(64),
    blocksSha256: 'b'.repeat(64),
    textLength: text.text.length,
    extractor: { name: 'text', version: '1' },
    importedAt: '2026-11-23T20:00:00.000Z',
  };
}
