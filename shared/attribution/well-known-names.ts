import type { SourceKind } from '../model/source.ts';
import type { KnownName } from './terms.ts';

/**
 * Media and bodies that news texts name without saying what they are. One name between commas, with other forms of it after bars; a star
 * stands for any ending, and names that are common words too, which count only beside a word like "agency",
 * bear an exclamation mark. They only guess a kind: the case's register always wins.
 */
const NAMES: readonly (readonly [SourceKind, string])[] = [
  [
    'agency',
    'Reuters,AFP,Agence France-Presse,AP,Associated Press|The Associated Press,Bloomberg,dpa,DPA,UPI,EFE,ANSA,APA,Xinhua,Kyodo,Yonhap,PTI,TASS,' +
      'Interfax,RIA Novosti,RIA,Sputnik,Ukrinform,Interfax-Ukraine,UNIAN,Belta,Anadolu,Anadolu Agency,DHA,IRNA,ISNA,Fars,Tasnim,Mehr!,Mehr News,YJC,' +
      'SANA,Sana,Petra!,WAM,SPA,MENA,NINA,INA,Shafaq,Shafaq News,Kuna,KUNA,QNA,BNA,Saba,Wafa,WAFA,Maan,NNA,Amaq,RIA Nowosti,Ritzau,NTB,TT,CTK,PAP,MTI,' +
      'Agerpres,Tanjug,Hina!,Azertac,Armenpress,Kazinform,Deutsche Presse-Agentur|Deutschen Presse-Agentur,KCNA,Khaama Press,TOLOnews,PA Media,EPD,KNA,SID',
  ],
  [
    'outlet',
    'Heise,Golem,Netzpolitik,Correctiv,CORRECTIV,LTO,New York Times|The New York Times,NYT,Washington Post|The Washington Post,Wall Street Journal|The Wall Street Journal,WSJ,Financial Times,Guardian|The Guardian,The Times,' +
      'Daily Telegraph,The Telegraph,Economist|The Economist,Politico,Axios,Le Monde,Le Figaro,Libération,Le Parisien,Les Echos,Mediapart,Jeune Afrique,' +
      'Spiegel,Der Spiegel,Bild!,Bild am Sonntag,Handelsblatt,Süddeutsche Zeitung|Süddeutschen Zeitung,Frankfurter Allgemeine Zeitung|Frankfurter Allgemeinen Zeitung,FAZ,Die Zeit,Die Welt,Welt!,Tagesspiegel,taz,' +
      'El País,La Repubblica,Corriere della Sera,La Stampa,Haaretz,Times of Israel,Jerusalem Post,Yedioth Ahronoth,Maariv,Ynet,Walla,' +
      'Kommersant,Izvestia,Vedomosti,Novaya Gazeta,Meduza,RBC,RBK,Lenta,Gazeta,Kyiv Independent,Kyiv Post,Ukrainska Pravda,Ukrayinska Pravda,Zerkalo Nedeli,' +
      'Al-Akhbar,Asharq Al-Awsat,An-Nahar,Al-Quds Al-Arabi,Donya-e Eqtesad,Kayhan,Keyhan,Shargh,Etemad,Hamshahri,Khabar Online,Tabnak,Global Times,' +
      'South China Morning Post,Nikkei,Dawn!,Hurriyet,Hürriyet,Cumhuriyet,Sabah!,Bellingcat,USA Today,Los Angeles Times,Newsweek,Foreign Policy,Daily Mail,Nezavisimaya Gazeta',
  ],
  [
    'broadcaster',
    'BBC,CNN,CBS,NBC,ABC News,ABC,Fox News,Sky News,ITV,Channel 4,NPR,MSNBC,CNBC,PBS,VOA,Voice of America,Radio Free Europe,RFE/RL,Deutsche Welle,DW,ARD,ZDF,NDR,WDR,' +
      'Deutschlandfunk,n-tv,NTV,France 24,France Inter,Franceinfo,RFI,BFMTV,BFM,TF1,France 2,LCI,CNews,Europe 1,RTL,RAI,Al Jazeera,Al-Jazeera,Al Arabiya,' +
      'Al-Arabiya,Al Mayadeen,Al-Mayadeen,Al-Manar,Al-Alam,Al-Aalam,Press TV,Press-TV,IRIB,Al Hadath,Al-Hadath,Al-Masirah,Al-Akhad,Al-Ahad,Rudaw,Kurdistan 24,TRT,CNN Türk,RT,Rossiya 1,Rossiya 24,' +
      'Channel One,Channel 12,Channel 13,Channel 14,Kan,Suspilne,Espreso,Hromadske,Current Time,Dozhd,CGTN,CCTV,NHK,KBS,CBC,SRF,ORF,RTS,RTBF,SABC,Geo News',
  ],
  [
    'official-body',
    'NATO,UN,EU,U.N.,E.U.,IAEA,OSCE,WHO,UNICEF,UNHCR,UNRWA,UNIFIL,OPEC,ICC,ICRC,IDF,CIA,FBI,MI6,MI5,NSA,FSB,GUR,SBU,SVR,HUR,Mossad,Shin Bet,IRGC,CENTCOM,AFRICOM,Hamas,Hezbollah,Hizbollah,' +
      'Hisbollah,Taliban,Houthis,Huthis,Ansar Allah,Ansarallah,Fatah,Islamic Jihad,SDF,PKK,YPG,Wagner,Rosoboronexport,Gazprom,Rostec,Lockheed Martin,' +
      'Boeing,Airbus,Aramco,Energoatom,Naftogaz,Ukrenergo,Rosatom,Rosneft,HRW,SOHR,Bundeswehr,Bundesregierung,OTAN,ONU,OMS,UE,AIEA,OSZE,Uno,UNO,Quai d’Orsay,Élysée,Matignon,' +
      'Frontex,Interpol,Europol,MSF,Oxfam,Pentagon,Tsahal,Bercy',
  ],
  ['channel', 'Rybar,Baza,WarGonzo,Mash!,Shot!,DeepState,Nexta,Gray Zone,Grey Zone'],
  [
    'agency',
    'ТАСС,Интерфакс*,РИА Новости|РИА Новостей|РИА Новостям,РИА,Рейтер,Рейтерс,Укринформ*,Укрінформ*,УНИАН,УНІАН,Интерфакс-Украина|Интерфакс-Украине|Интерфакс-Украину,' +
      'Інтерфакс-Україна|Інтерфакс-Україні|Інтерфакс-Україну|Інтерфаксу-Україна,Спутник!,Анадолу,Синьхуа,ИРНА,Фарс!,Тасним,ИСНА,САНА,БелТА,БЕЛТА,Франс Пресс,АФП,АП,УНН,РБК-Україна|РБК-Україні|РБК-Україну,РБК-Украина|РБК-Украине',
  ],
  [
    'outlet',
    'Коммерсантъ|Коммерсантом|Коммерсанту|Коммерсанта|Ъ,Известия!|Известиям!|Известиями!|Известий!|Известиях!,Ведомости!|Ведомостям!|Ведомостей!|Ведомостями!,РБК,Лента.ру,Газета.Ru,Медуза|Медузы|Медузе|Медузу|Медузой,' +
      'Новая газета|Новой газете|Новой газеты|Новую газету,Российская газета|Российской газете|Российской газеты,Комсомольская правда|Комсомольской правде|Комсомольской правды,' +
      'Независимая газета|Независимой газете|Независимой газеты,Аргументы и факты,Фонтанка|Фонтанке|Фонтанки,URA.Ru,Українська правда|Українській правді|Української правди|Українську правду,' +
      'Украинская правда|Украинской правде|Украинской правды,Дзеркало тижня|Дзеркалу тижня,Бабель!|Бабелю!,НВ,Лівий берег,LB.ua,Страна.ua,Вёрстка!|Вёрстке!,Агентство новостей,Важные истории|Важным историям,Правда!|Правде!|Правды!,Цензор.НЕТ,Громадське радіо',
  ],
  [
    'broadcaster',
    'Россия 24,Россия 1,Первый канал|Первому каналу|Первого канала,НТВ,РЕН ТВ,Звезда!|Звезде!|Звезды!,Аль-Джазира|Аль-Джазире|Аль-Джазиры|Аль-Джазиру,Аль-Арабия|Аль-Арабии|Аль-Арабию,Аль-Маядин,Аль-Манар,Аль-Хадас,' +
      'Дождь!|Дождю!|Дождя!,Эхо Москвы|Эху Москвы,Настоящее время|Настоящему времени,Суспільне|Суспільному|Суспільного,Еспресо,Громадське|Громадському,Радіо Свобода|Радіо Свободі|Радіо Свободу,Радио Свобода|Радио Свободе,' +
      'Би-би-си,Бі-бі-сі,Си-эн-эн,Сі-ен-ен,Свобода!|Свободі!|Свободе!,Прямий!|Прямому!,Голос Америки,Телемарафон|Телемарафону,Единый телемарафон',
  ],
  [
    'official-body',
    'Минобороны,Минфин|Минфине|Минфина,Минэнерго,Минюст|Минюсте|Минюста,Минздрав|Минздраве|Минздрава,МИД|МИДе|МИДа|МИДом|МИДу,МВД,МЧС,ФСБ,СВР,ГРУ,ВСУ,СБУ,ГУР,ЦАХАЛ|ЦАХАЛа|ЦАХАЛе,НАТО,ООН,ЕС,МАГАТЭ,ОБСЕ,ВОЗ,' +
      'ХАМАС|ХАМАСа|ХАМАСе,ХАМАС,Хезболла|Хезболлы|Хезболле|Хезболлу|Хезболлой,Хезболлах,Хизбалла|Хизбаллы,Талибан|Талибана|Талибане,Росатом|Росатоме|Росатома,Газпром|Газпроме|Газпрома|Газпрому,Рособоронэкспорт*,Роскомнадзор*,' +
      'Росавиация|Росавиации,Роснефть|Роснефти,ЦРУ,ФБР,КСИР,МЗС,МВС,Міноборони,Мінфін|Мінфіні|Мінфіну,Міненерго,Мінреінтеграції,ДСНС,ЗСУ,НАБУ,САП,ДБР,ГУР МО,РНБО,ОВА,МАГАТЕ,ОБСЄ,ЄС,ЦПД,Укренерго,Енергоатом|Енергоатомі|Енергоатому,' +
      'Нафтогаз|Нафтогазі|Нафтогазу,Кабмин|Кабмине|Кабмина,Кабмін|Кабміні|Кабміну,Госдума|Госдуме|Госдумы|Госдуму,Совфед|Совфеде,Генпрокуратура|Генпрокуратуре|Генпрокуратуры,Следком|Следкоме|Следкома,СК РФ,Верховна Рада|Верховній Раді,Верховная Рада|Верховной Раде,' +
      'Офіс президента|Офісі президента,Офис президента|Офисе президента,Оперативне командування «Південь»,Мінцифри,Держдеп|Держдепі|Держдепу,Госдеп|Госдепе|Госдепа,Ростех|Ростехе,Центробанк|Центробанке|Центробанка,Нацбанк|Нацбанку|Нацбанке',
  ],
  [
    'channel',
    'Рыбарь|Рыбаря|Рыбарю,Baza,Mash!,SHOT,ВЧК-ОГПУ,Два майора,Осведомитель,Труха!|Трухи!,Николаевский Ванёк,DeepStateUA',
  ],
  [
    'agency',
    'رويترز,فرانس برس,أسوشيتد برس,الأناضول!,سبوتنيك,تاس!,نوفوستي,إنترفاكس,شينخوا,سانا!,واع!,شفق نيوز,واس!,وام!,بترا!,وفا!,معا!,قنا!,كونا!,فارس!,إرنا,إسنا,تسنيم,مهر!,الأنباء السورية,' +
      'رویترز,خبرگزاری فرانسه,آسوشیتدپرس,تسنیم,ایرنا,ایسنا,ایلنا,آناتولی!,اسپوتنیک,اینترفاکس,شینهوا,باشگاه خبرنگاران جوان,میزان!,خانه ملت,بلومبرگ,بلومبرغ',
  ],
  [
    'outlet',
    'الأخبار!,الشرق الأوسط,النهار!,القدس العربي,هآرتس,يديعوت أحرونوت,نيويورك تايمز,واشنطن بوست,وول ستريت جورنال,الغارديان,فايننشال تايمز,لوموند,معاريف,بوليتيكو,أكسيوس,يسرائيل هيوم,دنيا الاقتصاد,' +
      'دنیای اقتصاد,کیهان!,شرق!,اعتماد!,همشهری!,هاآرتص,نیویورک تایمز,واشنگتن پست,وال استریت ژورنال,گاردین,لوموند,تابناک,خبرآنلاین,انتخاب!,آکسیوس,پولیتیکو',
  ],
  [
    'broadcaster',
    'الجزيرة!,العربية!,الحدث!,الميادين,المنار!,العالم!,العهد!,المسيرة!,رووداو,سي إن إن,بي بي سي,سكاي نيوز عربية,سكاي نيوز,روسيا اليوم,الحرة!,الإخبارية!,المملكة!,' +
      'صداوسیما,صدا و سیما,الجزیره!,العربیه!,المیادین!,المنار!,پرس‌تی‌وی,بی‌بی‌سی,سی‌ان‌ان,ایران اینترنشنال,صدای آمریکا,شبکه خبر!,العهد!,العالم!,رادیو فردا,فاکس نیوز',
  ],
  [
    'official-body',
    'حماس,حزب الله,طالبان,الحوثيون,الحوثيين,أنصار الله,الكرملين,البنتاغون,البيت الأبيض,الناتو,حلف الناتو,الأمم المتحدة,الاتحاد الأوروبي,قسد,الموساد,الشاباك,غازبروم,' +
      'الجهاد الإسلامي,تنظيم داعش,داعش,الحشد الشعبي,يونيفيل,اليونيفيل,سنتكوم,أونروا,الأونروا,کرملین,پنتاگون,کاخ سفید,ناتو,سازمان ملل,اتحادیه اروپا,حزب‌الله,آژانس بین‌المللی انرژی اتمی,سپاه پاسداران,سپاه!,ارتش!,حوثی‌ها,انصارالله,سنتکام,داعش',
  ],
];

/** A well-known name with the phrase by which it is found. */
export interface WellKnown {
  readonly phrase: string;
  readonly name: KnownName;
}

/** Gives the well-known names that are written in a script; Latin ones stand in texts of every script. */
export function* listWellKnown(script: 'latin' | 'cyrillic' | 'arabic'): Generator<WellKnown> {
  for (const [kind, names] of NAMES) {
    const isLatin = /^[\p{Script=Latin}]/u.test(names);
    const isArabic = /^[\p{Script=Arabic}]/u.test(names);
    const own = isLatin ? 'latin' : isArabic ? 'arabic' : 'cyrillic';
    if (own !== 'latin' && own !== script) continue;
    for (const forms of names.split(',')) {
      const [first = '', ...others] = forms.split('|');
      const isCommon = first.endsWith('!');
      const name: KnownName = { name: first.replace(/[*!]/gu, ''), kind, sourceId: null, isCommon };
      for (const phrase of [first, ...others]) yield { phrase: phrase.replace('!', ''), name };
    }
  }
}
