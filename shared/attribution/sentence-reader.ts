import { isCarrier, isMark, type Mention, type MentionReader } from './mention.ts';
import { readMention } from './read-mention.ts';
import { isTerm, type Lexeme, termOf } from './terms.ts';

/** A sentence of a paragraph, its lexemes [from, to), and its mentions in order, each with its apposition. */
export interface SentenceReader extends MentionReader {
  readonly from: number;
  readonly to: number;
  readonly mentions: readonly Mention[];
  /** For each lexeme, whether it stands inside of quoted speech. */
  readonly isQuoted: (at: number) => boolean;
}

/** Reads the mentions of the sentence of the lexemes [from, to), outside of quoted speech. */
export function readSentence(
  reader: MentionReader,
  from: number,
  to: number,
  isQuoted: (at: number) => boolean,
): SentenceReader {
  const mentions: Mention[] = [];
  for (let at = from; at < to; ) {
    const mention = isQuoted(at) ? null : readWhole(reader, at);
    if (mention) mentions.push(mention);
    at = mention ? Math.max(at + 1, mention.to) : at + 1;
  }
  return { ...reader, from, to, mentions, isQuoted };
}

/** Reads a mention with what explains it between commas: "Karim Alevi, a member of the commission". */
export function readWhole(reader: MentionReader, at: number): Mention | null {
  const first = readMention(reader, at);
  if (first === null || !isComma(reader.lexemes[first.to])) return first;
  const second = readMention(reader, first.to + 1);
  if (second === null || isJoinedNext(reader, second.to)) return first;
  if (isTerm(reader.lexemes[second.to], 'and') && !isPlainOffice(reader, second)) return first;
  // Without capitals a group is easily followed by words that look like a name.
  const isLoose = (reader.language === 'ar' || reader.language === 'fa') && first.shape === 'unnamed';
  return isLoose ? first : (explain(first, second) ?? first);
}

/** "…, secretary of the council and …": without an article an office is no next one of a list. */
function isPlainOffice(reader: MentionReader, mention: Mention): boolean {
  const hasArticles = reader.language === 'en' || reader.language === 'fr' || reader.language === 'de';
  return hasArticles && mention.shape === 'office' && !isTerm(reader.lexemes[mention.from], 'det', 'quantity');
}

function isJoinedNext(reader: MentionReader, at: number): boolean {
  return reader.language === 'ar' && /^و/u.test(reader.lexemes[at]?.prefix ?? '');
}

function explain(first: Mention, second: Mention): Mention | null {
  const [isFirstName, isSecondName] = [isPersonName(first), isPersonName(second)];
  const spans = { from: first.from, start: first.start, to: second.to, end: second.end };
  if (isFirstName && isDescription(second))
    return { ...first, ...spans, noun: first.noun ?? second.noun, role: first.role ?? second.role };
  if (isSecondName && isDescription(first) && second.noun === null) {
    return { ...second, ...spans, noun: first.noun, role: first.role, gender: first.gender };
  }
  if (isSecondName && isDescription(first) && isHuman(second)) return { ...second, ...spans };
  return null;
}

function isPersonName(mention: Mention): boolean {
  return mention.kind === 'person' && (mention.shape === 'named' || mention.shape === 'surname');
}

function isHuman(mention: Mention): boolean {
  return mention.role === 'person' || mention.role === 'spokes' || mention.role === 'unnamed';
}

function isDescription(mention: Mention): boolean {
  return isHuman(mention) && mention.shape !== 'named' && mention.shape !== 'pronoun' && !isCarrier(mention);
}

/** Tells whether a lexeme is a comma of any script. */
export function isComma(lexeme: Lexeme | undefined): boolean {
  return lexeme !== undefined && /^[,،]$/u.test(lexeme.text);
}

/** Reads mentions side by side: "A and B", "A, B and C", "A, as well as B". */
export function readList(reader: MentionReader, at: number): readonly Mention[] {
  const first = readWhole(reader, at);
  if (first === null) return [];
  const list = [first];
  for (let round = 0; round < 4; round += 1) {
    const last = list.at(-1) as Mention;
    const next = nextOfList(reader, last.to);
    const mention = next === null ? null : readWhole(reader, next);
    if (mention === null || mention.shape === 'pronoun') break;
    list.push(mention);
  }
  return list;
}

