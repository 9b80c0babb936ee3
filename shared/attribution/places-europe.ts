/** Capitals and places that conflict reports name, in Europe and the Caucasus; the lines are those of `MIDDLE_EASTERN_PLACES`. */
export const EUROPEAN_PLACES = `
UA Kyiv/Kiev|Киев|Київ|كييف|کی‌یف/کیف|Kiew/Kyjiw|Kiev/Kyiv
UA Kharkiv/Kharkov|Харьков|Харків|خاركيف|خارکیف|Charkiw|
UA Odesa/Odessa|Одесса|Одеса|أوديسا|اودسا|Odessa|Odessa
UA Dnipro|Днепр|Дніпро|دنيبرو|دنیپرو||
UA Lviv|Львов|Львів|لفيف|لویو|Lwiw/Lemberg|
UA Zaporizhzhia/Zaporizhia|Запорожье|Запоріжжя|زابوريجيا|زاپوریژیا|Saporischschja|Zaporijia
UA Kherson|Херсон|Херсон|خيرسون|خرسون|Cherson|
UA Mykolaiv|Николаев|Миколаїв|ميكولايف|میکولایف|Mykolajiw|Mykolaïv
UA Mariupol|Мариуполь|Маріуполь|ماريوبول|ماریوپل||Marioupol
UA Donetsk|Донецк|Донецьк|دونيتسك|دونتسک|Donezk|
UA Luhansk|Луганск|Луганськ|لوهانسك|لوهانسک||Louhansk/Lougansk
UA Donbas|Донбасс|Донбас|دونباس|دونباس|Donbass|Donbass+
UA Bakhmut|Бахмут|Бахмут|باخموت|باخموت|Bachmut|Bakhmout
UA Avdiivka|Авдеевка|Авдіївка|أفدييفكا|آودیوکا|Awdijiwka|Avdiïvka
UA Pokrovsk|Покровск|Покровськ|بوكروفسك|پوکروفسک|Pokrowsk|
UA Kupiansk|Купянск|Куп’янськ|كوبيانسك|کوپیانسک|Kupjansk|Koupiansk
UA Izium|Изюм|Ізюм|إيزيوم|ایزیوم|Isjum|Izioum
UA Kramatorsk|Краматорск|Краматорськ|كراماتورسك|کراماتورسک||
UA Sloviansk|Славянск|Слов’янськ|سلوفيانسك|اسلوویانسک|Slowjansk|
UA Vovchansk|Волчанск|Вовчанськ|فوفشانسك|ووفچانسک|Wowtschansk|Vovtchansk
UA Sumy|Сумы|Суми|سومي|سومی|Sumy|Soumy
UA Chernihiv|Чернигов|Чернігів|تشيرنيهيف|چرنیهیف|Tschernihiw|Tchernihiv
UA Bucha|Буча|Буча|بوتشا|بوچا|Butscha|Boutcha
UA Poltava|Полтава|Полтава|بولتافا|پولتاوا|Poltawa|
UA Vinnytsia|Винница|Вінниця|فينيتسا|وینیتسیا|Winnyzja|Vinnytsia
UA Enerhodar|Энергодар|Енергодар|إنيرهودار|انرهودار||
UA Snake Island|остров Змеиный|острів Зміїний|جزيرة الأفعى|جزیره مار|Schlangeninsel|île des Serpents
UA Crimea|Крым|Крим|القرم|کریمه|Krim|Crimée+
UA Sevastopol|Севастополь|Севастополь|سيفاستوبول|سواستوپل|Sewastopol|Sébastopol
UA Simferopol|Симферополь|Сімферополь|سيمفيروبول|سیمفروپل||
UA Kerch|Керчь|Керч|كيرتش|کرچ|Kertsch|Kertch
RU Moscow|Москва|Москва|موسكو|مسکو|Moskau|Moscou
RU Saint Petersburg/St Petersburg|Санкт-Петербург/Петербург|Санкт-Петербург|سان بطرسبرغ|سن پترزبورگ|Sankt Petersburg/St. Petersburg|Saint-Pétersbourg
RU Belgorod|Белгород|Бєлгород|بيلغورود|بلگورود||
RU Kursk|Курск|Курськ|كورسك|کورسک||Koursk
RU Bryansk|Брянск|Брянськ|بريانسك|بریانسک|Brjansk|Briansk
RU Voronezh|Воронеж|Воронеж|فورونيج|ورونژ|Woronesch|Voronej
RU Rostov/Rostov-on-Don|Ростов/Ростов-на-Дону|Ростов/Ростов-на-Дону|روستوف|روستوف|Rostow|
RU Krasnodar|Краснодар|Краснодар|كراسنودار|کراسنودار||
RU Sochi|Сочи|Сочі|سوتشي|سوچی|Sotschi|Sotchi
RU Novorossiysk|Новороссийск|Новоросійськ|نوفوروسيسك|نووروسیسک|Noworossijsk|Novorossiïsk
RU Engels|Энгельс|Енгельс|إنغلز|انگلس||
RU Kazan|Казань|Казань|قازان|قازان|Kasan|
RU Chechnya|Чечня|Чечня|الشيشان|چچن|Tschetschenien|Tchétchénie+
RU Dagestan|Дагестан|Дагестан|داغستان|داغستان||Daghestan+
RU Kaliningrad|Калининград|Калінінград|كالينينغراد|کالینینگراد||
BY Minsk|Минск|Мінськ|مينسك|مینسک||
MD Chisinau|Кишинёв/Кишинев|Кишинів|كيشيناو|کیشیناو|Chișinău|Chișinău
MD Transnistria|Приднестровье|Придністров’я|ترانسنيستريا|ترانسنیستریا|Transnistrien|Transnistrie+
GE Tbilisi|Тбилиси|Тбілісі|تبليسي|تفلیس|Tiflis|Tbilissi
GE Abkhazia|Абхазия|Абхазія|أبخازيا|آبخازیا|Abchasien|Abkhazie+
GE South Ossetia|Южная Осетия|Південна Осетія|أوسيتيا الجنوبية|اوستیای جنوبی|Südossetien|Ossétie du Sud+
AM Yerevan|Ереван|Єреван|يريفان|ایروان|Jerewan/Eriwan|Erevan
AZ Baku|Баку|Баку|باكو|باکو||Bakou
AZ Nagorno-Karabakh/Karabakh|Нагорный Карабах/Карабах|Нагірний Карабах/Карабах|ناغورني قره باغ/قره باغ|قره‌باغ|Bergkarabach|Haut-Karabakh+
AZ Stepanakert|Степанакерт|Степанакерт|ستيباناكيرت|استپاناکرت||
PL Warsaw|Варшава|Варшава|وارسو|ورشو|Warschau|Varsovie
PL Rzeszow|Жешув|Жешув|جيشوف|ژشوف|Rzeszów|Rzeszów
LT Vilnius|Вильнюс|Вільнюс|فيلنيوس|ویلنیوس||
LV Riga|Рига|Рига|ريغا|ریگا||
EE Tallinn|Таллин|Таллінн|تالين|تالین||
FI Helsinki|Хельсинки|Гельсінкі|هلسنكي|هلسینکی||
SE Stockholm|Стокгольм|Стокгольм|ستوكهولم|استکهلم||
NO Oslo|Осло|Осло|أوسلو|اسلو||
DK Copenhagen|Копенгаген|Копенгаген|كوبنهاغن|کپنهاگ|Kopenhagen|Copenhague
IS Reykjavik|Рейкьявик|Рейк’явік|ريكيافيك|ریکیاویک||
IE Dublin|Дублин|Дублін|دبلن|دوبلین||
GB London|Лондон|Лондон|لندن|لندن||Londres
GB Edinburgh|Эдинбург|Единбург|إدنبرة|ادینبورگ||Édimbourg
GB Belfast|Белфаст|Белфаст|بلفاست|بلفاست||
FR Paris|Париж|Париж|باريس|پاریس||
FR Marseille|Марсель|Марсель|مارسيليا|مارسی||
FR Strasbourg|Страсбург|Страсбург|ستراسبورغ|استراسبورگ|Straßburg|
BE Brussels|Брюссель|Брюссель|بروكسل|بروکسل|Brüssel|Bruxelles
NL Amsterdam|Амстердам|Амстердам|أمستردام|آمستردام||
NL The Hague|Гаага|Гаага|لاهاي|لاهه|Den Haag|La Haye
LU Luxembourg|Люксембург|Люксембург|لوكسمبورغ|لوکزامبورگ|Luxemburg|
DE Berlin|Берлин|Берлін|برلين|برلین||
DE Munich|Мюнхен|Мюнхен|ميونيخ|مونیخ|München|
DE Hamburg|Гамбург|Гамбург|هامبورغ|هامبورگ||Hambourg
DE Frankfurt|Франкфурт|Франкфурт|فرانكفورت|فرانکفورت||Francfort
DE Ramstein|Рамштайн|Рамштайн|رامشتاين|رامشتاین||
AT Vienna|Вена|Відень|فيينا|وین|Wien|Vienne
CH Bern|Берн|Берн|برن|برن||Berne
CH Geneva|Женева|Женева|جنيف|ژنو|Genf|Genève
CH Davos|Давос|Давос|دافوس|داووس||
CZ Prague|Прага|Прага|براغ|پراگ|Prag|
SK Bratislava|Братислава|Братислава|براتيسلافا|براتیسلاوا||
HU Budapest|Будапешт|Будапешт|بودابست|بوداپست||
RO Bucharest|Бухарест|Бухарест|بوخارست|بخارست|Bukarest|Bucarest
BG Sofia|София|Софія|صوفيا|صوفیه||
RS Belgrade|Белград|Белград|بلغراد|بلگراد|Belgrad|
XK Pristina|Приштина|Приштина|بريشتينا|پریشتینا||
BA Sarajevo|Сараево|Сараєво|سراييفو|سارایوو||
HR Zagreb|Загреб|Загреб|زغرب|زاگرب||
SI Ljubljana|Любляна|Любляна|ليوبليانا|لیوبلیانا||
ME Podgorica|Подгорица|Подгориця|بودغوريتسا|پودگوریتسا||
MK Skopje|Скопье|Скоп’є|سكوبيه|اسکوپیه||
AL Tirana|Тирана|Тирана|تيرانا|تیرانا||
GR Athens|Афины|Афіни|أثينا|آتن|Athen|Athènes
CY Nicosia|Никосия|Нікосія|نيقوسيا|نیکوزیا|Nikosia|Nicosie
MT Valletta|Валлетта|Валлетта|فاليتا|والتا||La Valette
IT Rome|Рим|Рим|روما|رم|Rom|
IT Milan|Милан|Мілан|ميلانو|میلان|Mailand|
ES Madrid|Мадрид|Мадрид|مدريد|مادرید||
ES Barcelona|Барселона|Барселона|برشلونة|بارسلونا||Barcelone
PT Lisbon|Лиссабон|Лісабон|لشبونة|لیسبون|Lissabon|Lisbonne
UA Black Sea|Чёрное море/Черное море|Чорне море|البحر الأسود|دریای سیاه|Schwarzes Meer/Schwarzen Meer|mer Noire+
RU Sea of Azov|Азовское море|Азовське море|بحر آزوف|دریای آزوف|Asowsches Meer/Asowschen Meer|mer d’Azov+
SE Baltic Sea|Балтийское море|Балтійське море|بحر البلطيق|دریای بالتیک|Ostsee|mer Baltique+
UA Feodosia|Феодосия|Феодосія|فيودوسيا|فئودوسیا|Feodossija|Théodosie
UA Kostiantynivka/Konstantinovka|Константиновка|Костянтинівка|كوستيانتينيفكا|کوستیانتینیوکا|Kostjantyniwka|Kostiantynivka
UA Toretsk|Торецк|Торецьк|توريتسك|تورتسک|Torezk|
UA Chasiv Yar|Часов Яр|Часів Яр|تشاسيف يار|چاسیو یار|Tschassiw Jar|Tchassiv Yar
UA Huliaipole|Гуляйполе|Гуляйполе|هوليايبوله|هولیایپوله|Huljajpole|Houliaïpole
UA Nikopol|Никополь|Нікополь|نيكوبول|نیکوپل||
UA Kryvyi Rih/Krivoy Rog|Кривой Рог|Кривий Ріг|كريفي ريه|کریوی ریه|Krywyj Rih|Kryvyï Rih
UA Zhytomyr|Житомир|Житомир|جيتومير|ژیتومیر|Schytomyr|Jytomyr
UA Khmelnytskyi|Хмельницкий|Хмельницький|خملنيتسكي|خملنیتسکی|Chmelnyzkyj|Khmelnytskyï
UA Ternopil|Тернополь|Тернопіль|تيرنوبيل|ترنوپیل||
UA Ivano-Frankivsk|Ивано-Франковск|Івано-Франківськ|إيفانو فرانكيفسك|ایوانو-فرانکیوسک|Iwano-Frankiwsk|
UA Rivne|Ровно|Рівне|ريفني|ریونه|Riwne|
UA Lutsk|Луцк|Луцьк|لوتسك|لوتسک|Luzk|Loutsk
UA Uzhhorod|Ужгород|Ужгород|أوجهورود|اوژهورود|Uschhorod|Oujhorod
UA Cherkasy|Черкассы|Черкаси|تشيركاسي|چرکاسی|Tscherkassy|Tcherkassy
UA Kropyvnytskyi|Кропивницкий|Кропивницький|كروبيفنيتسكي|کروپیونیتسکی|Kropywnyzkyj|Kropyvnytsky
UA Berdiansk|Бердянск|Бердянськ|بيرديانسك|بردیانسک|Berdjansk|
UA Melitopol|Мелитополь|Мелітополь|ميليتوبول|ملیتوپل||
UA Starokostiantyniv|Староконстантинов|Старокостянтинів|ستاروكوستيانتينيف|ستاروکوستیانتینیو|Starokostjantyniw|
RU Tver|Тверь|Твер|تفير|تور|Twer|
RU Toropets|Торопец|Торопець|توروبيتس|توروپتس|Toropez|
RU Ryazan|Рязань|Рязань|ريازان|ریازان|Rjasan|Riazan
RU Tula|Тула|Тула|تولا|تولا||Toula
RU Samara|Самара|Самара|سامارا|سامارا||
RU Saratov|Саратов|Саратов|ساراتوف|ساراتوف|Saratow|
RU Volgograd|Волгоград|Волгоград|فولغوغراد|ولگاگراد|Wolgograd|
RU Taganrog|Таганрог|Таганрог|تاغانروغ|تاگانروگ||
RU Murmansk|Мурманск|Мурманськ|مورمانسك|مورمانسک||Mourmansk
RU Pskov|Псков|Псков|بسكوف|پسکوف|Pskow|
RU Smolensk|Смоленск|Смоленськ|سمولينسك|اسمولنسک||
RU Ufa|Уфа|Уфа|أوفا|اوفا||Oufa
RU Nizhny Novgorod|Нижний Новгород|Нижній Новгород|نيجني نوفغورود|نیژنی نووگورود|Nischni Nowgorod|Nijni Novgorod
RU Grozny|Грозный|Грозний|غروزني|گروزنی|Grosny|
RU Makhachkala|Махачкала|Махачкала|محج قلعة|ماخاچ‌قلعه|Machatschkala|Makhatchkala
RU Vladikavkaz|Владикавказ|Владикавказ|فلاديكافكاز|ولادی‌قفقاز|Wladikawkas|
RU Yekaterinburg|Екатеринбург|Єкатеринбург|يكاترينبورغ|یکاترینبورگ|Jekaterinburg|Ekaterinbourg
RU Izhevsk|Ижевск|Іжевськ|إيجيفسك|ایژفسک|Ischewsk|Ijevsk
RU Shebekino|Шебекино|Шебекіно|شيبيكينو|شبکینو|Schebekino|Chebekino
RU Sudzha|Суджа|Суджа|سودجا|سودژا|Sudscha|Soudja
RU Vladivostok|Владивосток|Владивосток|فلاديفوستوك|ولادی‌وستوک|Wladiwostok|
`;
