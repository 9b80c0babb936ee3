/** Capitals and places that conflict reports name, in Africa south of the Sahara, East Asia, the Americas and Oceania; lines as in `MIDDLE_EASTERN_PLACES`. */
export const OTHER_PLACES = `
ML Bamako|Бамако|Бамако|باماكو|باماکو||
ML Timbuktu|Тимбукту|Тімбукту|تمبكتو|تیمبوکتو||Tombouctou
ML Gao|Гао|Гао|غاو|گائو||
ML Kidal|Кидаль|Кідаль|كيدال|کیدال||
NE Niamey|Ниамей|Ніамей|نيامي|نیامی||
NE Agadez|Агадес|Агадес|أغاديز|آگادز||
BF Ouagadougou|Уагадугу|Уагадугу|واغادوغو|واگادوگو||
TD N'Djamena|Нджамена|Нджамена|نجامينا|انجامنا||N’Djamena
MR Nouakchott|Нуакшот|Нуакшот|نواكشوط|نواکشوت|Nouakchott|
SN Dakar|Дакар|Дакар|داكار|داکار||
GN Conakry|Конакри|Конакрі|كوناكري|کوناکری||
CI Abidjan|Абиджан|Абіджан|أبيدجان|آبیجان||
GH Accra|Аккра|Аккра|أكرا|آکرا||
TG Lome|Ломе|Ломе|لومي|لومه||Lomé
BJ Cotonou|Котону|Котону|كوتونو|کوتونو||
NG Abuja|Абуджа|Абуджа|أبوجا|آبوجا||
NG Lagos|Лагос|Лагос|لاغوس|لاگوس||
NG Maiduguri|Майдугури|Майдугурі|مايدوغوري|مایدوگوری||
NG Borno|Борно|Борно|بورنو|بورنو||+
CM Yaounde|Яунде|Яунде|ياوندي|یائونده|Jaunde|Yaoundé
CF Bangui|Банги|Бангі|بانغي|بانگی||
CG Brazzaville|Браззавиль|Браззавіль|برازافيل|برازاویل||
CD Kinshasa|Киншаса|Кіншаса|كينشاسا|کینشاسا||
CD Goma|Гома|Гома|غوما|گوما||
CD Bukavu|Букаву|Букаву|بوكافو|بوکاوو||
CD Kivu|Киву|Ківу|كيفو|کیوو||+
RW Kigali|Кигали|Кігалі|كيغالي|کیگالی||
BI Bujumbura|Бужумбура|Бужумбура|بوجمبورا|بوجومبورا||
UG Kampala|Кампала|Кампала|كمبالا|کامپالا||
KE Nairobi|Найроби|Найробі|نيروبي|نایروبی||
TZ Dodoma|Додома|Додома|دودوما|دودوما||
ET Addis Ababa|Аддис-Абеба|Аддис-Абеба|أديس أبابا|آدیس‌آبابا|Addis Abeba|Addis-Abeba
ET Mekelle|Мэкэле|Мекеле|ميكيلي|مکله||
ET Tigray|Тыграй|Тиграй|تيغراي|تیگرای||Tigré+
ET Amhara|Амхара|Амхара|أمهرة|امهره||+
ER Asmara|Асмэра|Асмера|أسمرة|اسمره||
DJ Djibouti|Джибути|Джибуті|جيبوتي|جیبوتی|Dschibuti|
SO Mogadishu|Могадишо|Могадішо|مقديشو|موگادیشو|Mogadischu|Mogadiscio
SO Somaliland|Сомалиленд|Сомаліленд|أرض الصومال|سومالی‌لند||+
SS Juba|Джуба|Джуба|جوبا|جوبا|Dschuba|Djouba
AO Luanda|Луанда|Луанда|لواندا|لواندا||
ZM Lusaka|Лусака|Лусака|لوساكا|لوساکا||
ZW Harare|Хараре|Хараре|هراري|هراره||
MZ Maputo|Мапуту|Мапуту|مابوتو|ماپوتو||
MZ Cabo Delgado|Кабу-Делгаду|Кабу-Делгаду|كابو ديلغادو|کابو دلگادو||+
ZA Pretoria|Претория|Преторія|بريتوريا|پرتوریا||
ZA Johannesburg|Йоханнесбург|Йоганнесбург|جوهانسبرغ|ژوهانسبورگ||
ZA Cape Town|Кейптаун|Кейптаун|كيب تاون|کیپ‌تاون|Kapstadt|Le Cap
MG Antananarivo|Антананариву|Антананаріву|أنتاناناريفو|آنتاناناریوو||
CN Beijing|Пекин|Пекін|بكين|پکن|Peking|Pékin
CN Shanghai|Шанхай|Шанхай|شنغهاي|شانگهای|Schanghai|
CN Xinjiang|Синьцзян|Сіньцзян|شينجيانغ|سین‌کیانگ||+
CN Tibet|Тибет|Тибет|التبت|تبت||+
HK Hong Kong|Гонконг|Гонконг|هونغ كونغ|هنگ‌کنگ|Hongkong|Hong Kong
TW Taipei|Тайбэй|Тайбей|تايبيه|تایپه|Taipeh|
CN South China Sea|Южно-Китайское море|Південно-Китайське море|بحر الصين الجنوبي|دریای چین جنوبی|Südchinesisches Meer/Südchinesischen Meer|mer de Chine méridionale+
CN Taiwan Strait|Тайваньский пролив|Тайванська протока|مضيق تايوان|تنگه تایوان|Taiwanstraße|détroit de Taïwan+
MN Ulaanbaatar|Улан-Батор|Улан-Батор|أولان باتور|اولان‌باتور|Ulan-Bator|Oulan-Bator
KP Pyongyang|Пхеньян|Пхеньян|بيونغ يانغ|پیونگ‌یانگ|Pjöngjang|
KR Seoul|Сеул|Сеул|سيول|سئول||Séoul
JP Tokyo|Токио|Токіо|طوكيو|توکیو|Tokio|
JP Okinawa|Окинава|Окінава|أوكيناوا|اوکیناوا||
PH Manila|Манила|Маніла|مانيلا|مانیل||Manille
VN Hanoi|Ханой|Ханой|هانوي|هانوی||Hanoï
TH Bangkok|Бангкок|Бангкок|بانكوك|بانکوک||
MM Naypyidaw|Нейпьидо|Нейп’їдо|نايبيداو|نایپیداو||
MM Yangon|Янгон|Янгон|يانغون|یانگون|Rangun|Rangoun
MM Rakhine|Ракхайн|Ракхайн|راخين|راخین||+
KH Phnom Penh|Пномпень|Пномпень|بنوم بنه|پنوم پن||
LA Vientiane|Вьентьян|В’єнтьян|فينتيان|وینتیان||
MY Kuala Lumpur|Куала-Лумпур|Куала-Лумпур|كوالالمبور|کوالالامپور||
SG Singapore|Сингапур|Сінгапур|سنغافورة|سنگاپور|Singapur|Singapour
ID Jakarta|Джакарта|Джакарта|جاكرتا|جاکارتا||
AU Canberra|Канберра|Канберра|كانبرا|کانبرا||
AU Sydney|Сидней|Сідней|سيدني|سیدنی||
NZ Wellington|Веллингтон|Веллінгтон|ويلينغتون|ولینگتون||
US Washington|Вашингтон|Вашингтон|واشنطن|واشنگتن||
US New York|Нью-Йорк|Нью-Йорк|نيويورك|نیویورک||
US Los Angeles|Лос-Анджелес|Лос-Анджелес|لوس أنجلوس|لس‌آنجلس||
US Miami|Майами|Маямі|ميامي|میامی||
US Texas|Техас|Техас|تكساس|تگزاس||+
US California|Калифорния|Каліфорнія|كاليفورنيا|کالیفرنیا|Kalifornien|Californie+
US Florida|Флорида|Флорида|فلوريدا|فلوریدا||Floride+
US Alaska|Аляска|Аляска|ألاسكا|آلاسکا||+
US Guam|Гуам|Гуам|غوام|گوام||
CA Ottawa|Оттава|Оттава|أوتاوا|اتاوا||
CA Toronto|Торонто|Торонто|تورونتو|تورنتو||
MX Mexico City|Мехико|Мехіко|مكسيكو سيتي|مکزیکوسیتی|Mexiko-Stadt|Mexico
CU Havana|Гавана|Гавана|هافانا|هاوانا||La Havane
CU Guantanamo|Гуантанамо|Гуантанамо|غوانتانامو|گوانتانامو||
HT Port-au-Prince|Порт-о-Пренс|Порт-о-Пренс|بورت أو برنس|پورتوپرنس||
DO Santo Domingo|Санто-Доминго|Санто-Домінго|سانتو دومينغو|سانتو دومینگو||Saint-Domingue
PA Panama Canal|Панамский канал|Панамський канал|قناة بنما|کانال پاناما|Panamakanal|canal de Panama+
VE Caracas|Каракас|Каракас|كاراكاس|کاراکاس||
CO Bogota|Богота|Богота|بوغوتا|بوگوتا|Bogotá|Bogota
EC Quito|Кито|Кіто|كيتو|کیتو||
PE Lima|Лима|Ліма|ليما|لیما||
BO La Paz|Ла-Пас|Ла-Пас|لاباز|لاپاز||
BR Brasilia|Бразилиа|Бразиліа|برازيليا|برازیلیا|Brasília|Brasilia
BR Rio de Janeiro|Рио-де-Жанейро|Ріо-де-Жанейро|ريو دي جانيرو|ریودوژانیرو||
AR Buenos Aires|Буэнос-Айрес|Буенос-Айрес|بوينس آيرس|بوئنوس آیرس||
CL Santiago|Сантьяго|Сантьяго|سانتياغو|سانتیاگو||
UY Montevideo|Монтевидео|Монтевідео|مونتيفيديو|مونته‌ویدئو||
PY Asuncion|Асунсьон|Асунсьйон|أسونسيون|آسونسیون||
GY Georgetown|Джорджтаун|Джорджтаун|جورج تاون|جرج‌تاون||
GL Greenland|Гренландия|Гренландія|غرينلاند|گرینلند|Grönland|Groenland+
`;
