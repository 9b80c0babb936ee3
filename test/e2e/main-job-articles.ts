import { existsSync } from 'node:fs';
import path from 'node:path';

/** A link of a chain as the analyst types it. */
export interface TypedLink {
  readonly source: string;
  readonly kind: string;
  readonly verb: string;
  readonly isBeside?: boolean;
}

/** An article of the kind that the product is for, and what the analyst makes of its passages. */
export interface JobArticle {
  readonly name: string;
  readonly file: string;
  readonly title: string;
  /** Beginnings of the blocks that are furniture. */
  readonly furniture: readonly string[];
  readonly outlet: string;
  readonly published: string;
  readonly visit: {
    readonly words: string;
    readonly event: string;
    readonly date: string;
    readonly reading: string;
    readonly earliest: string;
    readonly latest: string;
  };
  readonly agreement: {
    readonly words: string;
    readonly event: string;
    readonly statement: string;
    readonly chain: readonly TypedLink[];
    readonly chainInWords: string;
  };
  readonly strikes: { readonly words: string; readonly event: string };
  readonly accounts: readonly { readonly words: string; readonly place: string; readonly stance: string }[];
}

const root = path.resolve(import.meta.dirname, '../..');
const sample = path.resolve(root, '../shared/samples/iraq-s400.txt');

const own: JobArticle = {
  name: 'our own article of the same shape',
  file: path.join(root, 'test/fixtures/main-job/coastal-radar.txt'),
  title: 'Veldara orders coastal radars from Norrland, a committee of its Senate says',
  furniture: ['Read more:', 'Follow us', '>>Be a reporter'],
  outlet: 'Northern Courier',
  published: '2021-10-14',
  visit: {
    words: 'Sorvik travelled to Norrland at the beginning of last September',
    event: 'September visit to Norrland',
    date: 'at the beginning of last September',
    reading: '2021-09-01 … 2021-09-10',
    earliest: '2021-09-01',
    latest: '2021-09-10',
  },
  agreement: {
    words: 'Dana Mirel, confirmed that Norrland agrees to sell R-90 radars to Veldara',
    event: 'R-90 purchase agreed',
    statement: 'Norrland agrees to sell R-90 radars to Veldara',
    chain: [
      { source: 'Dana Mirel', kind: 'person', verb: 'said' },
      { source: 'Halden-4', kind: 'broadcaster', verb: 'reported' },
      { source: 'Meridian', kind: 'agency', verb: 'carried' },
      { source: 'Hafte-ye Bandar', kind: 'outlet', verb: 'carried', isBeside: true },
      { source: 'Northern Courier', kind: 'outlet', verb: 'published' },
    ],
    chainInWords: 'Dana Mirel said → Halden-4 → Meridian, Hafte-ye Bandar → Northern Courier',
  },
  strikes: {
    words: 'the positions of the Harbour Watch militia were shelled several times along the coast',
    event: 'Shelling of Harbour Watch positions',
  },
  accounts: [
    { words: 'not from the disputed “Marn shelf”', place: 'Marn shelf', stance: 'denies' },
    { words: 'from the eastern headland', place: 'eastern headland', stance: 'asserts' },
  ],
};

const given: JobArticle = {
  name: 'the sample article',
  file: sample,
  title: 'Iraq buys Russian S-400 anti-aircraft missile systems, the Parliament said',
  furniture: ['Read more:', 'Follow us', '>>Be a reporter'],
  outlet: 'BulgarianMilitary',
  published: '2019-10-21',
  visit: {
    words: 'Al-Fayyad made a trip to Moscow at the beginning of last September',
    event: 'September Moscow visit',
    date: 'at the beginning of last September',
    reading: '2019-09-01 … 2019-09-10',
    earliest: '2019-09-01',
    latest: '2019-09-10',
  },
  agreement: {
    words: 'Karim Alevi, confirmed that Russia agrees to sell S-400 systems to Iraq',
    event: 'S-400 purchase agreed',
    statement: 'Russia agrees to sell S-400 systems to Iraq',
    chain: [
      { source: 'Karim Alevi', kind: 'person', verb: 'said' },
      { source: 'Al-Akhad TV', kind: 'broadcaster', verb: 'reported' },
      { source: 'Fars', kind: 'agency', verb: 'carried' },
      { source: 'Donya-e Eqtesad', kind: 'outlet', verb: 'carried', isBeside: true },
      { source: 'BulgarianMilitary', kind: 'outlet', verb: 'published' },
    ],
    chainInWords: 'Karim Alevi said → Al-Akhad TV → Fars, Donya-e Eqtesad → BulgarianMilitary',
  },
  strikes: {
    words: 'the positions of the local Shiite militia Al-Hashd al-Shaabi were repeatedly bombarded',
    event: 'Strikes on Al-Hashd al-Shaabi positions',
  },
  accounts: [
    {
      words: 'carried out not from the occupied “Palestinian territories”',
      place: 'Palestinian territories',
      stance: 'denies',
    },
    { words: 'from the territory of eastern Syria', place: 'eastern Syria', stance: 'asserts' },
  ],
};

/** The articles to do the job on; the sample is null where the material beside the project is not there. */
export const JOB_ARTICLES: { readonly own: JobArticle; readonly sample: JobArticle | null } = {
  own,
  sample: existsSync(sample) ? given : null,
};
