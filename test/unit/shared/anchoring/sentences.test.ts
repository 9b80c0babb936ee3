import { describe, expect, test } from 'vitest';
import { cutSentences } from '../../../../shared/anchoring/sentences.ts';

/** Texts by language; a bar stands where one sentence ends and the next begins. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Gen. A. Darrow spoke at 9.30 a.m. in Vessk.|He left at once!',
    'K. Alevi met Dr. J. R. Osei and Mr. Lund.|They spoke of S-400 and S-300.|Prices rose 3.5 percent to $1.2 billion.',
    'The U.S. President came.|He had left the U.S.|The crowd cheered.',
    '“Stop!” he said.|“Who fired?” asked the colonel.|Nobody spoke…|Then a shot fell.',
    '“We left at nine.|We came back at ten,” she said.',
    'He wrote: "It is over."|The letter was never sent.',
    'The talks ended (see p. 12).|Nobody signed.|[The minister did not answer.]|The ship sailed on Jan. 5 from St. Malo.',
    'Wait... what happened?|No. 7 Brigade held the road.|Acme Inc. denied it.|Acme Inc.|The firm denied it.',
    'The bank (Northern Trust Co.) closed at 5 p.m. on Friday.',
    'He asked “Why?”|She said nothing.',
  ],
  ru: [
    'К. Алеви прибыл в г. Басру 5 мая 2019 г. и встретился с ген. Ивановым.|Он остался там.',
    '«Куда?!» — спросил министр.|«Никуда», — ответил посол.',
    'Добыча выросла на 3,5 млн т. и упала.',
    '«Мы уйдём.|Мы вернёмся», — сказал он.|Это всё…|А потом началось.',
    'Комплекс С-400 (ст. 15 договора) стоит 1,2 млрд руб. в год.|Т.е. дорого.',
    '— Мы не уйдём! — сказал И. И. Петров.|— Посмотрим.',
  ],
  uk: [
    'К. Алеві прибув до м. Басра 5 травня 2019 р. й зустрівся з ген. Івановим.|Він лишився там.',
    '«Куди?!» – спитав міністр.|«Нікуди», – відповів посол.',
    'Видобуток зріс на 3,5 млн т і впав.|Це все…|А потім почалося.',
    'Під Куп’янськом тихо.|За словами речника І. Є. Волоха, так буде й далі.',
  ],
  de: [
    'Er rief: »Halt!«|Dann ging er.|»Wer da?«, fragte sie.',
    'Am 3. Oktober traf Gen. K. Alevi in St. Gallen ein.|Er blieb bis zum 5. Mai.',
    'Die 3. Brigade hielt die Straße, z. B. bei Nr. 7.|„Halt!“, rief er.|„Wer da?“, fragte sie.',
    'Der Preis stieg um 3,5 Prozent auf 1,2 Mrd. Euro.|Das sagte Dr. Weiss.',
    'Er sagte: „Wir gehen.|Wir kommen wieder.“|Dann ging er.',
    'Sie kamen 2019.|Wir blieben.',
  ],
  fr: [
    'M. Alevi a rencontré Mme K. Osei le 5 mai.|Il est reparti.',
    '« Qui a tiré ? » a demandé le colonel.|« Personne. »|Silence…|Puis un coup.',
    '« Nous partons.|Nous reviendrons », a-t-il dit.|Le prix a augmenté de 3,5 % (cf. p. 12).',
    'Qu’a-t-il dit ?|Rien !',
  ],
  ar: [
    'هل جاء المبعوث؟|نعم جاء أمس.|ثم غادر!',
    'قال د. سامر حداد: «لن نغادر.|سنبقى هنا».|وبلغ السعر 3.5 مليار دولار.',
    'وصلت منظومة إس-400، وبدأ العمل.|انتهى الأمر…|ثم عاد.',
  ],
  fa: [
    'آیا فرستاده آمد؟|بله، دیروز آمد.|سپس رفت!',
    'دکتر م. علوی گفت: «نمی‌رویم.|می‌مانیم.»|قیمت به ۳٫۵ میلیارد رسید.',
    'سامانه اس-۴۰۰ رسید؛ کار آغاز شد.|تمام شد…|سپس بازگشت.',
  ],
  zh: ['他昨天到了。|他今天走了！|「谁开的枪？」'],
};

describe.each(Object.entries(TEXTS))('%s', (locale, texts) => {
  test.each(texts)('%s', (marked) => {
    const parts = marked.split('|');
    const text = locale === 'zh' ? parts.join('') : parts.join(' ');
    const found = cutSentences(text, { start: 0, end: text.length }, locale);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(parts);
  });
});

test('a stretch is cut by itself, with offsets into the whole text, and line feeds end sentences', () => {
  const text = 'Zero. A headline without a stop\n\nOne. Two.';
  expect(
    cutSentences(text, { start: 6, end: text.length }, 'en').map(({ start, end }) => text.slice(start, end)),
  ).toEqual(['A headline without a stop', 'One.', 'Two.']);
});
