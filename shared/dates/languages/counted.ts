import type { Spellings } from '../terms.ts';
import { countUp, decline } from './numbers.ts';

// Long lists are written as text, so that the tables stay readable. Strokes part the spellings of one number.

const spaced = (ten: string, one: string): readonly string[] => [`${ten} ${one}`];

/** Cardinal numbers from 0 and ordinal numbers from 1. */
interface Counted {
  readonly numbers: readonly Spellings[];
  readonly ordinals: readonly Spellings[];
}

const hyphened = (ten: string, one: string): readonly string[] => [`${ten}-${one}`, `${ten} ${one}`];

/** English numbers. */
export const ENGLISH_COUNTED: Counted = {
  numbers: countUp({
    small:
      'zero,one/a/an/a full,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,' +
      'sixteen,seventeen,eighteen,nineteen',
    tens: 'twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety',
    trailingOnes: 'one,two,three,four,five,six,seven,eight,nine',
    join: hyphened,
  }),
  ordinals: countUp({
    small:
      'first,second,third,fourth,fifth,sixth,seventh,eighth,ninth,tenth,eleventh,twelfth,thirteenth,fourteenth,' +
      'fifteenth,sixteenth,seventeenth,eighteenth,nineteenth',
    tens: 'twentieth,thirtieth',
    leadingTens: 'twenty,thirty',
    join: hyphened,
    from: 1,
  }).slice(0, 31),
};

const RUSSIAN_ORDINALS = 'ый/ой/ого/ому/ом/ая/ую/ое/ым/ые/ых';
const RUSSIAN_ONES =
  'перв,втор,=третий/третья/третьей/третьем/третьего/третьему/третью/третье,четверт,пят,шест,седьм,восьм,девят';

/** Russian numbers. */
export const RUSSIAN_COUNTED: Counted = {
  numbers: countUp({
    small:
      'ноль,один/одну/одна/одного/одним,два/две/двух/двумя,три/трех/тремя,четыре/четырех/четырьмя,пять/пяти/пятью,' +
      'шесть/шести/шестью,семь/семи,восемь/восьми,девять/девяти,десять/десяти/десятью,одиннадцать/одиннадцати,' +
      'двенадцать/двенадцати,тринадцать,четырнадцать,пятнадцать,шестнадцать,семнадцать,восемнадцать,девятнадцать',
    tens: 'двадцать/двадцати,тридцать/тридцати,сорок,пятьдесят,шестьдесят,семьдесят,восемьдесят,девяносто',
    join: spaced,
  }),
  ordinals: countUp({
    small: decline(
      `${RUSSIAN_ONES},десят,одиннадцат,двенадцат,тринадцат,четырнадцат,пятнадцат,шестнадцат,семнадцат,` +
        'восемнадцат,девятнадцат',
      RUSSIAN_ORDINALS,
    ),
    tens: decline('двадцат,тридцат', RUSSIAN_ORDINALS),
    leadingTens: 'двадцать,тридцать',
    join: spaced,
    from: 1,
  }).slice(0, 31),
};

const UKRAINIAN_ORDINALS = 'ий/ого/ому/а/ої/у/ій/е/им/і/их';
const UKRAINIAN_ONES =
  "перш,друг,=третій/третя/третьої/третьому/третього/третю/третє,четверт,п'ят,шост,сьом,восьм,дев'ят";

