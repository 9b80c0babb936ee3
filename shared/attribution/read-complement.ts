import { foldTerm } from './lexemes.ts';
import { isMark, type MentionReader } from './mention.ts';
import { GENITIVE_LANGUAGES, isNameWord, isPlain, nounOf } from './read-phrase.ts';
import { isTerm, type KnownName, type Lexeme, type TermOf, termOf } from './terms.ts';

/** The most words of what belongs to a noun ("of the committee for the defence of …"). */
const LONGEST_COMPLEMENT = 9;

/** Gives where what belongs to a noun ends: "of the committee", "Министерства обороны". */
export function readComplement(reader: MentionReader, at: number, role: string): number {
  const { lexemes, language } = reader;
  let to = at;
  for (let round = 0; round < 3; round += 1) {
    const isGenitive = GENITIVE_LANGUAGES.includes(language);
    const link = lexemes[to];
    const isSentTo =
      link?.fold === 'to' &&
      /^(?:advis|ambassador|envoy|aide|assistant|deleg|representative)/u.test(lexemes[to - 1]?.fold ?? '');
    const isOnMatters = language === 'uk' && role === 'body' && link?.fold === 'з';
    // "the International Coalition to Combat Fever"
    const isPurpose =
      language === 'en' &&
      role === 'body' &&
      link?.fold === 'to' &&
      lexemes[to - 1]?.isCapital === true &&
      [to + 1, to + 2].every((index) => lexemes[index]?.isCapital === true && lexemes[index].terms.length === 0);
    const isLinked = isPurpose || isOnMatters || (isTerm(link, 'of') && link?.shape === 'word') || isSentTo;
    const isLoose = language === 'de' && role === 'body' && link?.fold === 'von';
    if (isLoose) return to;
    const isPlaced = role === 'unnamed' && isTerm(link, 'in') && !isTerm(lexemes[to + 1], 'time', 'skip');
    if (!isGenitive && !isLinked && !isPlaced) return to;
    const next = isLinked || isPlaced ? to + 1 : to;
    const end = readOwned(reader, next, isGenitive);
    if (end <= next) return to;
    to = end;
    // "officials in Baghdad and Erbil"
    if (isPlaced && isTerm(lexemes[to], 'and') && isTerm(lexemes[to + 1], 'place')) to += 2;
    if (isGenitive && !isTerm(lexemes[to], 'of', 'in')) return to;
  }
  return to;
}

function readOwned(reader: MentionReader, at: number, isBare: boolean): number {
  const { lexemes, language } = reader;
  let to = at;
  let hasHead = false;
  let hasName = false;
  for (let index = at; index < lexemes.length && index - at < LONGEST_COMPLEMENT; index += 1) {
    const lexeme = lexemes[index] as Lexeme;
    if (isMark(lexeme)) break;
    const noun = nounOf(lexeme, language);
    const known = termOf(lexeme, 'known')?.name;
    if (isHearerCase(lexeme, language, noun, known) || noun?.role === 'press') break;
    const isName = lexeme.isCapital && (isTerm(lexeme, 'place') || isNameWord(lexeme, false));
    if (isTerm(lexeme, 'det') && !noun) {
      if (hasHead) break;
    } else if (noun || known || isName || lexeme.shape === 'name') {
      // "the U.N. peacekeeping mission": letters that say whose it is lead to a noun.
      const isOwner =
        language === 'en' && /^(?:U\.?N|U\.?S|E\.?U|U\.?K)\.?$/u.test(lexeme.text) && isPlain(lexemes[index + 1]);
      hasHead = !isOwner;
      hasName ||= isName && !noun && !isTerm(lexeme, 'place');
      to = index + 1;
    } else if (isBare && hasName) {
      break;
    } else if (isTerm(lexeme, 'adjective')) {
      if (hasHead && !isBare && language !== 'fr') break;
      const next = lexemes[index + 1];
      const isNoun =
        language === 'en' &&
        (next === undefined || isMark(next) || !(next.isCapital || isPlain(next) || isTerm(next, 'noun', 'adjective')));
      if (hasHead || isBare || isNoun) to = index + 1;
      hasHead ||= isNoun;
    } else if (isPlain(lexeme) && (isBare || !hasHead)) {
      if (isBare && isVerbForm(lexeme.text)) break;
      // A word that is not known may be the noun itself: "of the province".
      to = index + 1;
      hasHead = !lexeme.isPossessive;
    } else break;
  }
  return to;
}

