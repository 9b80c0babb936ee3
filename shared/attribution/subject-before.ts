import type { Mention } from './mention.ts';
import {
  isClauseStart,
  isComma,
  isGoverned,
  listEndingWith,
  nextOfList,
  type SentenceReader,
  skipForward,
} from './sentence-reader.ts';
import { isTerm } from './terms.ts';

/** The subject of a verb of speech, with the hearers that stand in its place in languages that put them there. */
export interface Subject {
  readonly speakers: readonly Mention[];
  readonly carriers: readonly Mention[];
  readonly isInverted: boolean;
  /** After the subject, where it follows its verb; 0 where it stands before. */
  readonly to: number;
}

/** How far back a subject is sought over what stands between commas, in lexemes. */
const PARENTHESIS = 34;

/** The mention that ends right before the verb, or before what stands between commas in front of it. */
export function subjectBefore(reader: SentenceReader, lead: number): Subject | null {
  const near = reader.mentions.find((mention) => mention.to === lead + 1);
  const placed = near && isGoverned(reader, near.from) ? beforePlace(reader, near) : null;
  if (placed) return { speakers: listEndingWith(reader, placed), carriers: [], isInverted: false, to: 0 };
  if (near) {
    if (!isGoverned(reader, near.from) || isLocative(reader, near)) {
      return { speakers: listEndingWith(reader, near), carriers: [], isInverted: false, to: 0 };
    }
  }
  const source = near ? beforeCue(reader, near) : null;
  if (source) return { speakers: listEndingWith(reader, source), carriers: [], isInverted: false, to: 0 };
  const isParenthesis =
    isComma(reader.lexemes[lead]) ||
    /^[)–—-]$/u.test(reader.lexemes[lead]?.text ?? '') ||
    (near !== undefined && hasCommaBefore(reader, near));
  if (!isParenthesis) return null;
  const opening = reader.mentions[0];
  const isOpening =
    opening !== undefined &&
    opening.shape !== 'pronoun' &&
    opening.shape !== 'surname' &&
    skipForward(reader, reader.from) === opening.from &&
    isComma(reader.lexemes[opening.to]) &&
    nextOfList(reader, opening.to) === null &&
    lead - opening.to <= PARENTHESIS;
  if (opening && isOpening) return { speakers: [opening], carriers: [], isInverted: false, to: 0 };
  const head = reader.mentions.findLast(
    (mention) =>
      mention.to <= lead &&
      lead - mention.to <= PARENTHESIS &&
      /^[,،(–—-]$/u.test(reader.lexemes[mention.to]?.text ?? '') &&
      isClauseStart(reader, listEndingWith(reader, mention)[0]?.from ?? mention.from) &&
      !isGoverned(reader, mention.from) &&
      !isPlaceList(reader, mention),
  );
  return head ? { speakers: listEndingWith(reader, head), carriers: [], isInverted: false, to: 0 } : null;
}

/** "from Tynemouth, North Tyneside,": what follows a place after a comma is a place. */
function isPlaceList(reader: SentenceReader, mention: Mention): boolean {
  const before = isComma(reader.lexemes[mention.from - 1])
    ? reader.mentions.find((one) => one.to === mention.from - 1)
    : undefined;
  return before !== undefined && isGoverned(reader, before.from) && mention.noun === null;
}

/** "X со ссылкой на Y сообщает", "X aus Kreisen erfuhr": the subject stands before the cue. */
function beforeCue(reader: SentenceReader, near: Mention): Mention | null {
  const cue = (listEndingWith(reader, near)[0]?.from ?? near.from) - 1;
  const lexeme = reader.lexemes[cue];
  const isCue = isTerm(lexeme, 'cite', 'hearer') || (reader.language === 'de' && isTerm(lexeme, 'from'));
  const found = isCue ? reader.mentions.find((mention) => mention.to === cue) : undefined;
  return found && !isGoverned(reader, found.from) ? found : null;
}

/** "The commission in the parliament has announced": who stands before the place is the subject. */
function beforePlace(reader: SentenceReader, near: Mention): Mention | null {
  const link = near.from - 1;
  if (!isTerm(reader.lexemes[link], 'in', 'of', 'from') || isTerm(reader.lexemes[link], 'cite', 'per', 'hearer', 'by'))
    return null;
  const found = reader.mentions.find(
    (mention) => mention.to === link && isClauseStart(reader, mention.from) && mention.shape !== 'surname',
  );
  return found ?? null;
}

/** "X, citing Y reported": the comma that closes was left out. */
function hasCommaBefore(reader: SentenceReader, mention: Mention): boolean {
  const cue = reader.lexemes[mention.from - 1];
  return isTerm(cue, 'cite', 'hearer') && isComma(reader.lexemes[mention.from - 2]);
}

/** "В Кремле отрицают": Slavic news names the house that speaks by where it is. */
export function isLocative(reader: SentenceReader, mention: Mention): boolean {
  if (reader.language !== 'ru' && reader.language !== 'uk') return false;
  const before = reader.lexemes[mention.from - 1];
  return (
    isTerm(before, 'in') && (mention.role === 'body' || mention.kind === 'official-body' || mention.kind === 'office')
  );
}