/** Ukrainian numbers. */
export const UKRAINIAN_COUNTED: Counted = {
  numbers: countUp({
    small:
      "нуль,один/одну/одна/одного,два/дві/двох/двома,три/трьох/трьома,чотири/чотирьох/чотирма,п'ять/п'яти,шість/шести," +
      "сім/семи,вісім/восьми,дев'ять/дев'яти,десять/десяти,одинадцять,дванадцять,тринадцять,чотирнадцять,п'ятнадцять," +
      "шістнадцять,сімнадцять,вісімнадцять,дев'ятнадцять",
    tens: "двадцять/двадцяти,тридцять/тридцяти,сорок,п'ятдесят,шістдесят,сімдесят,вісімдесят,дев'яносто",
    join: spaced,
  }),
  ordinals: countUp({
    small: decline(
      `${UKRAINIAN_ONES},десят,одинадцят,дванадцят,тринадцят,чотирнадцят,п'ятнадцят,шістнадцят,сімнадцят,` +
        "вісімнадцят,дев'ятнадцят",
      UKRAINIAN_ORDINALS,
    ),
    tens: decline('двадцят,тридцят', UKRAINIAN_ORDINALS),
    leadingTens: 'двадцять,тридцять',
    join: spaced,
    from: 1,
  }).slice(0, 31),
};

const GERMAN_ORDINALS = 'e/en/er/es/em';

/** German numbers, whose ones stand before the ten. */
export const GERMAN_COUNTED: Counted = {
  numbers: countUp({
    small:
      'null,eins/ein/eine/einem/einer/einen,zwei/zweier,drei/dreier,vier,fünf,sechs,sieben,acht,neun,zehn,elf,zwölf,' +
      'dreizehn,vierzehn,fünfzehn,sechzehn,siebzehn,achtzehn,neunzehn',
    tens: 'zwanzig,dreißig,vierzig,fünfzig,sechzig,siebzig,achtzig,neunzig',
    trailingOnes: 'ein,zwei,drei,vier,fünf,sechs,sieben,acht,neun',
    join: (ten, one) => [`${one}und${ten}`],
  }),
  ordinals: countUp({
    small: decline(
      'erst,zweit,dritt,viert,fünft,sechst,siebt,acht,neunt,zehnt,elft,zwölft,dreizehnt,vierzehnt,fünfzehnt,' +
        'sechzehnt,siebzehnt,achtzehnt,neunzehnt',
      GERMAN_ORDINALS,
    ),
    tens: decline('zwanzigst,dreißigst', GERMAN_ORDINALS),
    trailingOnes: 'ein,zwei,drei,vier,fünf,sechs,sieben,acht,neun',
    join: (ten, one) => [`${one}und${ten}`],
    from: 1,
  }).slice(0, 31),
};

const FRENCH_TEENS = 'dix,onze,douze,treize,quatorze,quinze,seize,dix-sept,dix-huit,dix-neuf';
const FRENCH_ONES = 'un/une,deux,trois,quatre,cinq,six,sept,huit,neuf';
const frenchJoin = (ten: string, one: string, ones: number): readonly string[] =>
  ones === 1 && !ten.startsWith('quatre') ? [`${ten} et ${one}`] : [`${ten}-${one}`, `${ten} ${one}`];
const frenchScore = (ten: string): string =>
  FRENCH_TEENS.split(',')
    .map((teen) => `${ten}-${teen}`)
    .join(',');

/** French numbers; seventy and ninety count on from sixty and eighty. */
export const FRENCH_COUNTED: Counted = {
  numbers: [
    ...countUp({
      small: `zéro,${FRENCH_ONES},${FRENCH_TEENS}`,
      tens: 'vingt,trente,quarante,cinquante,soixante',
      join: frenchJoin,
    }),
    ...frenchScore('soixante')
      .replace('soixante-onze', 'soixante et onze')
      .split(',')
      .map((one) => [one]),
    ...countUp({
      small: `zéro,${FRENCH_ONES},${FRENCH_TEENS}`,
      tens: 'quatre-vingts/quatre-vingt',
      join: frenchJoin,
    }).slice(20),
    ...frenchScore('quatre-vingt')
      .split(',')
      .map((one) => [one]),
  ],
  ordinals: countUp({
    small:
      'premier/première/premiers/premières/1er/1ère,deuxième/second/seconde,troisième,quatrième,cinquième,sixième,' +
      'septième,huitième,neuvième,dixième,onzième,douzième,treizième,quatorzième,quinzième,seizième,dix-septième,' +
      'dix-huitième,dix-neuvième',
    tens: 'vingtième',
    leadingTens: 'vingt',
    trailingOnes: 'unième,deuxième,troisième,quatrième,cinquième,sixième,septième,huitième,neuvième',
    join: frenchJoin,
    from: 1,
  }),
};

