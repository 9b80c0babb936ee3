import { foldWord } from '../dates/fold.ts';

/** What a phrase does with the amount beside it. */
export type Bound = 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than';

/** What a word says of amounts. `plural` of a scale stands for an unsaid number of them: "dozens". */
export type AmountWord =
  | { readonly is: 'number'; readonly value: number; readonly isAbout?: true }
  | { readonly is: 'scale'; readonly value: number; readonly isPlural: boolean }
  | { readonly is: 'vague' }
  | { readonly is: 'between' | 'to' | 'and' | 'filler' };

/** The words of one language; spellings apart by `/`, numbers in their order, phrases apart by `,`. */
interface AmountLanguage {
  /** From 0 on. */
  readonly numbers: string;
  /** 20, 30 … 90. */
  readonly tens: string;
  /** 200, 300 … 900, where they are words of their own. */
  readonly hundreds?: string;
  /** Words that are about so many, such as "trentaine". */
  readonly rounds?: Readonly<Record<number, string>>;
  readonly scales: Readonly<Record<number, readonly [one: string, many: string]>>;
  readonly bounds: Readonly<Record<Bound, string>>;
  readonly vague: string;
  readonly between: string;
  readonly to: string;
  readonly and: string;
  readonly fillers: string;
}

const LANGUAGES: readonly AmountLanguage[] = [
  {
    numbers:
      'zero/nobody one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
    scales: {
      10: ['', 'tens'],
      12: ['dozen', 'dozens'],
      20: ['', 'scores'],
      100: ['hundred', 'hundreds'],
      1000: ['thousand', 'thousands'],
      1e6: ['million/mln', 'millions'],
      1e9: ['billion/bn', 'billions'],
    },
    bounds: {
      about: 'about,around,some,roughly,approximately,nearly,almost,close to,circa,an estimated,estimated',
      'at-least': 'at least,no fewer than,not fewer than,no less than,not less than,a minimum of,or more,and more',
      'more-than': 'more than,over,above,upwards of,in excess of',
      'at-most': 'up to,at most,no more than,not more than,a maximum of,as many as,or fewer,or less',
      'less-than': 'fewer than,less than,under,below',
    },
    vague: 'many,several,some,few,numerous,a number of,multiple',
    between: 'between,from',
    to: 'to,or,through',
    and: 'and',
    fillers: 'a,an,the,of,other',
  },
  {
    numbers:
      'ноль/никто один/одного/одна два/две/двух/двое три/трех/трое четыре/четырех/четверо пять/пяти/пятеро шесть/шести/шестеро семь/семи/семеро восемь/восьми девять/девяти десять/десяти одиннадцать/одиннадцати двенадцать/двенадцати тринадцать/тринадцати четырнадцать/четырнадцати пятнадцать/пятнадцати шестнадцать/шестнадцати семнадцать/семнадцати восемнадцать/восемнадцати девятнадцать/девятнадцати',
    tens: 'двадцать/двадцати тридцать/тридцати сорок/сорока пятьдесят/пятидесяти шестьдесят/шестидесяти семьдесят/семидесяти восемьдесят/восьмидесяти девяносто/девяноста',
    hundreds:
      'двести/двухсот триста/трехсот четыреста/четырехсот пятьсот/пятисот шестьсот/шестисот семьсот/семисот восемьсот/восьмисот девятьсот/девятисот',
    scales: {
      10: ['десяток', 'десятки/десятков/десятками/десяткам'],
      12: ['дюжина/дюжину', 'дюжины'],
      100: ['сто/ста/сотня/сотню', 'сотни/сотен/сотнями'],
      1000: ['тысяча/тысячу/тыс', 'тысячи/тысяч/тысячами'],
      1e6: ['миллион/млн', 'миллионы/миллионов/миллиона'],
      1e9: ['миллиард/млрд', 'миллиарды/миллиардов/миллиарда'],
    },
    bounds: {
      about: 'около,примерно,приблизительно,порядка,почти,где-то,ориентировочно',
      'at-least': 'не менее,не меньше,как минимум,по меньшей мере,по крайней мере,минимум,и более,или более',
      'more-than': 'более,более чем,больше,больше чем,свыше',
      'at-most': 'до,не более,не больше,максимум,самое большее',
      'less-than': 'менее,менее чем,меньше,меньше чем',
    },
    vague: 'много,несколько,многие,ряд,множество',
    between: 'между,от',
    to: 'до,или,либо',
    and: 'и',
    fillers: 'из,еще',
  },
  {
    numbers:
      'нуль/ніхто один/одного/одна два/дві/двох/двоє три/трьох/троє чотири/чотирьох/четверо пять/пяти/пятеро шість/шести/шестеро сім/семи/семеро вісім/восьми девять/девяти десять/десяти одинадцять/одинадцяти дванадцять/дванадцяти тринадцять/тринадцяти чотирнадцять/чотирнадцяти пятнадцять/пятнадцяти шістнадцять/шістнадцяти сімнадцять/сімнадцяти вісімнадцять/вісімнадцяти девятнадцять/девятнадцяти',
    tens: 'двадцять/двадцяти тридцять/тридцяти сорок/сорока пятдесят/пятдесяти шістдесят/шістдесяти сімдесят/сімдесяти вісімдесят/вісімдесяти девяносто/девяноста',
    hundreds:
      'двісті/двохсот триста/трьохсот чотириста/чотирьохсот пятсот/пятисот шістсот/шестисот сімсот/семисот вісімсот/восьмисот девятсот/девятисот',
    scales: {
      10: ['десяток', 'десятки/десятків/десятками'],
      100: ['сто/ста/сотня/сотню', 'сотні/сотень/сотнями'],
      1000: ['тисяча/тисячу/тис', 'тисячі/тисяч/тисячами'],
      1e6: ['мільйон', 'мільйони/мільйонів/мільйона'],
      1e9: ['мільярд', 'мільярди/мільярдів/мільярда'],
    },
    bounds: {
      about: 'близько,приблизно,майже,десь,орієнтовно',
      'at-least': 'щонайменше,не менше,не менш як,принаймні,мінімум,і більше,або більше',
      'more-than': 'більше,більше ніж,більш як,понад',
      'at-most': 'до,не більше,щонайбільше,максимум',
      'less-than': 'менше,менше ніж,менш як',
    },
    vague: 'багато,кілька,декілька,низка',
    between: 'між,від',
    to: 'до,або,чи',
    and: 'і,та',
    fillers: 'з,із,ще',
  },
  {
    numbers:
      'null/niemand ein/eins/eine/einen zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    tens: 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
    scales: {
      12: ['dutzend', 'dutzende/dutzenden'],
      100: ['hundert', 'hunderte/hunderten'],
      1000: ['tausend', 'tausende/tausenden'],
      1e6: ['million/mio', 'millionen'],
      1e9: ['milliarde/mrd', 'milliarden'],
    },
    bounds: {
      about: 'etwa,rund,ungefähr,circa,ca,knapp,fast,nahezu,um die',
      'at-least': 'mindestens,wenigstens,zumindest,oder mehr,und mehr',
      'more-than': 'mehr als,über,gut',
      'at-most': 'bis zu,höchstens,maximal,nicht mehr als',
      'less-than': 'weniger als,unter',
    },
    vague: 'viele,mehrere,einige,zahlreiche',
    between: 'zwischen,von',
    to: 'bis,oder',
    and: 'und',
    fillers: 'der,die,das,von,weitere',
  },
  {
    numbers:
      'zéro/personne un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
    tens: 'vingt trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix',
    rounds: {
      10: 'dizaine',
      12: 'douzaine',
      15: 'quinzaine',
      20: 'vingtaine',
      30: 'trentaine',
      40: 'quarantaine',
      50: 'cinquantaine',
      60: 'soixantaine',
      100: 'centaine',
    },
    scales: {
      10: ['', 'dizaines'],
      12: ['', 'douzaines'],
      100: ['cent', 'cents/centaines'],
      1000: ['mille/millier', 'milliers'],
      1e6: ['million', 'millions'],
      1e9: ['milliard', 'milliards'],
    },
    bounds: {
      about: 'environ,près de,quelque,autour de,à peu près,presque',
      'at-least': 'au moins,au minimum,pas moins de,ou plus,et plus',
      'more-than': 'plus de,plus que,au-delà de',
      'at-most': "jusqu'à,au plus,au maximum,pas plus de",
      'less-than': 'moins de,moins que',
    },
    vague: 'plusieurs,nombreux,nombreuses,certains,des',
    between: 'entre,de',
    to: 'à,ou',
    and: 'et',
    fillers: 'la,le,les,d,autres',
  },
  {
    numbers:
      'صفر واحد/واحدة/أحد اثنان/اثنين/اثنتان/اثنتين ثلاثة/ثلاث أربعة/أربع خمسة/خمس ستة/ست سبعة/سبع ثمانية/ثماني/ثمان تسعة/تسع عشرة/عشر',
    tens: 'عشرون/عشرين ثلاثون/ثلاثين أربعون/أربعين خمسون/خمسين ستون/ستين سبعون/سبعين ثمانون/ثمانين تسعون/تسعين',
    hundreds:
      'مئتان/مئتين/مائتان/مائتين ثلاثمئة/ثلاثمائة أربعمئة/أربعمائة خمسمئة/خمسمائة ستمئة/ستمائة سبعمئة/سبعمائة ثمانمئة/ثمانمائة تسعمئة/تسعمائة',
    scales: {
      10: ['', 'عشرات'],
      100: ['مئة/مائة', 'مئات'],
      1000: ['ألف/ألفا', 'آلاف'],
      1e6: ['مليون', 'ملايين'],
      1e9: ['مليار', 'مليارات'],
    },
    bounds: {
      about: 'نحو,حوالي,قرابة,زهاء,ما يقرب من,تقريبا,ما يقارب',
      'at-least': 'ما لا يقل عن,لا يقل عن,على الأقل,أو أكثر',
      'more-than': 'أكثر من,ما يزيد على,ما يزيد عن,يزيد عن,فوق',
      'at-most': 'ما يصل إلى,لا يزيد عن,على الأكثر,حتى',
      'less-than': 'أقل من,دون',
    },
    vague: 'كثير,كثيرون,عدد من,بضعة,عدة,بعض',
    between: 'بين,ما بين,من',
    to: 'إلى,أو',
    and: 'و',
    fillers: 'من',
  },
  {
    numbers: 'صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده/هیجده نوزده',
    tens: 'بیست سی چهل پنجاه شصت هفتاد هشتاد نود',
    hundreds: 'دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد',
    scales: {
      10: ['', 'ده‌ها/دهها'],
      100: ['صد/یکصد', 'صدها'],
      1000: ['هزار', 'هزاران/هزارها'],
      1e6: ['میلیون', 'میلیون‌ها'],
      1e9: ['میلیارد', 'میلیاردها'],
    },
    bounds: {
      about: 'حدود,تقریبا,نزدیک به,قریب به,در حدود,حدودا',
      'at-least': 'دست کم,دست‌کم,حداقل,لااقل,یا بیشتر',
      'more-than': 'بیش از,بیشتر از,بالغ بر,فراتر از',
      'at-most': 'حداکثر,تا,نه بیشتر از',
      'less-than': 'کمتر از,زیر',
    },
    vague: 'بسیاری,چند,چندین,شماری,تعدادی,برخی',
    between: 'بین,میان,از',
    to: 'تا,یا',
    and: 'و',
    fillers: 'نفر,تن,هم',
  },
];