/** Endings of Russian and Ukrainian verbs that no genitive has: "арестовал", "остановлен", "придёт", "зупинено". */
const VERB_FORM =
  /(?:[аяиу]л|[аяиу]ли|[аяиуе]ло|(?:ова|ива|ыва|ува|юва)ла|лся|л[аои]сь|вся|лися|лося|(?:ув|юв|ід|из|аз|ис|им)ав|ёт|[её]тся|ится|[юуая]тся|у[её]т|уют|а[её]т|ают|яют|еют|ує|ють|ється|ються|[уа]ться|(?:ова|ёва|нова|ирова|вле|але|еле|оле|уще|еще|аще|аже|уже|еше|уше|уче|ече|аче|онче|ане|оне|веде|везе|несе|ызва|азва|отозва|сла)н[аоы]?|(?:взя|заня|приня|откры|закры|уби|сби|разби)т[аоы]?|(?:ено|ано|ято|уто|ито))$/u;

/** Nouns of two syllables that end like verbs. */
const NO_VERB = /^(?:сил|могил|морали|печали|стали|вертикали|магистрали|детали|члена|плена|колена)$/u;

function isVerbForm(word: string): boolean {
  return word.length > 4 && VERB_FORM.test(word) && !NO_VERB.test(word);
}

/** "сообщил источник агентству", "sagte der Minister der Zeitung": a medium in the dative heard it and belongs to nobody. */
function isHearerCase(
  lexeme: Lexeme,
  language: string,
  noun: TermOf<'noun'> | null,
  known: KnownName | undefined,
): boolean {
  const isCarrying =
    noun?.role === 'media' || known?.kind === 'agency' || known?.kind === 'outlet' || known?.kind === 'broadcaster';
  if (!isCarrying) return false;
  if (language !== 'ru' && language !== 'uk') return language === 'de';
  // «приводит слова дипломата агентство AFP»: in the nominative it is the subject.
  if (noun?.nominative && foldTerm(lexeme.text) === foldTerm(noun.nominative)) return true;
  const isFixed = noun === null && /^\p{Lu}{2,}$|[\p{Script=Latin}]$/u.test(lexeme.text);
  return isFixed || /(?:у|ю|е|ам|ям|і|ові)$/u.test(foldTerm(lexeme.text));
}

const QUARTER = /^(?:півд|північ|сход|схід|захід|заход|север|юг|восток|запад)/u;

/** "спикер парламента Ирана Али Лариджани": the name stands at the end of what belongs to the title. */
export function nameAtEnd(reader: MentionReader, from: number, to: number): { readonly from: number } | null {
  if (!GENITIVE_LANGUAGES.includes(reader.language)) return null;
  let first = to;
  while (first > from && isPersonWord(reader.lexemes[first - 1] as Lexeme)) first -= 1;
  const [middle] = [reader.lexemes[to - 2]];
  const isPatronymic = /(?:вич|вича|вичу|вна|вны|вне|вну|ич|ича|івни|ївни|івна)$/u.test(middle?.fold ?? '');
  const third = reader.lexemes[to - 3];
  // «речник Сил оборони Півдня Дмитро Волох»: a quarter of the sky is no given name.
  const isLong = isPatronymic || (third !== undefined && !QUARTER.test(third.fold));
  return to - first >= 2 ? { from: Math.max(first, to - (isLong ? 3 : 2)) } : null;
}

/** Gives where the name ends that follows what belongs to a title, or null. */
export function titleThenName(reader: MentionReader, at: number): number | null {
  if (reader.language === 'en') return null;
  let to = at;
  while (to < reader.lexemes.length && isPersonWord(reader.lexemes[to] as Lexeme)) to += 1;
  return to - at >= 2 ? to : null;
}

function isPersonWord(lexeme: Lexeme): boolean {
  return (
    lexeme.isCapital &&
    lexeme.shape === 'word' &&
    isNameWord(lexeme, false) &&
    !isTerm(lexeme, 'place', 'noun', 'known')
  );
}

/** "a source familiar with the talks", "an official who asked not to be named". */
export function readAnonymity(reader: MentionReader, at: number): number {
  const { lexemes } = reader;
  let to = at;
  for (let round = 0; round < 3; round += 1) {
    const comma = lexemes[to]?.text === ',' ? 1 : 0;
    const link = lexemes[to + comma];
    if (!isTerm(link, 'anonymous')) return to;
    to += comma + 1;
    if (comma === 1 && lexemes[to]?.text === ',') return to;
    const isOpen =
      !/(?:named|identified|anonymous|anonymity|speak|publicly|withheld|werden|bleiben|wollte|wollten|anonymat|nomme|nommee|citee?|имени|anonymously)$/u.test(
        link?.fold ?? '',
      );
    while (
      isOpen &&
      to < lexemes.length &&
      !isMark(lexemes[to] as Lexeme) &&
      !isTerm(lexemes[to], 'verb', 'skip', 'that', 'be', 'have', 'time', 'anonymous')
    )
      to += 1;
  }
  return to;
}
