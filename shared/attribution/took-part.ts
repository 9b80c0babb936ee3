import { isArabicGivenName } from './given-names.ts';
import { isMedia, type Mention, type MentionReader } from './mention.ts';
import { isCalledBySurname, isPersonName } from './person-names.ts';
import { isDirection, relationOf } from './place-words.ts';
import type { Resolved } from './resolve-mention.ts';
import { isTerm, termOf } from './terms.ts';

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
export function canTakePart(taking: Taking, resolved: Resolved): boolean {
  const { reader, mention, isSpeaker } = taking;
  if (resolved.kind === 'unnamed-group' || isMedia(resolved.kind) || mention.shape === 'pronoun') return false;
  if (mention.shape === 'bare' && resolved.antecedent === null) return false;
  if (isWhere(taking)) return false;
  if (isUnnamedBody(reader, mention) || isRegion(reader, mention)) return false;
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

/** "the Israeli-occupied Golan Heights". */
const HELD = /-(?:occupied|controlled|held|administered|annexed)$/u;

/** "in Moscow", "from eastern Syria", "to Moscow", "left Bandar Abbas", "in Majdal Shams", "the Arabian Sea". */
function isWhere({ reader, mention, isSpeaker, isSubject }: Taking): boolean {
  const { lexemes, language } = reader;
  const last = lexemes[mention.to - 1];
  if (mention.noun === null && mention.to - mention.from > 1 && THINGS.test(last?.fold ?? '')) return true;
  const place = termOf(last, 'place');
  if (mention.noun !== null) return false;
  if (!place) {
    const isPlain = mention.kind === 'person' && mention.known === null && language === 'en';
    const isBehind = /^(?:in|at|near|outside)$/u.test(lexemes[mention.from - 1]?.fold ?? '');
    // "no confidence in Karim Alevi": a person is called by the surname alone somewhere.
    return isPlain && !isSpeaker && isBehind && !isCalledBySurname(reader.text, mention.name);
  }
  const before = lexemes.slice(mention.from, mention.to - 1).filter((one) => !isTerm(one, 'det'));
  if (!before.every((one) => isDirection(one.fold, language) || HELD.test(one.fold))) return false;
  const relation = relationOf(lexemes, mention.from, language);
  // Arms are sold to a country; who goes to a town goes there.
  const isTown = place.name.place.precision === 'locality' || before.length > 0;
  if (relation === 'in' || relation === 'from' || (relation === 'to' && isTown)) return true;
  // "Beijing supplied weapons", but "left Beijing": a town stands for its government as a subject only.
  return isTown && !isSubject && !isSpeaker;
}

/** «губернатор Белгородской области»: the adjective of a region is nobody's name, as Зеленский is. */
function isRegion({ language, lexemes }: MentionReader, { shape, to }: Mention): boolean {
  const isSlavic = language === 'ru' || language === 'uk';
  return (
    isSlavic && shape === 'surname' && /^(?:област|кра[йяюе]|район|округ|республик)/u.test(lexemes[to]?.fold ?? '')
  );
}

/** "a terrorist organization", "Unternehmen": what kind of body, and not which. */
function isUnnamedBody({ text, lexemes, language }: MentionReader, mention: Mention): boolean {
  if (mention.role !== 'body' || mention.known || mention.kind !== 'official-body') return false;
  const first = lexemes[mention.from];
  const isIndefinite = termOf(first, 'det')?.isDefinite === false && !termOf(first, 'det')?.isPossessive;
  if (!isIndefinite) return false;
  return language === 'de' || !/\p{Lu}/u.test(text.slice(mention.nameStart, mention.nameEnd));
}
