import type { Evidence } from '../../../shared/model/article.ts';
import { reading } from '../timeline/case-on-screen.tsx';
import { found, type Told } from './checked-case.tsx';

const JSON_LD: Evidence = { from: 'json-ld', detail: 'JSON-LD headline' };
const VISIBLE: Evidence = { from: 'visible', detail: 'line “By Mara Ellison, 3 October 2019”' };
const FILE_NAME: Evidence = { from: 'file', detail: 'file name' };

/** Articles as a day brings them: sound ones, and one of each kind that asks for the analyst. The last one is the newest. */
export const NEWSROOM: readonly Told[] = [
  {
    title: found('Harbour radar back in service after storm', JSON_LD),
    authors: found(['Mara Ellison', 'Jon Petrov'], VISIBLE),
    url: found('https://courier.example/2019/10/03/harbour-radar', { from: 'meta', detail: 'link[rel=canonical]' }),
    modified: found(reading('2019-10-05'), { from: 'meta', detail: 'meta[property="article:modified_time"]' }),
  },
  {
    title: found('وزارة الموانئ تعلن إعادة تشغيل رادار المرفأ بعد العاصفة', VISIBLE),
    outletName: 'صحيفة الميناء',
    authors: found(['ليلى حداد'], VISIBLE),
    language: found('ar', { from: 'meta', detail: 'html[lang]' }),
    published: found(reading('2019-10-04', '4 أكتوبر 2019'), VISIBLE),
  },
  {
    title: found('Министерство портов: радар снова работает', JSON_LD, {
      value: 'Радар снова работает — Портовый вестник',
      evidence: { from: 'meta', detail: 'meta[property="og:title"]' },
    }),
    outletName: 'Портовый вестник',
    language: found('ru', { from: 'meta', detail: 'html[lang]' }),
    published: found(
      reading('2019-10-04'),
      { from: 'json-ld', detail: 'JSON-LD datePublished' },
      {
        value: reading('2019-10-02', '2 октября 2019'),
        evidence: { from: 'visible', detail: 'line “2 октября 2019”' },
      },
      { value: reading('2019-10-01'), evidence: { from: 'address', detail: '/2019/10/01/' } },
    ),
    publishedDoubt: 'Another place of the document gives 2019-10-02 (line “2 октября 2019”).',
  },
  {
    title: found('Coast guard denies radar was ever out of service', JSON_LD),
    published: found(reading('2031-01-01'), { from: 'meta', detail: 'meta[property="article:published_time"]' }),
    publishedDoubt: 'It lies in the future.',
    url: found('https://archive.example/save/https://coast.example/denies', FILE_NAME),
    canonicalUrl: found('https://coast.example/news/denies', { from: 'meta', detail: 'link[rel=canonical]' }),
  },
  {
    title: found('رادار بندر پس از توفان دوباره به کار افتاد', VISIBLE),
    outletName: null,
    language: found('fa', { from: 'meta', detail: 'html[lang]' }),
    published: null,
  },
  {
    title: found('scan-0412', FILE_NAME),
    outletName: null,
    published: null,
    language: null,
    fileName: 'scan-0412.pdf',
  },
];
