import type { Mention, MentionReader } from './mention.ts';
import type { AttributionLanguage } from './vocabulary.ts';

/** Endings of nouns that no name of a person has; others ("-ung", "-recht", "-ment") are those of Jung, Lambrecht and Clément too. */
const NO_NAME: Readonly<Partial<Record<AttributionLanguage, RegExp>>> = {
  de: /(?:ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|ismus|ismen|ität|itäten|nisse|zeit|zahlen|partei|parteien|gesetz|verband)$/u,
  en: /(?:tion|tions|ments|ities|ism)$/u,
  fr: /(?:tion|tions|ments|ités|isme|ismes)$/u,
};

/** Words by which amounts and counted things begin, which German writes with a capital. */
const COUNTED =
  /^(?:(?:zehn|hundert)?tausende?|hunderte|dutzende|million(?:en)?|milliarden?|beide|alle|viele|einige|tonnen?|hektar|barrel|liter|prozent)$/u;

/** Tells whether words at an offset that nothing explains are a person's name, by how the rest of the text uses them. */
export function isPersonName({ text, language }: MentionReader, { name, nameStart }: Mention): boolean {
  if (!/\p{Lu}/u.test(name)) return !/\p{Ll}/u.test(name);
  const words = name.split(/\s+/u);
  const head = words[0] ?? '';
  // "von Lego": a name may begin so behind a title or a given name only.
  if (/^\p{Ll}+$/u.test(head)) return false;
  // "USS Iwo Jima", "FC Kaiserslautern", "WARNING GRAPHIC"
  if (/^(?:USS|HMS|MV|MS|FC|SC|SV|GB)$/u.test(head)) return false;
  // "North Tyneside", "Port Alden"
  if (language === 'en' && /^(?:North|South|East|West|Upper|Lower|Mount|Lake|Fort|Port)$/u.test(head)) return false;
  if (words.length > 1 && words.every((one) => one.length > 3 && one === one.toUpperCase())) return false;
  if (COUNTED.test(head.toLowerCase()) || words.some((one) => NO_NAME[language]?.test(one))) return false;
  // At the beginning of a sentence every word has a capital: one that has none elsewhere is no name.
  const isOrdinary = isOpening(text, nameStart) && findWord(text, head.toLowerCase()) >= 0;
  if (isOrdinary && !(words.length === 2 && isCalledBySurname(text, name))) return false;
  return language !== 'de' || !words.some((one) => /^\p{Lu}/u.test(one) && hasArticle(text, one));
}

/** Tells whether a text names somebody by the last word alone somewhere: towns and things keep their whole name. */
export function isCalledBySurname(text: string, name: string): boolean {
  const words = name.split(/\s+/u);
  const [before = '', last = ''] = words.slice(-2);
  if (words.length < 2) return false;
  for (let at = findWord(text, last); at >= 0; at = findWord(text, last, at + last.length)) {
    if (!text.slice(0, at).trimEnd().endsWith(before)) return true;
  }
  return false;
}

function isOpening(text: string, at: number): boolean {
  return at === 0 || /(?:[.!?…:–—„“«"]\s?|\n)$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** An article right before a word, but no relative pronoun: ", der", ", bei der". */
const ARTICLE_BEFORE =
  /(?<!,\s(?:\p{Ll}{2,7}\s)?)(?<![\p{L}])(?:der|die|das|den|dem|des|eine?[mnrs]?|[kms]eine?[mnrs]?|ihre?[mnrs]?|diese[mnrs]?|jede[mnrs]?|viele|im|am|zum|zur|vom|beim|ins|ans)\s$/iu;

/** German writes every noun with a capital, but people have no article; "die Kate Moss Agency" tells nothing of Kate. */
function hasArticle(text: string, word: string): boolean {
  for (let at = findWord(text, word); at >= 0; at = findWord(text, word, at + word.length)) {
    const isAlone = !/^\s\p{Lu}/u.test(text.slice(at + word.length, at + word.length + 2));
    if (isAlone && ARTICLE_BEFORE.test(text.slice(Math.max(0, at - 24), at))) return true;
  }
  return false;
}

/** Gives where a word stands for itself in a text; -1 where it does not. */
function findWord(text: string, word: string, from = 0): number {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    const isWhole =
      !/[\p{L}\p{N}-]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}-]/u.test(text.charAt(at + word.length));
    if (isWhole) return at;
  }
  return -1;
}
