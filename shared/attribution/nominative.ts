import type { LexedParagraph } from './mention.ts';
import type { Gender, TermOf } from './terms.ts';

interface Reader extends LexedParagraph {
  readonly language: string;
}

/**
 * Gives the name of an office or body as it would be registered: Russian, Ukrainian and German phrases in the nominative as far as
 * the noun is known, others as written. The phrase is the lexemes [from, to), its noun stands at `head`.
 */
export function toNominative(reader: Reader, from: number, head: number, to: number, noun: TermOf<'noun'>): string {
  const { lexemes, language, text } = reader;
  const [first, last] = [lexemes[from], lexemes[to - 1]];
  if (!first || !last) return '';
  const written = text.slice(first.start, last.end).replace(/\s+/gu, ' ');
  if (language === 'de') return toGermanNominative(written, lexemes[from - 1]?.fold ?? '', lexemes[head]?.text ?? '');
  if ((language !== 'ru' && language !== 'uk') || noun.nominative === null) return written;
  const words: string[] = [];
  for (let at = from; at < to; at += 1) {
    const lexeme = lexemes[at];
    if (!lexeme) continue;
    const asWritten = text.slice(lexeme.start, lexeme.end);
    if (at < head) words.push(toNominativeAdjective(asWritten, noun.gender ?? 'm', language));
    else words.push(at === head ? withCase(noun.nominative, asWritten) : asWritten);
  }
  return words.join(' ');
}

function withCase(word: string, like: string): string {
  const first = like[0] ?? '';
  return first !== first.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function toGermanNominative(written: string, article: string, head: string): string {
  const isGenitive = article === 'des' && /[^s]s$/u.test(head);
  const named = isGenitive
    ? written.replace(head, head.replace(/(?<=(?:amt|rat|bund|gericht|dienst))es$|s$/u, ''))
    : written;
  return /^(?:des|dem|den|der)$/u.test(article) ? named.replace(/^(\p{Ll}+e)n(?= )/u, '$1') : named;
}

const RUSSIAN_ADJECTIVE = /^(.+?)(ого|его|ому|ему|ым|им|ом|ем|ой|ей|ую|юю|ых|их|ыми|ими|ый|ий|ая|яя|ое|ее|ые|ие)$/u;
const UKRAINIAN_ADJECTIVE = /^(.+?)(ього|ого|ьому|ому|їм|ім|им|ій|ої|ою|ею|их|іх|ими|ий|а|у|е|і)$/u;

/** Puts a Russian or Ukrainian adjective into the nominative of a gender. */
export function toNominativeAdjective(word: string, gender: Gender, language: string): string {
  const [, stem, ending] = (language === 'ru' ? RUSSIAN_ADJECTIVE : UKRAINIAN_ADJECTIVE).exec(word) ?? [];
  if (stem === undefined || ending === undefined || stem.length < 3) return word;
  if (language === 'uk') return stem + { m: 'ий', f: 'а', n: 'е', many: 'і' }[gender];
  const isSoft = /^[ею]|^(?:ий|их|им|ими|яя|ие)$/u.test(ending) && !/[гкхжшчщ]$/u.test(stem);
  const isVelar = /[гкхжшчщ]$/u.test(stem);
  if (gender === 'm') return stem + (isSoft || isVelar ? 'ий' : 'ый');
  if (gender === 'many') return stem + (isSoft || isVelar ? 'ие' : 'ые');
  if (gender === 'f') return stem + (isSoft ? 'яя' : 'ая');
  return stem + (isSoft ? 'ее' : 'ое');
}

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

/**
 * Gives a person's name in the nominative, from the genitive or accusative in which "по словам" or "со ссылкой на" put it. Names that
 * are not bent, and forms that are not understood, stay as they are.
 */
export function toNominativeName(name: string, language: string): string {
  if (language !== 'ru' && language !== 'uk') return name;
  const words = name.split(' ');
  if (words.length < 2 || !/^\p{Script=Cyrillic}/u.test(name)) return name;
  const given = words[0] ?? '';
  const isWoman = /[ыиіїую]$/u.test(given) && IRREGULAR[given] === undefined;
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
