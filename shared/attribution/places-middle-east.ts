/**
 * Capitals and places that conflict reports name, in the Middle East, North Africa and South and Central Asia. A line is: country (ISO 3166-1), English, Russian,
 * Ukrainian, Arabic, Persian, German, French; an empty name is the English one, other names of a language stand after a slash, a plus
 * at the end marks a region.
 */
export const MIDDLE_EASTERN_PLACES = `
IQ Baghdad|Багдад|Багдад|بغداد|بغداد|Bagdad|Bagdad
IQ Basra|Басра|Басра|البصرة|بصره||Bassora/Bassorah
IQ Mosul|Мосул|Мосул|الموصل|موصل|Mossul|Mossoul
IQ Erbil/Arbil|Эрбиль|Ербіль|أربيل|اربیل||
IQ Kirkuk|Киркук|Кіркук|كركوك|کرکوک||Kirkouk
IQ Najaf|Наджаф/Неджеф|Наджаф|النجف|نجف|Nadschaf|Nadjaf
IQ Karbala|Кербела|Кербела|كربلاء|کربلا|Kerbela|
IQ Tikrit|Тикрит|Тікріт|تكريت|تکریت||
IQ Ramadi|Рамади|Рамаді|الرمادي|رمادی||
IQ Fallujah|Фаллуджа|Фаллуджа|الفلوجة|فلوجه|Falludscha|Falloujah
IQ Sulaymaniyah|Сулеймания|Сулейманія|السليمانية|سلیمانیه|Sulaimaniyya|Souleimaniye
IQ Anbar|Анбар|Анбар|الأنبار|انبار||+
IQ Diyala|Дияла|Діяла|ديالى|دیاله||+
IQ Sinjar|Синджар|Синджар|سنجار|سنجار|Sindschar|
IQ Kurdistan|Курдистан|Курдистан|كردستان|کردستان|||+
SY Damascus|Дамаск|Дамаск|دمشق|دمشق|Damaskus|Damas
SY Aleppo|Алеппо|Алеппо|حلب|حلب||Alep
SY Homs|Хомс|Хомс|حمص|حمص||
SY Hama|Хама|Хама|حماة|حماه||
SY Idlib|Идлиб|Ідліб|إدلب|ادلب||Idleb
SY Latakia|Латакия|Латакія|اللاذقية|لاذقیه||Lattaquié
SY Tartus|Тартус|Тартус|طرطوس|طرطوس||Tartous
SY Daraa|Дераа|Дараа|درعا|درعا||Deraa
SY Palmyra|Пальмира|Пальміра|تدمر|تدمر/پالمیرا||Palmyre
SY Raqqa|Ракка|Ракка|الرقة|رقه||
SY Deir ez-Zor|Дейр-эз-Зор|Дейр-ез-Зор|دير الزور|دیرالزور||
SY Hasakah|Хасака/Хасеке|Хасака|الحسكة|حسکه||Hassaké
SY Qamishli|Камышлы|Камишли|القامشلي|قامشلی||
SY Kobani|Кобани|Кобані|كوباني|کوبانی||
SY Quneitra|Кунейтра|Кунейтра|القنيطرة|قنیطره||
SY Golan Heights/Golan|Голанские высоты/Голаны|Голанські висоти/Голани|الجولان|جولان|Golanhöhen/Golan|Golan+
LB Beirut|Бейрут|Бейрут|بيروت|بیروت||Beyrouth
LB Tripoli|Триполи|Триполі|طرابلس|طرابلس|Tripolis|
LB Sidon|Сидон|Сидон|صيدا|صیدا||Saïda
LB Tyre|Тир|Тір|||Tyros|Tyr
LB Baalbek|Баальбек|Баальбек|بعلبك|بعلبک||
LB Nabatieh|Набатия|Набатія|النبطية|نبطیه||
LB Bekaa|Бекаа|Бекаа|البقاع|بقاع||+
LB Dahiyeh|Дахия|Дахія|الضاحية|ضاحیه||
IL Jerusalem|Иерусалим|Єрусалим|القدس|بیت‌المقدس/قدس||Jérusalem
IL Tel Aviv|Тель-Авив|Тель-Авів|تل أبيب|تل‌آویو|Tel Aviv|
IL Haifa|Хайфа|Хайфа|حيفا|حیفا||Haïfa
IL Ashkelon|Ашкелон|Ашкелон|عسقلان|عسقلان|Aschkelon|
IL Eilat|Эйлат|Ейлат|إيلات|ایلات||
IL Dimona|Димона|Дімона|ديمونا|دیمونا||
IL Negev|Негев|Негев|النقب|نقب||Néguev+
IL Galilee|Галилея|Галілея|الجليل||Galiläa|Galilée+
PS Gaza|Газа|Газа|غزة|غزه||
PS Gaza Strip|сектор Газа|сектор Гази/сектор Газа|قطاع غزة|نوار غزه|Gazastreifen/Gaza-Streifen|bande de Gaza+
PS West Bank|Западный берег|Західний берег|الضفة الغربية|کرانه باختری|Westjordanland|Cisjordanie+
PS Rafah|Рафах|Рафах|رفح|رفح||
PS Khan Younis/Khan Yunis|Хан-Юнис|Хан-Юніс|خان يونس|خان‌یونس|Chan Junis|Khan Younès
PS Jabalia|Джабалия|Джабалія|جباليا|جبالیا|Dschabalia|
PS Jenin|Дженин|Дженін|جنين|جنین|Dschenin|Jénine
PS Ramallah|Рамалла|Рамалла|رام الله|رام‌الله||
PS Nablus|Наблус|Наблус|نابلس|نابلس||Naplouse
PS Hebron|Хеврон|Хеврон|الخليل|الخلیل||Hébron
JO Amman|Амман|Амман|عمان|امان||
IR Tehran|Тегеран|Тегеран|طهران|تهران|Teheran|Téhéran
IR Isfahan|Исфахан|Ісфахан|أصفهان|اصفهان||Ispahan
IR Tabriz|Тебриз|Тебриз|تبريز|تبریز|Täbris|
IR Mashhad|Мешхед|Мешхед|مشهد|مشهد|Maschhad|Machhad
IR Shiraz|Шираз|Шираз|شيراز|شیراز|Schiras|Chiraz
IR Qom|Кум|Кум|قم|قم|Ghom|
IR Natanz|Натанз|Натанз|نطنز|نطنز|Natans|
IR Fordow|Фордо|Фордо|فوردو|فردو|Fordo|Fordo
IR Bushehr|Бушер|Бушер|بوشهر|بوشهر|Buschehr|Bouchehr
IR Bandar Abbas|Бендер-Аббас|Бендер-Аббас|بندر عباس|بندرعباس||
IR Ahvaz|Ахваз|Ахваз|الأحواز|اهواز||
IR Kermanshah|Керманшах|Керманшах|كرمانشاه|کرمانشاه|Kermanschah|Kermanchah
IR Khuzestan|Хузестан|Хузестан|خوزستان|خوزستان||Khouzistan+
YE Sanaa/Sana'a|Сана|Сана|صنعاء|صنعا||
YE Aden|Аден|Аден|عدن|عدن||
YE Hodeidah|Ходейда|Ходейда|الحديدة|حدیده|Hudaida|Hodeïda
YE Marib|Мариб|Маріб|مأرب|مأرب||
YE Taiz|Таиз|Таїз|تعز|تعز||
YE Saada|Саада|Саада|صعدة|صعده||
SA Riyadh|Эр-Рияд|Ер-Ріяд|الرياض|ریاض|Riad|Riyad
SA Jeddah|Джидда|Джидда|جدة|جده|Dschidda|Djeddah
SA Mecca|Мекка|Мекка|مكة|مکه|Mekka|La Mecque
AE Abu Dhabi|Абу-Даби|Абу-Дабі|أبوظبي/أبو ظبي|ابوظبی||Abou Dhabi
AE Dubai|Дубай|Дубай|دبي|دبی||Dubaï
QA Doha|Доха|Доха|الدوحة|دوحه||
KW Kuwait City|Эль-Кувейт|Ель-Кувейт|مدينة الكويت|شهر کویت|Kuwait-Stadt|
BH Manama|Манама|Манама|المنامة|منامه||
OM Muscat|Маскат|Маскат|مسقط|مسقط|Maskat|Mascate
TR Ankara|Анкара|Анкара|أنقرة|آنکارا||
TR Istanbul|Стамбул|Стамбул|إسطنبول|استانبول||
TR Diyarbakir|Диярбакыр|Діярбакир|ديار بكر|دیاربکر||Diyarbakır
TR Incirlik|Инджирлик|Інджирлік|إنجرليك|اینجرلیک||
EG Cairo|Каир|Каїр|القاهرة|قاهره|Kairo|Le Caire
EG Alexandria|Александрия|Александрія|الإسكندرية|اسکندریه||Alexandrie
EG Sinai|Синай|Синай|سيناء|سینا||Sinaï+
EG Suez Canal|Суэцкий канал|Суецький канал|قناة السويس|کانال سوئز|Suezkanal|canal de Suez+
EG El Arish|Эль-Ариш|Ель-Аріш|العريش|العریش||
LY Tripoli|Триполи|Триполі|طرابلس|طرابلس|Tripolis|
LY Benghazi|Бенгази|Бенгазі|بنغازي|بنغازی|Bengasi|
LY Misrata|Мисурата|Місурата|مصراتة|مصراته||
LY Sirte|Сирт|Сирт|سرت|سرت|Sirte|Syrte
LY Tobruk|Тобрук|Тобрук|طبرق|طبرق||Tobrouk
TN Tunis|Тунис|Туніс|تونس|تونس||
DZ Algiers|Алжир|Алжир|الجزائر|الجزیره|Algier|Alger
MA Rabat|Рабат|Рабат|الرباط|رباط||
MA Casablanca|Касабланка|Касабланка|الدار البيضاء|کازابلانکا||
EH Western Sahara|Западная Сахара|Західна Сахара|الصحراء الغربية|صحرای غربی|Westsahara|Sahara occidental+
SD Khartoum|Хартум|Хартум|الخرطوم|خارطوم|Khartum|
SD Omdurman|Омдурман|Омдурман|أم درمان|ام‌درمان||Omdourman
SD Port Sudan|Порт-Судан|Порт-Судан|بورتسودان|پورت‌سودان||Port-Soudan
SD El Fasher|Эль-Фашир|Ель-Фашир|الفاشر|الفاشر||El-Fasher
SD Darfur|Дарфур|Дарфур|دارفور|دارفور||Darfour+
AF Kabul|Кабул|Кабул|كابل|کابل||Kaboul
AF Kandahar|Кандагар|Кандагар|قندهار|قندهار||
AF Herat|Герат|Герат|هرات|هرات||Hérat
AF Kunduz|Кундуз|Кундуз|قندوز|قندوز||Kunduz
AF Bagram|Баграм|Баграм|باغرام|بگرام||
PK Islamabad|Исламабад|Ісламабад|إسلام آباد|اسلام‌آباد||
PK Karachi|Карачи|Карачі|كراتشي|کراچی|Karatschi|
PK Peshawar|Пешавар|Пешавар|بيشاور|پیشاور|Peschawar|
PK Quetta|Кветта|Кветта|كويتا|کویته||
PK Balochistan|Белуджистан|Белуджистан|بلوشستان|بلوچستان|Belutschistan|Baloutchistan+
IN New Delhi/Delhi|Нью-Дели/Дели|Нью-Делі/Делі|نيودلهي|دهلی‌نو/دهلی|Neu-Delhi|
IN Mumbai|Мумбаи|Мумбаї|مومباي|بمبئی||Bombay
IN Kashmir|Кашмир|Кашмір|كشمير|کشمیر|Kaschmir|Cachemire+
BD Dhaka|Дакка|Дакка|دكا|داکا||Dacca
NP Kathmandu|Катманду|Катманду|كاتماندو|کاتماندو||Katmandou
LK Colombo|Коломбо|Коломбо|كولومبو|کلمبو||
KZ Astana|Астана|Астана|أستانا|آستانه||
KZ Almaty|Алма-Ата/Алматы|Алмати|ألماتي|آلماتی||
UZ Tashkent|Ташкент|Ташкент|طشقند|تاشکند|Taschkent|Tachkent
TJ Dushanbe|Душанбе|Душанбе|دوشنبه||Duschanbe|Douchanbé
KG Bishkek|Бишкек|Бішкек|بيشكيك|بیشکک|Bischkek|Bichkek
TM Ashgabat|Ашхабад|Ашгабат|عشق آباد|عشق‌آباد|Aschgabat|Achgabat
RS Red Sea|Красное море|Червоне море|البحر الأحمر|دریای سرخ|Rotes Meer/Roten Meer|mer Rouge+
OM Strait of Hormuz|Ормузский пролив|Ормузька протока|مضيق هرمز|تنگه هرمز|Straße von Hormus|détroit d’Ormuz+
YE Bab al-Mandab|Баб-эль-Мандебский пролив|Баб-ель-Мандебська протока|باب المندب|باب‌المندب|Bab al-Mandab|Bab el-Mandeb+
IR Persian Gulf|Персидский залив|Перська затока|الخليج العربي|خلیج فارس|Persischer Golf/Persischen Golf|golfe Persique+
PS Tulkarm|Тулькарм|Тулькарм|طولكرم|طولکرم||Toulkarem
LB Naqoura|Накура|Накура|الناقورة|ناقوره|Nakura|Naqoura
SY Sweida/Suwayda|Сувейда|Сувейда|السويداء|سویدا|Suweida|Soueïda
SY Majdal Shams|Мадждаль-Шамс|Мадждаль-Шамс|مجدل شمس|مجدل شمس|Madschdal Schams|
IL Sderot|Сдерот|Сдерот|سديروت|سدروت||
IL Beersheba|Беэр-Шева|Беер-Шева|بئر السبع|بئرالسبع|Beerscheba|Beer-Sheva
LY Derna|Дерна|Дерна|درنة|درنه|Darna|
LY Sabha|Себха|Себха|سبها|سبها|Sabha|
AF Jalalabad|Джелалабад|Джелалабад|جلال آباد|جلال‌آباد|Dschalalabad|
`;