/** Gives where the next of a list begins, if the list goes on at a lexeme. */
export function nextOfList(reader: MentionReader, at: number): number | null {
  const { lexemes } = reader;
  const comma = isComma(lexemes[at]) ? 1 : 0;
  if (isTerm(lexemes[at + comma], 'and')) return at + comma + 1;
  const joined = lexemes[at + comma];
  // "القيادة العامة للجيش والقوات المسلحة" is one body.
  const isInside =
    reader.language === 'ar' &&
    termOf(lexemes[at - 1], 'noun') !== undefined &&
    /ل$/u.test(lexemes[at - 1]?.prefix ?? '');
  if (isInside) return null;
  if (reader.language === 'ar' && joined && /^و/u.test(joined.prefix) && isTerm(joined, 'noun', 'known', 'place'))
    return at + comma;
  return null;
}

/** Gives all mentions of the list that ends at a mention of the sentence, in order. */
export function listEndingWith(reader: SentenceReader, last: Mention): readonly Mention[] {
  const index = reader.mentions.indexOf(last);
  const before = reader.mentions[index - 1];
  if (before === undefined || nextOfList(reader, before.to) !== last.from || before.shape === 'pronoun') return [last];
  return [...listEndingWith(reader, before), last];
}

/** Tells whether a preposition or cue before a mention governs it, so that it is no subject. */
export function isGoverned(reader: SentenceReader, from: number): boolean {
  const before = reader.lexemes[from - 1];
  if (before === undefined || from <= reader.from || isMark(before)) return false;
  if (isTerm(before, 'per', 'cite', 'hearer', 'by')) return true;
  return isTerm(before, 'preposition', 'of', 'to', 'from', 'anonymous') && !isTerm(before, 'that', 'skip', 'contrast');
}

/** Tells whether a clause begins at a lexeme: what stands before it is a mark, "that", "while" or an introducing time. */
export function isClauseStart(reader: SentenceReader, at: number): boolean {
  let index = at - 1;
  while (index >= reader.from && isTerm(reader.lexemes[index], 'skip', 'time')) index -= 1;
  const before = reader.lexemes[index];
  if (before === undefined || index < reader.from) return true;
  return (
    isMark(before) || isTerm(before, 'that', 'contrast', 'about-before') || (isTerm(before, 'and') && index < at - 1)
  );
}

/** Gives the mention of the sentence that begins at a lexeme. */
export function mentionAt(reader: SentenceReader, at: number): Mention | null {
  const found = reader.mentions.find((mention) => mention.from === at);
  if (found) return found;
  return at < reader.to && !reader.isQuoted(at) ? readWhole(reader, at) : null;
}

/** Gives the first lexeme after those that only say when or how. */
export function skipForward(reader: SentenceReader, at: number): number {
  let index = at;
  while (
    index < reader.to &&
    isTerm(reader.lexemes[index], 'skip', 'time') &&
    !isTerm(reader.lexemes[index], 'noun', 'hearer')
  )
    index += 1;
  return index;
}

/** Tells whether a lexeme may stand behind a subject that follows its verb. */
export function endsSubject(reader: SentenceReader, at: number): boolean {
  const lexeme = reader.lexemes[at];
  if (lexeme === undefined || at >= reader.to || isMark(lexeme)) return true;
  if (isTerm(lexeme, 'be', 'have', 'modal', 'verb') && !isTerm(lexeme, 'preposition')) return false;
  return (
    isTerm(
      lexeme,
      'preposition',
      'time',
      'skip',
      'hearer',
      'cite',
      'who',
      'and',
      'that',
      'contrast',
      'per',
      'of',
      'to',
      'in',
      'from',
      'by',
      'not',
      'anonymous',
    ) ||
    termOf(lexeme, 'noun')?.role === 'press' ||
    reader.language !== 'en'
  );
}

/** Reads the list of mentions at a lexeme, as far as the sentence goes. */
export function listAfter(reader: SentenceReader, at: number): readonly Mention[] {
  return at < reader.to ? readList(reader, at).filter((mention) => mention.from < reader.to) : [];
}
