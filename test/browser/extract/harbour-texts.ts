import type { ArticleDraft } from '../../../shared/model/article-draft.ts';
import { readDocument, textsOf } from './extract.ts';

const files = import.meta.glob<string>('../../fixtures/documents/*.{docx,odt,epub,rtf,md,pdf}', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The languages of the texts that test/fixtures/make-office.mjs writes as documents. */
export const LANGUAGES = ['en', 'ru', 'ar', 'fa'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The bytes of one of the documents. */
export async function loadFixture(name: string): Promise<Uint8Array> {
  const address = files[`../../fixtures/documents/${name}`];
  if (!address) throw new Error(`no fixture ${name}`);
  return new Uint8Array(await (await fetch(address)).arrayBuffer());
}

/** One of the documents as it is read. */
export async function readFixture(name: string) {
  return readDocument(await loadFixture(name), name);
}

/** What each block is and says, without pictures: `list-item: four stations`. */
export function describeBlocks(draft: ArticleDraft): readonly string[] {
  const texts = textsOf(draft);
  return draft.blocks.flatMap(({ kind, level }, index) =>
    kind === 'image' ? [] : [`${kind}${level ?? ''}: ${texts[index]}`],
  );
}

/** What each mark is over: `bold: port authority`. */
export function describeMarks(draft: ArticleDraft): readonly string[] {
  return draft.blocks.flatMap(({ marks }) =>
    marks.map(
      ({ kind, start, end, target }) => `${kind}: ${draft.text.slice(start, end)}${target ? ` → ${target}` : ''}`,
    ),
  );
}

/** The blocks of the texts between the title and the picture's caption, the caption, and what follows it. */
export const TEXTS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'heading1: Oster harbour gets a second radar',
    'paragraph: Ilan Korvat',
    'paragraph: OSTERBY, 21 October 2019 – The port authority of Oster said that a second radar will be delivered in spring.[1]',
    'heading2: What was agreed',
    'paragraph: The terms were settled with the ministry after three rounds of talks:',
    'list-item: four stations on the northern headland',
    'list-item: two stations in the harbour itself',
    'list-item: 1. The first part is paid at once.',
    'list-item: 2. The second part is paid after delivery.',
    'quote: Whoever looks at the sea looks at all of us.',
    'table-row: Place | Stations',
    'table-row: Northern headland | 4',
    'table-row: Harbour | 2',
    'caption: The harbour at dusk',
    'paragraph: Local fishermen said that nobody had asked them.',
    'list-item: [1] The authority did not name the maker.',
  ],
  ru: [
    'heading1: Порт Остер получит вторую радиолокационную станцию',
    'paragraph: Илан Корват',
    'paragraph: Остербю, 21 октября 2019 года – Управление порта Остер сообщило, что вторая станция будет поставлена весной.[1]',
    'heading2: О чём договорились',
    'paragraph: Условия согласовали с министерством после трёх раундов переговоров:',
    'list-item: четыре станции на северном мысе',
    'list-item: две станции в самой гавани',
    'list-item: 1. Первая часть оплачивается сразу.',
    'list-item: 2. Вторая часть оплачивается после поставки.',
    'quote: Кто смотрит на море, тот смотрит на всех нас.',
    'table-row: Место | Станции',
    'table-row: Северный мыс | 4',
    'table-row: Гавань | 2',
    'caption: Гавань в сумерках',
    'paragraph: Местные рыбаки сказали, что их никто не спросил.',
    'list-item: [1] Управление не назвало изготовителя.',
  ],
  ar: [
    'heading1: ميناء أوستر يحصل على رادار ثان',
    'paragraph: إيلان كورفات',
    'paragraph: أوستربي، 21 أكتوبر 2019 – قالت سلطة الميناء في أوستر إن رادارا ثانيا من طراز R-40 سيسلم في الربيع.[1]',
    'heading2: ما الذي اتفق عليه',
    'paragraph: اتفق على الشروط مع الوزارة بعد ثلاث جولات من المحادثات:',
    'list-item: أربع محطات على الرأس الشمالي',
    'list-item: محطتان في الميناء نفسه',
    'list-item: 1. يدفع الجزء الأول فورا.',
    'list-item: 2. يدفع الجزء الثاني بعد التسليم.',
    'quote: من ينظر إلى البحر ينظر إلينا جميعا.',
    'table-row: المكان | المحطات',
    'table-row: الرأس الشمالي | 4',
    'table-row: الميناء | 2',
    'caption: الميناء عند الغروب',
    'paragraph: وقال الصيادون المحليون إن أحدا لم يسألهم.',
    'list-item: [1] لم تذكر السلطة اسم الشركة المصنعة.',
  ],
  fa: [
    'heading1: بندر اوستر رادار دوم می‌گیرد',
    'paragraph: ایلان کوروات',
    'paragraph: اوستربی، ۲۹ مهر ۱۳۹۸ – اداره بندر اوستر گفت که رادار دوم از نوع R-40 در بهار تحویل می‌شود.[1]',
    'heading2: بر سر چه توافق شد',
    'paragraph: شرایط با وزارت پس از سه دور گفت‌وگو نهایی شد:',
    'list-item: چهار ایستگاه در دماغه شمالی',
    'list-item: دو ایستگاه در خود بندر',
    'list-item: 1. بخش نخست بی‌درنگ پرداخت می‌شود.',
    'list-item: 2. بخش دوم پس از تحویل پرداخت می‌شود.',
    'quote: هر که به دریا نگاه کند به همه ما نگاه می‌کند.',
    'table-row: جا | ایستگاه',
    'table-row: دماغه شمالی | 4',
    'table-row: بندر | 2',
    'caption: بندر هنگام غروب',
    'paragraph: ماهی‌گیران محلی گفتند که کسی از آنان نپرسیده است.',
    'list-item: [1] اداره نام سازنده را نگفت.',
  ],
};

/** The bold, italic and linked words of the texts. */
export const MARKS: Readonly<Record<Language, readonly string[]>> = {
  en: ['bold: port authority', 'italic: second', 'link: ministry → https://www.sarvania.example/ministry'],
  ru: ['bold: Управление порта', 'italic: вторая', 'link: министерством → https://www.sarvania.example/ministry'],
  ar: ['bold: سلطة الميناء', 'italic: ثانيا', 'link: الوزارة → https://www.sarvania.example/ministry'],
  fa: ['bold: اداره بندر', 'italic: دوم', 'link: وزارت → https://www.sarvania.example/ministry'],
};