const arabicAnd = (ten: string, one: string): readonly string[] => [`${one} و ${ten}`];
const bothGenders = (stems: string): string =>
  stems
    .split(',')
    .map((stem) => `ال${stem}/ال${stem}ة`)
    .join(',');

/** Arabic numbers; the ones stand before the ten, and ordinals carry the article. */
export const ARABIC_COUNTED: Counted = {
  numbers: countUp({
    small:
      'صفر,واحد/واحدة,اثنين/اثنان/اثنتين,ثلاثة/ثلاث/الثلاثة/الثلاث,أربعة/أربع/الأربعة/الأربع,خمسة/خمس/الخمسة/الخمس,' +
      'ستة/ست/الستة/الست,سبعة/سبع/السبعة,ثمانية/ثماني/ثمان/الثمانية,تسعة/تسع/التسعة,عشرة/عشر/العشرة/العشر,' +
      'أحد عشر/إحدى عشرة/أحد عشرة,اثني عشر/اثنا عشر/اثنتي عشرة/اثنتا عشرة,ثلاثة عشر/ثلاث عشرة,أربعة عشر/أربع عشرة,' +
      'خمسة عشر/خمس عشرة,ستة عشر/ست عشرة,سبعة عشر/سبع عشرة,ثمانية عشر/ثماني عشرة,تسعة عشر/تسع عشرة',
    tens: 'عشرين/عشرون,ثلاثين/ثلاثون,أربعين/أربعون,خمسين/خمسون,ستين/ستون,سبعين/سبعون,ثمانين/ثمانون,تسعين/تسعون',
    join: arabicAnd,
  }),
  ordinals: countUp({
    small:
      `الأول/الأولى/أول/غرة/الواحدة,الثاني/الثانية/ثاني,الثالث/الثالثة/ثالث,الرابع/الرابعة/رابع,${bothGenders('خامس,سادس,سابع,ثامن,تاسع,عاشر')},` +
      'الحادي عشر/الحادية عشرة,الثاني عشر/الثانية عشرة,الثالث عشر,الرابع عشر,الخامس عشر,السادس عشر,السابع عشر,' +
      'الثامن عشر,التاسع عشر',
    tens: 'العشرين/العشرون,الثلاثين/الثلاثون',
    trailingOnes: 'الحادي,الثاني,الثالث,الرابع,الخامس,السادس,السابع,الثامن,التاسع',
    join: arabicAnd,
    from: 1,
  }).slice(0, 31),
};

const persianAnd = (ten: string, one: string): readonly string[] => [`${ten} و ${one}`];
const PERSIAN_TEENS = 'ده,یازده,دوازده,سیزده,چهارده,پانزده,شانزده,هفده,هجده/هیجده,نوزده';

/** Persian numbers. */
export const PERSIAN_COUNTED: Counted = {
  numbers: countUp({
    small: `صفر,یک,دو,سه,چهار,پنج,شش,هفت,هشت,نه,${PERSIAN_TEENS}`,
    tens: 'بیست,سی,چهل,پنجاه,شصت,هفتاد,هشتاد,نود',
    join: persianAnd,
  }),
  ordinals: countUp({
    small:
      'اول/نخست/یکم/اولین/نخستین,دوم/دومین,سوم/سومین,چهارم,پنجم,ششم,هفتم,هشتم,نهم,دهم,یازدهم,دوازدهم,سیزدهم,چهاردهم,پانزدهم,شانزدهم,هفدهم,' +
      'هجدهم/هیجدهم,نوزدهم',
    tens: 'بیستم,سی‌ام/سی ام',
    leadingTens: 'بیست,سی',
    trailingOnes: 'یکم,دوم,سوم,چهارم,پنجم,ششم,هفتم,هشتم,نهم',
    join: persianAnd,
    from: 1,
  }).slice(0, 31),
};
