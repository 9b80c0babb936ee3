import { addVersion } from '../../../renderer/db/articles.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import { evidenced, type WrittenDocument, writeDocument } from './documents.ts';
import { openTestCase } from './open-article.tsx';
import type { WrittenBlock } from './sample-article.ts';

const LEAD =
  'A freight train with chlorine left the rails near the town of Sorvik on Wednesday night, the fire brigade said.';
const NOBODY = 'Nobody was hurt, but four hundred people had to leave their houses until the morning.';
const MAYOR = '“We were lucky with the wind”, mayor Lars Tonning told reporters at the station.';
const CAUSE = 'The railway board is looking into the cause; the line stays closed until Friday.';

const head = (text: string): WrittenBlock => ({ text, kind: 'heading', level: 1 });
const more: WrittenBlock = {
  text: 'Read more: all accidents on the coastal line since 1970',
  furniture: { kind: 'read-more', rule: 'paragraph that begins with “Read more:”' },
};

/** Sentences of the open article that stand in no other one. */
export const NEW_IN_OPEN = [
  'Two wagons lie in the river, a reporter of this newspaper saw.',
  'Divers will look at them on Thursday.',
] as const;

/** Five rewrites of one agency report, in order of publication; the second has news of its own, the fourth a sentence, the others none. */
export const REWRITES: readonly WrittenDocument[] = [
  {
    title: 'Chlorine train leaves the rails',
    outlet: 'Coastal Press Agency',
    published: evidenced({ words: '2021-10-13', edtf: '2021-10-13' }),
    blocks: [head('Chlorine train leaves the rails'), LEAD, NOBODY, MAYOR, CAUSE],
  },
  {
    title: 'Night of fear in Sorvik',
    outlet: 'Sorvik Courier',
    published: evidenced({ words: '2021-10-14', edtf: '2021-10-14' }),
    blocks: [head('Night of fear in Sorvik'), LEAD, `${NOBODY} ${NEW_IN_OPEN[0]}`, MAYOR, NEW_IN_OPEN[1], CAUSE, more],
  },
  {
    title: 'Train accident: line closed until Friday',
    outlet: 'Norrland Times',
    published: evidenced({ words: '2021-10-14', edtf: '2021-10-14' }),
    blocks: [head('Train accident: line closed until Friday'), CAUSE, LEAD, NOBODY],
  },
  {
    title: 'Four hundred people leave their houses',
    outlet: 'The Halden Observer',
    published: evidenced({ words: '2021-10-15', edtf: '2021-10-15' }),
    blocks: [
      head('Four hundred people leave their houses'),
      LEAD,
      NOBODY,
      'The chemical works at Aker had ordered the chlorine for its paper mill.',
      MAYOR,
    ],
  },
  {
    title: 'Lucky with the wind',
    outlet: null,
    published: null,
    blocks: [head('Lucky with the wind'), MAYOR, LEAD, NOBODY],
  },
];

const rtl = (text: string, patch: Partial<Exclude<WrittenBlock, string>> = {}): WrittenBlock => ({
  text,
  direction: 'rtl',
  ...patch,
});

/** Two rewrites in Arabic; the first has a sentence of its own. */
export const ARABIC_REWRITES: readonly WrittenDocument[] = [
  {
    title: 'قطار محمل بالكلور يخرج عن السكة',
    outlet: 'وكالة الساحل',
    language: evidenced('ar'),
    blocks: [
      rtl('قطار محمل بالكلور يخرج عن السكة', { kind: 'heading', level: 1 }),
      rtl('خرج قطار شحن محمل بالكلور عن السكة قرب بلدة سورفيك ليلة الأربعاء، بحسب فرقة الإطفاء.'),
      rtl('ولم يصب أحد بأذى، لكن أربعمئة شخص اضطروا إلى مغادرة منازلهم حتى الصباح. وسقطت عربتان في النهر.'),
      rtl('وقال رئيس البلدية لارس تونينغ: «كنا محظوظين بالريح».'),
    ],
  },
  {
    title: 'ليلة خوف في سورفيك',
    outlet: 'بريد سورفيك',
    language: evidenced('ar'),
    blocks: [
      rtl('ليلة خوف في سورفيك', { kind: 'heading', level: 1 }),
      rtl('خرج قطار شحن محمل بالكلور عن السكة قرب بلدة سورفيك ليلة الأربعاء، بحسب فرقة الإطفاء.'),
      rtl('ولم يصب أحد بأذى، لكن أربعمئة شخص اضطروا إلى مغادرة منازلهم حتى الصباح.'),
      rtl('وقال رئيس البلدية لارس تونينغ: «كنا محظوظين بالريح».'),
    ],
  },
];

/** A case with rewrites of one story; `articleIds` are in the order they were written. */
export interface FamilyCase {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly articleIds: readonly Ulid[];
}

/** Imports rewrites; each but the first is found to be like the first. */
export async function openFamily(rewrites: readonly WrittenDocument[]): Promise<FamilyCase> {
  const { db, origin } = await openTestCase();
  const articleIds: Ulid[] = [];
  let first: string | null = null;
  for (const [index, rewrite] of rewrites.entries()) {
    const document = await writeDocument({ ...rewrite, fileName: `rewrite-${index + 1}.txt` });
    const kin = first === null ? [] : [{ originalSha256: first, resemblance: 0.6, containment: 0.82 }];
    first ??= document.originalSha256;
    articleIds.push((await addVersion(db, origin, { ...document, kin })).articleId);
  }
  return { db, origin, articleIds };
}