/** A phrase of several words, each in its folded form. */
export interface AmountPhrase {
  readonly words: readonly string[];
  readonly bound: Bound;
}

/** The marks that bound an amount. */
export const BOUND_MARKS: Readonly<Record<string, Bound>> = {
  '~': 'about',
  '≈': 'about',
  '≥': 'at-least',
  '>': 'more-than',
  '≤': 'at-most',
  '<': 'less-than',
};

/** Cuts a text into the folded words, figures and marks that amounts are made of. */
export function cutAmountWords(text: string): readonly string[] {
  return (text.match(/\d+(?:\.\d+)?|[\p{L}\p{M}\u200c]+|[+~≈<>≤≥–]/gu) ?? []).map((piece) =>
    /\p{L}/u.test(piece) ? foldWord(piece) : piece,
  );
}

const words = new Map<string, AmountWord[]>();
const phrases: AmountPhrase[] = [];

function learn(spellings: string, word: AmountWord): void {
  for (const spelling of spellings.split('/').filter(Boolean)) {
    const key = cutAmountWords(spelling).join(' ');
    words.set(key, [...(words.get(key) ?? []), word]);
  }
}

/** German writes units before tens in one word: "einundzwanzig". */
const GERMAN_UNITS = ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const GERMAN_TENS = ['zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];
for (const [ten, tens] of GERMAN_TENS.entries())
  for (const [one, unit] of GERMAN_UNITS.entries())
    learn(`${unit}und${tens}`, { is: 'number', value: 20 + 10 * ten + one + 1 });

for (const language of LANGUAGES) {
  const { scales, rounds = {}, bounds } = language;
  for (const [value, spellings] of language.numbers.split(' ').entries()) learn(spellings, { is: 'number', value });
  for (const [index, spellings] of language.tens.split(' ').entries())
    learn(spellings, { is: 'number', value: 20 + 10 * index });
  for (const [index, spellings] of (language.hundreds ?? '').split(' ').entries())
    learn(spellings, { is: 'number', value: 200 + 100 * index });
  for (const [value, spellings] of Object.entries(rounds))
    learn(spellings, { is: 'number', value: Number(value), isAbout: true });
  for (const [value, [one, many]] of Object.entries(scales)) {
    learn(one, { is: 'scale', value: Number(value), isPlural: false });
    learn(many, { is: 'scale', value: Number(value), isPlural: true });
  }
  for (const [is, list] of [
    ['vague', language.vague],
    ['between', language.between],
    ['to', language.to],
    ['and', language.and],
    ['filler', language.fillers],
  ] as const)
    for (const phrase of list.split(',')) learn(phrase, { is });
  for (const [bound, list] of Object.entries(bounds))
    for (const phrase of list.split(',')) phrases.push({ words: cutAmountWords(phrase), bound: bound as Bound });
}
phrases.sort((one, other) => other.words.length - one.words.length);

/** Every phrase that bounds an amount, the longest first. */
export const BOUND_PHRASES: readonly AmountPhrase[] = phrases;

/** The most words that one number or filler is written in: "quatre-vingt-dix". */
const LONGEST_WORD = 3;

/** Gives all that the words at a place may say of amounts, and how many pieces they take; the longest spelling wins. */
export function readAmountWord(
  pieces: readonly string[],
  at: number,
): { readonly meanings: readonly AmountWord[]; readonly length: number } {
  for (let length = Math.min(LONGEST_WORD, pieces.length - at); length > 0; length -= 1) {
    const meanings = words.get(pieces.slice(at, at + length).join(' '));
    if (meanings) return { meanings, length };
  }
  return { meanings: [], length: 1 };
}
