import { readVersion } from '../../../renderer/db/articles.ts';
import { addClip, type ClipWords } from '../../../renderer/db/clips.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { describePassage } from '../../../shared/anchoring/describe.ts';
import type { Clip } from '../../../shared/model/clip.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import { addDocument, evidenced, type WrittenDocument } from './documents.ts';
import { openTestCase } from './open-article.tsx';
import type { WrittenBlock } from './sample-article.ts';

const ADDRESS = evidenced('https://northern-courier.example/coast/masts');
const related = { kind: 'related', rule: 'a block of links to other stories' } as const;

const HEAD: WrittenBlock = { text: 'Two masts on the headland, and nobody ordered them', kind: 'heading', level: 1 };
const LEAD =
  'HALDEN (NC) – The harbour watch counted twelve ships before the northern headland on Monday morning, and none of them had been announced.';
const WATCH =
  '“We saw the masts on Tuesday and asked nobody”, the watch officer Dana Mirel said. She has kept the log of the harbour since 2009.';
const SENATE = 'The Senate’s Committee on Coasts will hear the minister next week.';
const QUIET: readonly WrittenBlock[] = [
  'The headland is closed to walkers from October to April, when the eiders rest there.',
  'It can be reached by a road of gravel that the community keeps, and by boat.',
  'The lighthouse was given up in 1994; its lamp stands in the museum of Halden.',
  'Fishermen use the old pier on its lee side, and pay for it by the season.',
  'The museum opens at ten.',
];
const OLD_RELATED: WrittenBlock = { text: 'Read more: ten photographs of the old pier', furniture: related };
const NEW_RELATED: WrittenBlock = { text: 'Read more: twelve photographs of the old pier', furniture: related };

/** Three captures of one page: words changed, came and went, and a link of its frame changed with them. */
export const CAPTURES: readonly (readonly WrittenBlock[])[] = [
  [HEAD, LEAD, WATCH, 'A spokesman for the navy did not wish to comment.', ...QUIET, SENATE, OLD_RELATED],
  [
    HEAD,
    LEAD.replace('twelve ships', 'fourteen ships'),
    WATCH,
    'The company Norrmast in Sorvik confirmed in the evening that it had put them up on behalf of the ministry.',
    ...QUIET,
    SENATE.replace('next week', 'on Thursday'),
    NEW_RELATED,
  ],
  [
    HEAD,
    { text: 'Correction: an earlier version of this article named twelve ships.', kind: 'quote' },
    LEAD.replace('twelve ships', 'fourteen ships'),
    WATCH.replace(' and asked nobody', ', and we asked the ministry at once'),
    'The company Norrmast in Sorvik confirmed in the evening that it had put them up on behalf of the ministry.',
    ...QUIET,
    SENATE.replace('next week', 'on Thursday'),
    NEW_RELATED,
  ],
];

const rtl = (text: string, patch: Partial<Exclude<WrittenBlock, string>> = {}): WrittenBlock => ({
  text,
  direction: 'rtl',
  ...patch,
});

/** Two captures of an Arabic page. */
export const ARABIC_CAPTURES: readonly (readonly WrittenBlock[])[] = [
  [
    rtl('صاريان على الرأس الشمالي ولم يطلبهما أحد', { kind: 'heading', level: 1 }),
    rtl('قالت مراقبة الميناء إنها أحصت اثنتي عشرة سفينة قبالة الرأس الشمالي صباح الاثنين، ولم يُعلن عن أي منها.'),
    rtl('وقالت الضابطة دانا ميريل: «رأينا الصاريين يوم الثلاثاء ولم نسأل أحدا».'),
    rtl('ويُغلق الرأس أمام المتنزهين من أكتوبر إلى أبريل.'),
    rtl('وامتنع ناطق باسم البحرية عن التعليق.'),
  ],
  [
    rtl('صاريان على الرأس الشمالي ولم يطلبهما أحد', { kind: 'heading', level: 1 }),
    rtl('قالت مراقبة الميناء إنها أحصت أربع عشرة سفينة قبالة الرأس الشمالي صباح الاثنين، ولم يُعلن عن أي منها.'),
    rtl('وقالت الضابطة دانا ميريل: «رأينا الصاريين يوم الثلاثاء وسألنا الوزارة على الفور».'),
    rtl('ويُغلق الرأس أمام المتنزهين من أكتوبر إلى أبريل.'),
    rtl('وأكدت شركة Norrmast مساء أنها نصبتهما بتكليف من الوزارة.'),
  ],
];

/** A case with an article in several versions; `versionIds` are in order. */
export interface VersionsCase {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly articleId: Ulid;
  readonly versionIds: readonly Ulid[];
  /** Clips words of a version. */
  readonly clip: (version: number, words: string, beside?: Partial<ClipWords>) => Promise<Clip>;
}

/** Imports captures of one page one after the other. */
export async function openVersions(
  captures: readonly (readonly WrittenBlock[])[],
  values: Partial<WrittenDocument> = {},
): Promise<VersionsCase> {
  const { db, origin } = await openTestCase();
  const versionIds: Ulid[] = [];
  let articleId: Ulid = '';
  for (const [index, blocks] of captures.entries()) {
    articleId = await addDocument(db, origin, {
      url: ADDRESS,
      capturedAt: {
        value: `2021-10-1${4 + index}T09:30:00.000Z`,
        evidence: { from: 'file', detail: 'saved date' },
      },
      ...values,
      blocks,
    });
    versionIds.push((await db.articles.get(articleId))?.currentVersionId ?? '');
  }
  const clip: VersionsCase['clip'] = async (version, words, beside) => {
    const versionId = versionIds[version - 1] ?? '';
    const text = (await readVersion(db, versionId))?.text.text ?? '';
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`no such words: ${words}`);
    const passage = describePassage(text, start, start + words.length);
    return addClip(db, origin, { articleId, versionId, passage, ...(beside ? { words: beside } : {}) });
  };
  return { db, origin, articleId, versionIds, clip };
}
