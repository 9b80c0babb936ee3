/** A paragraph of news and the dates that it holds, in order: the words, and the EDTF they read as. */
export interface Paragraph {
  readonly language: string;
  readonly published: string;
  readonly text: string;
  readonly dates: readonly (readonly [words: string, edtf: string | null])[];
}

/** Paragraphs written for these tests; every one is published on a Thursday, 14 March 2024. */
export const PARAGRAPHS: readonly Paragraph[] = [
  {
    language: 'en',
    published: '2024-03-14',
    text: `VESSK (KRN) – Three people may have died when a depot was hit overnight, the mayor, Jan Holm, said on Thursday. It is the fourth strike since early February, and the first since the truce of 24 December 2023.

Officials march to another tune: between 10 and 15 February, they said, no shell had landed. The S-400 battery in room 2019 of the old works cost $2,019 million, or 1,900 dollars a head; call 020 7946 0018. The team won 3-1. A convoy left at 5:30 a.m. local time on March 5 and arrived two days later. In the mid-1990s the works made tractors, by 2030 it should make them again.`,
    dates: [
      ['overnight', '[2024-03-13..2024-03-14]'],
      ['Thursday', '2024-03-14'],
      ['since early February', '2024-02/..'],
      ['24 December 2023', '2023-12-24'],
      ['between 10 and 15 February', '[2024-02-10..2024-02-15]'],
      ['5:30 a.m. local time on March 5', '2024-03-05T05:30:00'],
      ['two days later', null],
      ['mid-1990s', '[1994..1996]'],
      ['by 2030', '[..2030]'],
    ],
  },
  {
    language: 'ru',
    published: '2024-03-14',
    text: `В ночь на среду, 13 марта, склад в Весске был обстрелян, сообщил мэр. По его словам, с начала февраля это уже четвертый удар, а с 24 декабря 2023 года обстрелов не было.

Накануне ведомство заявило, что ремонт обойдется в 2019 млн рублей, или 1900 рублей на человека. В комнате 2019 нашли части С-400. Счет матча 3:1, телефон 8 (800) 200-19-20. Колонна вышла 5 марта в 18:00 по московскому времени. В середине 1990-х завод выпускал тракторы; к 2030 году выпуск хотят вернуть. Мая Петрова, мать троих детей, с этим не согласна.`,
    dates: [
      ['В ночь на среду, 13 марта', '[2024-03-12..2024-03-13]'],
      ['с начала февраля', '2024-02-01/..'],
      ['с 24 декабря 2023 года', '2023-12-24/..'],
      ['Накануне', '2024-03-13'],
      ['5 марта в 18:00 по московскому времени', '2024-03-05T18:00:00+03:00'],
      ['В середине 1990-х', '[1994..1996]'],
      ['к 2030 году', '[..2030]'],
    ],
  },
  {
    language: 'uk',
    published: '2024-03-14',
    text: `У ніч проти середи, 13 березня, склад у Весську обстріляли, повідомив мер. За його словами, від початку лютого це вже четвертий удар, а торік у листопаді обстрілів не було.

Ремонт коштуватиме 2019 млн гривень, або 1900 гривень на людину. У кімнаті 2019 знайшли частини С-400. Рахунок 3:1, телефон 0 800 200 19 20. Колона вирушила 5 березня о 18:00 за київським часом. У середині 1990-х завод випускав трактори, до 2030 року випуск хочуть повернути.`,
    dates: [
      ['У ніч проти середи, 13 березня', '[2024-03-12..2024-03-13]'],
      ['від початку лютого', '2024-02-01/..'],
      ['торік у листопаді', '2023-11'],
      ['5 березня о 18:00 за київським часом', '2024-03-05T18:00:00+02:00'],
      ['У середині 1990-х', '[1994..1996]'],
      ['до 2030 року', '../2030'],
    ],
  },
  {
    language: 'de',
    published: '2024-03-14',
    text: `In der Nacht zum Mittwoch ist in Vessk ein Lager getroffen worden, teilte Jan Holm mit. Seit Anfang Februar sei es der vierte Angriff, hieß es am Donnerstagmorgen; an diesem Morgen habe es geregnet.

Die Reparatur kostet 2019 Millionen Euro, eine Fläche von 2000 Quadratmetern ist betroffen. Im Raum 2019 fanden sich Teile einer S-400. Das Spiel endete 3:1, Telefon 030 1902 2019. So war es genau so geplant. Der Konvoi brach am 5. März um 18 Uhr Moskauer Zeit auf. Mitte der 1990er-Jahre baute das Werk Traktoren, ab 2030 soll es das wieder tun. Morgen berät der Rat.`,
    dates: [
      ['In der Nacht zum Mittwoch', '[2024-03-12..2024-03-13]'],
      ['Seit Anfang Februar', '2024-02/..'],
      ['Donnerstagmorgen', '2024-03-14'],
      ['diesem Morgen', '2024-03-14'],
      ['5. März um 18 Uhr Moskauer Zeit', '2024-03-05T18:00:00+03:00'],
      ['Mitte der 1990er-Jahre', '[1994..1996]'],
      ['ab 2030', '2030/..'],
      ['Morgen', '2024-03-15'],
    ],
  },
  {
    language: 'fr',
    published: '2024-03-14',
    text: `Dans la nuit de mardi à mercredi, un dépôt a été touché à Vessk, a dit jeudi le maire. Depuis début février, c'est la quatrième frappe ; le 24 décembre 2023 une trêve avait été signée.

La réparation coûtera 2019 millions d'euros, soit 1900 euros par tête. Dans la salle 2019, des pièces d'un S-400. Le match s'est fini 3-1, téléphone 01 40 20 19 20. L'été a été chaud par endroits. Le convoi est parti le 5 mars à 18 heures, heure de Moscou. Au milieu des années 1990, l'usine faisait des tracteurs ; d'ici 2030, elle en refera.`,
    dates: [
      ['Dans la nuit de mardi à mercredi', '[2024-03-12..2024-03-13]'],
      ['jeudi', '2024-03-14'],
      ['Depuis début février', '2024-02/..'],
      ['24 décembre 2023', '2023-12-24'],
      ['5 mars à 18 heures, heure de Moscou', '2024-03-05T18:00:00+03:00'],
      ['Au milieu des années 1990', '[1994..1996]'],
      ["d'ici 2030", '[..2030]'],
    ],
  },
  {
    language: 'ar',
    published: '2024-03-14',
    text: `قال رئيس البلدية يوم الخميس إن مستودعا أصيب ليل الثلاثاء الأربعاء في فيسك. وأضاف أن هذه رابع ضربة منذ مطلع شباط/فبراير، وأن هدنة وُقعت في 24 كانون الأول 2023.

وتبلغ كلفة الإصلاح 2019 مليون دولار، أي 1900 دولار للفرد. وعُثر في الغرفة 2019 على أجزاء من منظومة إس-400. وانتهت المباراة 3-1. وانطلقت القافلة في 5 مارس الساعة 18:00 بتوقيت موسكو. وكان المصنع ينتج الجرارات في منتصف التسعينيات، وسيعود إلى ذلك بحلول عام 2030.`,
    dates: [
      ['الخميس', '2024-03-14'],
      ['ليل الثلاثاء الأربعاء', '[2024-03-12..2024-03-13]'],
      ['منذ مطلع شباط/فبراير', '2024-02/..'],
      ['24 كانون الأول 2023', '2023-12-24'],
      ['5 مارس الساعة 18:00 بتوقيت موسكو', '2024-03-05T18:00:00+03:00'],
      ['في منتصف التسعينيات', '[1994..1996]'],
      ['بحلول عام 2030', '[..2030]'],
    ],
  },
  {
    language: 'fa',
    published: '2024-03-14',
    text: `شهردار وسک روز پنجشنبه گفت که بامداد چهارشنبه ۲۳ اسفند انباری هدف قرار گرفت. به گفته او از اوایل بهمن این چهارمین حمله است و در ۳ دی ۱۴۰۲ آتش‌بس امضا شد.

هزینه تعمیر ۲۰۱۹ میلیون دلار، یعنی نفری ۱۹۰۰ دلار است. در اتاق ۲۰۱۹ قطعات اس-۴۰۰ پیدا شد. بازی ۳-۱ تمام شد. کاروان ۵ مارس ساعت ۱۸ به وقت مسکو راه افتاد. کارخانه در اواسط دهه ۱۹۹۰ تراکتور می‌ساخت و تا سال ۲۰۳۰ باز خواهد ساخت.`,
    dates: [
      ['روز پنجشنبه', '2024-03-14'],
      ['بامداد چهارشنبه ۲۳ اسفند', '2024-03-13'],
      ['از اوایل بهمن', '2024-01-21/..'],
      ['۳ دی ۱۴۰۲', '2023-12-24'],
      ['۵ مارس ساعت ۱۸ به وقت مسکو', '2024-03-05T18:00:00+03:00'],
      ['در اواسط دهه ۱۹۹۰', '[1994..1996]'],
      ['تا سال ۲۰۳۰', '../2030'],
    ],
  },
];

