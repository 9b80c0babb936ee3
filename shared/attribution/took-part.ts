import { isArabicGivenName } from './given-names.ts';
import { isMedia, type Mention, type MentionReader } from './mention.ts';
import { isDirection, relationOf } from './place-words.ts';
import type { Resolved } from './resolve-mention.ts';
import { isTerm, termOf } from './terms.ts';
import type { AttributionLanguage } from './vocabulary.ts';

/** A mention that may name who took part, and the words that it stands in. */
export interface Taking {
  readonly reader: MentionReader;
  readonly mention: Mention;
  /** It says what is told, or passes it on. */
  readonly isSpeaker: boolean;
  /** The subject of its clause, so that it stands in the nominative. */
  readonly isSubject: boolean;
}

/** Tells whether words can name who took part: media, groups without names, places where things are, and words that only look like a name, do not. */
export function canTakePart({ reader, mention, isSpeaker }: Taking, resolved: Resolved): boolean {
  if (resolved.kind === 'unnamed-group' || isMedia(resolved.kind) || mention.shape === 'pronoun') return false;
  if (mention.shape === 'bare' && resolved.antecedent === null) return false;
  if (isWhere(reader, mention)) return false;
  if (isUnnamedBody(reader, mention)) return false;
  // A single name that no full name explains is too little to go by, unless a title stands with it.
  if (mention.shape === 'surname' && resolved.antecedent === null) return mention.noun !== null;
  const named = resolved.antecedent ?? mention;
  if (named.kind !== 'person' || named.shape !== 'named' || named.known !== null) return true;
  // Without capitals any words after a title may look like a name.
  if (reader.language === 'ar' || reader.language === 'fa')
    return isSpeaker || isArabicGivenName(firstWord(named.name));
  return mention.noun !== null || named.noun !== null || isPersonName(reader, named);
}

function firstWord(name: string): string {
  return name.split(' ')[0] ?? '';
}

/** Things of the land and of the town, by the last word of their names, folded. */
const THINGS =
  /^(?:sea|ocean|bay|gulf|strait|river|lake|alps|mountains?|hills|valley|desert|island|islands|peninsula|territor(?:y|ies)|street|avenue|road|square|bridge|stadium|park|airport|port|station|stand|building|tower|end|coast|open|cup|bowl|strasse|platz|brucke|allee|flughafen|bahnhof|gebirge|meer|see|insel|inseln|мост|море|залив|река|озеро|остров|затока|озеро|міст|острів)$/u;

/** "in Moscow", "from eastern Syria", "to Moscow", "the Arabian Sea". */
function isWhere({ lexemes, language }: MentionReader, mention: Mention): boolean {
  const last = lexemes[mention.to - 1];
  if (mention.noun === null && mention.to - mention.from > 1 && THINGS.test(last?.fold ?? '')) return true;
  const place = termOf(last, 'place');
  if (!place || mention.noun !== null) return false;
  const before = lexemes.slice(mention.from, mention.to - 1).filter((one) => !isTerm(one, 'det'));
  if (!before.every((one) => isDirection(one.fold, language))) return false;
  const relation = relationOf(lexemes, mention.from, language);
  // Arms are sold to a country; who goes to a town goes there.
  const isTown = place.name.place.precision === 'locality' || before.length > 0;
  return relation === 'in' || relation === 'from' || (relation === 'to' && isTown);
}

/** "a terrorist organization", "Unternehmen": what kind of body, and not which. */
function isUnnamedBody({ text, lexemes, language }: MentionReader, mention: Mention): boolean {
  if (mention.role !== 'body' || mention.known || mention.kind !== 'official-body') return false;
  const first = lexemes[mention.from];
  const isIndefinite = termOf(first, 'det')?.isDefinite === false && !termOf(first, 'det')?.isPossessive;
  if (!isIndefinite) return false;
  return language === 'de' || !/\p{Lu}/u.test(text.slice(mention.nameStart, mention.nameEnd));
}

/** Endings of nouns and adjectives that no name of a person has. */
const NO_NAME: Readonly<Partial<Record<AttributionLanguage, RegExp>>> = {
  de: /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|ismus|ismen|ität|itäten|nisse|zeit|zahl|partei|parteien|recht|gesetz|verband|haus|platz|werk|event)$/u,
  en: /(?:tion|tions|ness|ment|ments|ity|ities|ship|ism)$/u,
  fr: /(?:tion|tions|ments?|ité|ités|isme|ismes|ance|ence)$/u,
};

/** Words by which amounts and counted things begin, which German writes with a capital. */
const COUNTED =
  /^(?:(?:zehn|hundert)?tausende?|hunderte|dutzende|million(?:en)?|milliarden?|beide|alle|viele|einige|tonnen?|hektar|barrel|liter|prozent)$/u;

/** Tells whether words at an offset that nothing explains are a person's name, by how the rest of the text uses them. */
function isPersonName({ text, language }: MentionReader, { name, nameStart }: Mention): boolean {
  if (!/\p{Lu}/u.test(name)) return !/\p{Ll}/u.test(name);
  const words = name.split(/\s+/u);
  const head = words[0] ?? '';
  // "von Lego": a name may begin so behind a title or a given name only.
  if (/^\p{Ll}+$/u.test(head)) return false;
  // "USS Iwo Jima", "FC Kaiserslautern", "WARNING GRAPHIC"
  if (/^(?:USS|HMS|MV|MS|FC|SC|SV|GB)$/u.test(head)) return false;
  if (words.length > 1 && words.every((one) => one.length > 3 && one === one.toUpperCase())) return false;
  if (COUNTED.test(head.toLowerCase()) || words.some((one) => NO_NAME[language]?.test(one))) return false;
  // At the beginning of a sentence every word has a capital: one that has none elsewhere is no name.
  if (isOpening(text, nameStart) && findWord(text, head.toLowerCase()) >= 0) return false;
  return language !== 'de' || !words.some((one) => /^\p{Lu}/u.test(one) && hasArticle(text, one));
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
