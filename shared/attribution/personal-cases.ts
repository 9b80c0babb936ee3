import { foldTerm } from './lexemes.ts';

/** Given names whose genitive does not show their nominative. */
const IRREGULAR: Readonly<Record<string, string>> = {
  ru: '',
  Павла: 'Павел',
  Петра: 'Пётр',
  Льва: 'Лев',
  Ильи: 'Илья',
  Ильёй: 'Илья',
  Никиты: 'Никита',
  Дмитра: 'Дмитро',
  Данила: 'Данило',
  Кирила: 'Кирило',
  Михайла: 'Михайло',
  Іллі: 'Ілля',
  Миколи: 'Микола',
};

/** Given names of men that a dative or accusative in -у cannot be told from those of women, folded, without their last vowel or sign. */
const MEN = new Set(
  'иван владимир володимир александр олександр олег роман виктор віктор антон денис максим степан тимур руслан борис богдан эдуард артур леонид леонід вадим константин костянтин семен марк давид павл петр петро кирилл кирил даниил рустем рустам рамзан ахмат мурат дональд джозеф башар хасан хусейн мухаммед михаил михайл владислав владіслав вячеслав ярослав станислав станіслав святослав ростислав филипп пилип федор федір герман евген остап назар захар макар'
    .split(' ')
    .map(foldTerm),
);

/**
 * Gives a person's name in the nominative, from the case in which "по словам", "со ссылкой на", "встретился с" or "позвонил" put it. Names that
 * are not bent, and forms that are not understood, stay as they are.
 */
export function toNominativeName(name: string, language: string): string {
  if (language !== 'ru' && language !== 'uk') return name;
  const words = name.split(' ');
  if (words.length < 2 || !/^\p{Script=Cyrillic}/u.test(name)) return name;
  const given = words[0] ?? '';
  const other = fromInstrumental(words, language) ?? fromDative(words, language);
  if (other) return other.join(' ');
  // "Марии", "Ольги" are women in Russian; "Али" and "Апти" are not bent.
  const isUnbent = language === 'ru' && /[^иьегкхжшчщв]и$/u.test(given);
  const isWoman = /[ыиіїую]$/u.test(given) && IRREGULAR[given] === undefined && !isUnbent;
  const isBent = isWoman || /[ая]$/u.test(given) || IRREGULAR[given] !== undefined;
  if (!isBent) return name;
  return words
    .map((word, index) => bendBack(word, isWoman, index === words.length - 1 ? 'surname' : 'given', language))
    .join(' ');
}

function bendBack(word: string, isWoman: boolean, part: 'given' | 'surname', language: string): string {
  const irregular = part === 'given' || language === 'uk' ? IRREGULAR[word] : undefined;
  if (irregular)
    return language === 'uk' ? irregular.replace(/^Пётр$/u, 'Петро').replace(/^Павел$/u, 'Павло') : irregular;
  if (isWoman) return bendBackWoman(word, part, language);
  if (/(?:ского|цкого|зкого)$/u.test(word)) return word.replace(/ого$/u, 'ий');
  if (/(?:ського|цького|зького)$/u.test(word)) return word.replace(/ого$/u, 'ий');
  if (/ого$/u.test(word)) return word.replace(/ого$/u, language === 'uk' ? 'ий' : 'ый');
  if (/его$/u.test(word)) return word.replace(/его$/u, 'ий');
  if (language === 'uk' && /енка$/u.test(word)) return word.replace(/а$/u, 'о');
  if (/[аеиоуыэюяіїє]я$/u.test(word)) return word.replace(/я$/u, 'й');
  if (/р[я]$/u.test(word)) return word.replace(/я$/u, language === 'uk' ? '' : 'ь');
  if (/[^аеиоуыэюяіїє]я$/u.test(word)) return word.replace(/я$/u, 'ь');
  if (/[^аеиоуыэюяіїє]а$/u.test(word)) return word.replace(/а$/u, '');
  return word;
}

function bendBackWoman(word: string, part: 'given' | 'surname', language: string): string {
  if (part === 'surname') {
    if (/(?:ов|ев|ёв|ин|ын|єв|їв|ін)(?:ой|у|ої)$/u.test(word)) return word.replace(/(?:ой|у|ої)$/u, 'а');
    if (/(?:ой|ую)$/u.test(word) && language === 'ru') return word.replace(/(?:ой|ую)$/u, 'ая');
    if (/(?:ої|у)$/u.test(word) && language === 'uk') return word.replace(/(?:ої|у)$/u, 'а');
    return word;
  }
  if (/[гкхжшчщ]и$/u.test(word)) return word.replace(/и$/u, 'а');
  if (/[иі]ї$/u.test(word)) return word.replace(/ї$/u, 'я');
  if (language === 'uk' && /и$/u.test(word)) return word.replace(/и$/u, 'а');
  if (/и$/u.test(word)) return word.replace(/и$/u, 'я');
  if (/ы$|у$/u.test(word)) return word.replace(/.$/u, 'а');
  return /ю$/u.test(word) ? word.replace(/ю$/u, 'я') : word;
}