/** Sentences by language that hold no date to propose. */
export const DATELESS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The march may begin; we may sit and sun ourselves.',
    'S-400, RX-2019 and flight 2019-B cost 2,019 dollars, 20.19% more.',
    'He was the first, the second half was worse; the third quarter ended.',
    'The fall of the city, temperatures in the high thirties.',
    'Second, the start of the war.',
    'In recent years and over the last few days.',
    'A force of 2000 troops and a bill of 1900 euros.',
    'They marched 12 kilometres, may march on, and second the motion.',
    'Call 020 7946 2019 or room 1984; the score was 3-1, then 12:10.',
    'Black Friday sales and Good Friday services, the Six Day War.',
    'He met April Jones and Jan Novak, aged 31, of 12 March Street.',
    'Version 2.1.2019 of the SU-35 and a Boeing 747-400.',
    'Paragraph 3.2, section 4/5, and 7 of 12 members.',
    'Prices in 2019 dollars were cut by 2019 percent.',
  ],
  ru: [
    'В комнате 2019 стояли 2000 солдат и С-400.',
    'Мая Плисецкая и март-апрельский номер журнала.',
    'Счет стал 3:1, телефон 8 (495) 200-19-20.',
    'Это стоит 1900 рублей, на 20,19 % больше.',
    'Среда обитания и новая среда для жизни.',
    'В последние годы и на днях, вскоре и давно.',
    'Он был первым, вторая половина была хуже.',
    'Батальон К-2 и Су-35, пункт 3.2 договора.',
    'В день рождения, за день до отъезда, год от года.',
  ],
  uk: [
    'У кімнаті 2019 стояли 2000 солдатів і С-400.',
    'Рахунок став 3:1, телефон 0 800 200 19 20.',
    'Це коштує 1900 гривень, на 20,19 % більше.',
    'Середа обитання, тому вони пішли.',
    'Останніми роками і днями, невдовзі й давно.',
    'Лист прийшов, липень як дерево, серпень.',
  ],
  de: [
    'Der Konvoi erreichte Chan Junis.',
    'Im Raum 2019 standen 2000 Soldaten und eine S-400.',
    'Das Spiel endete 3:1, Telefon 030 1902 2019.',
    'Das kostet 1900 Euro, 20,19 % mehr.',
    'So ist es, genau so, und die Mo ist da.',
    'In den letzten Jahren und neulich, bald.',
    'Kommentar von Jan Sellner und August Becker.',
    'Er war der Erste, die zweite Halbzeit war schlechter.',
    'Das Sommer-Angebot der Winter AG, ein Herbst-Festival.',
    'Eine Fläche von 2000 Quadratmetern.',
  ],
  fr: [
    'Dans la salle 2019 se tenaient 2000 soldats et un S-400.',
    'Le match finit 3-1, téléphone 01 40 20 19 20.',
    'Cela coûte 1900 euros, soit 20,19 % de plus.',
    'Il a été vu, elle a été prise, ils avaient été là.',
    'Ces dernières années et récemment, bientôt.',
    'Le Champ de Mars et la planète Mars.',
    'Il était le premier, la seconde moitié fut pire.',
  ],
  ar: [
    'في الغرفة 2019 كان 2000 جندي ومنظومة إس-400.',
    'انتهت المباراة 3-1، الهاتف 01 40 20 19 20.',
    'يكلف 1900 دولار، بزيادة 20,19 في المئة.',
    'في السنوات الأخيرة ومؤخرا وقريبا.',
    'كان الأول، والنصف الثاني أسوأ.',
    'ربيع الأمل وصيف ساخن قادمان.',
  ],
  fa: [
    'در اتاق ۲۰۱۹ دو هزار سرباز و اس-۴۰۰ بود.',
    'بازی ۳-۱ تمام شد، تلفن ۰۲۱ ۲۰۱۹ ۱۹۰۰.',
    'هزینه ۱۹۰۰ دلار است.',
    'در سال‌های اخیر و به زودی.',
    'او می‌گوید که می‌رود و مهر او بزرگ است.',
    'شیر و تیر و آذر خانم، دی جی.',
  ],
};