const VOWEL_BEFORE = '(?<=[аеиоуыэюяіїє])';
const CONSONANT_BEFORE = '(?<=[бвгґджзклмнпрстфхцчшщ])';

/** Replaces the first ending that a word has; null where it has none of them. */
function swap(word: string, endings: readonly (readonly [string, string])[]): string | null {
  for (const [ending, nominative] of endings) {
    const pattern = new RegExp(`${ending}$`, 'u');
    if (pattern.test(word)) return word.replace(pattern, nominative);
  }
  return null;
}

/** "с Башаром Асадом", "с Сергеем Лавровым", "с Анной Беловой", "з Дональдом Трампом". */
function fromInstrumental(words: readonly string[], language: string): readonly string[] | null {
  const [given = '', ...others] = words;
  const adjective = language === 'uk' ? 'ий' : 'ый';
  const man = /^(?:арт[её]м|пахом)$/iu.test(given)
    ? null
    : swap(given, [
        [`(?<=..)${CONSONANT_BEFORE}ом`, ''],
        [`${VOWEL_BEFORE}[её]м|${VOWEL_BEFORE}єм`, 'й'],
        ['(?<=[рл])[её]м', 'ь'],
      ]);
  if (man !== null) {
    const surname = (word: string) =>
      swap(word, [
        ['(?<=(?:ов|ев|ёв|ин|ын|єв|їв|ін))[ыи]м', ''],
        ['(?<=[гкх])им', 'ий'],
        ...(language === 'uk' ? ([['енком', 'енко']] as const) : []),
        ['[ыи]м', adjective],
        [`${CONSONANT_BEFORE}[ое]м`, ''],
        [`${VOWEL_BEFORE}[еє]м`, 'й'],
      ]) ?? word;
    return [man, ...others.map(surname)];
  }
  const isWoman = /(?:ова|ева|ёва|ина|ая|єва|їна)$/u.test(others.at(-1)?.replace(/ою$|ой$/u, 'а') ?? '');
  const woman =
    !isWoman || !/(?:ой|ей|ою|ею|єю)$/u.test(others.at(-1) ?? '')
      ? null
      : swap(given, [
          ['ией|ією', language === 'uk' ? 'ія' : 'ия'],
          ['ьей', 'ья'],
          [`${CONSONANT_BEFORE}(?:ой|ою)`, 'а'],
          [`${CONSONANT_BEFORE}(?:ей|ею)`, 'я'],
        ]);
  return woman === null ? null : [woman, ...others.map((word) => swap(word, [['ой|ою', 'а']]) ?? word)];
}

/** "Владимиру Зеленскому", "Сергею Лаврову", "Анне Беловой". */
function fromDative(words: readonly string[], language: string): readonly string[] | null {
  const [given = '', ...others] = words;
  const adjective = language === 'uk' ? 'ий' : 'ый';
  const last = others.at(-1) ?? '';
  const isMan =
    MEN.has(foldTerm(given.replace(/(?:[ую]|ові|еві)$/u, ''))) ||
    /(?:ому|ему)$/u.test(last) ||
    /(?:ею|аю|рю|єві|ові)$/u.test(given);
  const man = isMan
    ? swap(given, [
        [`${CONSONANT_BEFORE}(?:у|ові)`, ''],
        [`${VOWEL_BEFORE}(?:ю|єві)`, 'й'],
        ['(?<=[рл])(?:ю|еві)', 'ь'],
      ])
    : null;
  if (man !== null) {
    const surname = (word: string) =>
      swap(word, [
        ['(?<=[гкх])ому', 'ий'],
        ...(language === 'uk' ? ([['енк(?:у|ові)', 'енко']] as const) : []),
        ['ому', adjective],
        ['ему', 'ий'],
        [`${CONSONANT_BEFORE}(?:у|ові)`, ''],
        [`${VOWEL_BEFORE}(?:ю|єві)`, 'й'],
      ]) ?? word;
    return [irregularMan(man, language), ...others.map(surname)];
  }
  const isWoman = /(?:ов|ев|ёв|ин|ын)ой$/u.test(last) && /[её]$|ии$/u.test(given);
  if (!isWoman) return null;
  const woman = swap(given, [
    ['ии', 'ия'],
    ['ье', 'ья'],
    ['е', 'а'],
  ]);
  return woman === null ? null : [woman, ...others.map((word) => swap(word, [['ой', 'а']]) ?? word)];
}

/** Names of men that lose a vowel where they are bent. */
function irregularMan(stem: string, language: string): string {
  return IRREGULAR[`${stem}а`] === undefined ? stem : bendBack(`${stem}а`, false, 'given', language);
}
