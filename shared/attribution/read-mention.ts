import { isMark, type Making, type Mention, type MentionReader, make } from './mention.ts';
import { toNominative } from './nominative.ts';
import { readArabicMention } from './read-arabic-mention.ts';
import { nameAtEnd, readAnonymity, readComplement, titleThenName } from './read-complement.ts';
import { guessKind, readMedium } from './read-medium.ts';
import { GENITIVE_LANGUAGES, isNamePart, type Part, type Phrase, readPhrase } from './read-phrase.ts';
import { isTerm, type Lexeme, type TermOf, termOf } from './terms.ts';

/** Reads the mention that begins at a lexeme; null where none does. */
export function readMention(reader: MentionReader, at: number): Mention | null {
  if (reader.language === 'ar' || reader.language === 'fa') return readArabicMention(reader, at);
  const lexeme = reader.lexemes[at];
  if (lexeme === undefined || isMark(lexeme)) return null;
  const pronoun = termOf(lexeme, 'pronoun');
  if (pronoun) return make(reader, { from: at, to: at + 1, shape: 'pronoun', kind: 'person', gender: pronoun.gender });
  return readNoun(reader, at);
}

function readNoun(reader: MentionReader, at: number): Mention | null {
  const phrase = readPhrase(reader, at);
  if (phrase === null) return null;
  const heads = phrase.parts.filter((part) => part.noun !== null);
  const head = heads.at(-1) ?? null;
  if (head?.noun?.role === 'content') return readAuthor(reader, phrase, head);
  const mention = head === null ? readName(reader, phrase) : readHeaded(reader, phrase, head);
  return mention;
}

/** "a report by Reuters", "the ministry's statement", "a Pentagon report": who wrote it is the source. */
function readAuthor(reader: MentionReader, phrase: Phrase, head: Part): Mention | null {
  const link = reader.lexemes[head.at + 1];
  if (
    (isTerm(link, 'by', 'of', 'in', 'from') &&
      !/^(?:to|bei|beim|an|am|auf|mit|unter|on|with)$/u.test(link?.fold ?? '')) ||
    isTerm(link, 'hearer', 'per')
  ) {
    const author = readMention(reader, head.at + 2);
    if (author && author.shape !== 'pronoun')
      return { ...author, from: phrase.from, start: startOf(reader, phrase.from) };
  }
  const owners = phrase.parts.filter((part) => part.at < head.at);
  const isNamed = owners.some((part) => part.what !== 'adjective' && part.what !== 'plain' && part.what !== 'number');
  const last = owners.at(-1);
  if (!isNamed || last === undefined) {
    // "articles of Fars" in languages that bind by case alone.
    const author = GENITIVE_LANGUAGES.includes(reader.language) ? readMention(reader, head.at + 1) : null;
    if (author) return { ...author, from: phrase.from, start: startOf(reader, phrase.from) };
    const isDefinite = phrase.isDefinite || GENITIVE_LANGUAGES.includes(reader.language);
    return isDefinite && phrase.parts.length === 1 ? readStatement(reader, phrase.from, head.at) : null;
  }
  const owner = readOwner(reader, { ...phrase, parts: owners, to: last.at + 1 });
  return owner && { ...owner, to: phrase.to, end: endOf(reader, phrase.to) };
}

function readOwner(reader: MentionReader, phrase: Phrase): Mention | null {
  const head = phrase.parts.findLast((part) => part.noun !== null);
  return head ? readHeaded(reader, phrase, head) : readName(reader, phrase);
}

/** Writings that say what their author says, folded. */
const STATEMENT =
  /^(?:statement|communique|message|post|letter|press release|erklarung|mitteilung|schreiben|declaration|заявлени|сообщени|коммюнике|публикаци|пост|заява|повідомленн|допис|بيان|منشور|رساله|بيانيه|پيام|اطلاعيه)/u;

/** "The statement added": whoever spoke last says it. */
export function readStatement(reader: MentionReader, from: number, head: number): Mention | null {
  const { fold } = reader.lexemes[head] as Lexeme;
  if (!STATEMENT.test(fold.replace(/^(?:[وف]?ال)/u, ''))) return null;
  return make(reader, { from, to: head + 1, shape: 'pronoun', kind: 'official-body', role: 'content', noun: fold });
}

function startOf(reader: MentionReader, at: number): number {
  return (reader.lexemes[at] as Lexeme).start;
}

function endOf(reader: MentionReader, to: number): number {
  return (reader.lexemes[to - 1] as Lexeme).end;
}

/** A phrase with a noun that says what the source is. */
function readHeaded(reader: MentionReader, phrase: Phrase, head: Part): Mention | null {
  const noun = nounOfPhrase(reader, phrase, head);
  const fold = noun.nominative ?? (reader.lexemes[head.at] as Lexeme).fold;
  const base = {
    from: phrase.from,
    noun: fold,
    role: noun.role,
    gender: noun.gender,
    isOwned: phrase.isOwned,
  } as const;
  const after = phrase.parts.filter((part) => part.at > head.at && isNamePart(part));
  if (noun.role === 'media' && noun.kind !== 'unnamed-group') return readMedium(reader, phrase, head, base);
  const isHuman = noun.role === 'person' || noun.role === 'spokes' || noun.role === 'unnamed';
  const [first, last] = [after[0], after.at(-1)];
  if (isHuman && first && last && after.every((part) => part.what === 'name')) {
    return personOf(reader, { ...base, from: phrase.from, to: last.at + 1, nameFrom: first.at, nameTo: last.at + 1 });
  }
  const own = Math.max(phrase.to, head.at + 1);
  const to = readComplement(reader, own, noun.role);
  const named = isHuman && to > own ? nameAtEnd(reader, own, to) : null;
  if (named) return personOf(reader, { ...base, to, nameFrom: named.from, nameTo: to });
  const titled = isHuman && to > own ? titleThenName(reader, to) : null;
  if (titled) return personOf(reader, { ...base, to: titled, nameFrom: to, nameTo: titled });
  // "Both ministries", "three governors": who they are is not said, so that their exact words are kept.
  const isCounted = noun.role !== 'media' && isTerm(reader.lexemes[phrase.body - 1], 'quantity');
  if (
    isCounted ||
    noun.role === 'unnamed' ||
    (noun.role === 'person' && phrase.isIndefinite) ||
    noun.kind === 'unnamed-group'
  ) {
    const end = readAnonymity(reader, to);
    return make(reader, { ...base, to: end, shape: 'unnamed', kind: 'unnamed-group' });
  }
  const isBare = to === own && phrase.parts.length === 1 && !phrase.isIndefinite;
  const nameFrom = phrase.isOwned ? phrase.from : phrase.body;
  const kind = noun.role === 'person' ? 'office' : noun.kind;
  const name = toNominative(reader, nameFrom, head.at, to, noun);
  return make(reader, { ...base, to, nameFrom, nameTo: to, kind, name, shape: isBare ? 'bare' : 'office' });
}

/** "the observers" are officials of somebody, "local observers" are nobody in particular. */
function nounOfPhrase(reader: MentionReader, phrase: Phrase, head: Part): TermOf<'noun'> {
  const noun = head.noun as TermOf<'noun'>;
  const { terms } = reader.lexemes[head.at] as Lexeme;
  // "the former guard Luka Babic": a body with a person's name behind it is what the person is.
  const names = phrase.parts.filter((part) => part.at > head.at && part.what === 'name');
  const calling = terms.find((term): term is TermOf<'noun'> => term.is === 'noun' && term.role === 'person');
  if (noun.role === 'body' && calling && names.length > 1) return calling;
  if (noun.role !== 'person' || phrase.isDefinite || phrase.isOwned) return noun;
  // Without articles a single noun points back: «Дипломат отметил».
  if (
    GENITIVE_LANGUAGES.includes(reader.language) &&
    phrase.parts.length === 1 &&
    noun.gender !== 'many' &&
    !phrase.hasQuantity
  )
    return noun;
  return terms.find((term): term is TermOf<'noun'> => term.is === 'noun' && term.role === 'unnamed') ?? noun;
}

function personOf(reader: MentionReader, making: Omit<Making, 'shape' | 'kind'>): Mention {
  const isWhole = (making.nameTo ?? 0) - (making.nameFrom ?? 0) > 1;
  return make(reader, { ...making, shape: isWhole ? 'named' : 'surname', kind: 'person' });
}

/** A phrase of names alone. */
function readName(reader: MentionReader, phrase: Phrase): Mention | null {
  // "the ACLU's Keegan Medrano" is named without whose he is.
  const owner = phrase.parts.findLastIndex((part) => part.isOwner);
  const run = phrase.parts.slice(owner === phrase.parts.length - 1 ? 0 : owner + 1).filter(isNamePart);
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return null;
  const base = {
    from: phrase.from,
    to: last.at + 1,
    nameFrom: first.at,
    nameTo: last.at + 1,
    isOwned: phrase.isOwned,
  } as const;
  const known = run.find((part) => part.known)?.known ?? null;
  if (known && run.length === 1)
    return make(reader, { ...base, shape: 'named', kind: known.kind, name: known.name, known });
  if (run.every((part) => part.what === 'place')) {
    return run.length === 1 ? make(reader, { ...base, shape: 'named', kind: 'official-body', role: 'body' }) : null;
  }
  const kind = known?.kind ?? guessKind(reader, run);
  if (kind !== null) return make(reader, { ...base, shape: 'named', kind });
  const isDescribed = reader.language === 'de' && (phrase.isDefinite || phrase.isIndefinite);
  // "die Sängerin Anna Weiss"
  if (isDescribed && run.length === 3 && run.every((part) => part.what === 'name'))
    return personOf(reader, { ...base, nameFrom: first.at + 1 });
  // "den 34-jährigen Jens Kuhn"
  const age = phrase.parts.find((part) => part.what === 'adjective');
  const isAged = age !== undefined && /jahrig/u.test(reader.lexemes[age.at]?.fold ?? '');
  if (isDescribed && isAged && run.length === 2 && run.every((part) => part.what === 'name'))
    return personOf(reader, base);
  if (isDescribed) {
    // "Teile der Linken": what another noun stands before belongs to it.
    const before = reader.lexemes[phrase.from - 1];
    const isOwned = before !== undefined && !isMark(before) && before.isCapital && before.terms.length === 0;
    const to = readComplement(reader, base.to, 'person');
    return isOwned
      ? null
      : make(reader, { ...base, to, nameTo: to, nameFrom: phrase.from, shape: 'unnamed', kind: 'unnamed-group' });
  }
  const names = run.filter((part) => part.what === 'name');
  // People have no article: "the Teamsters", "la Drees".
  const isThing = phrase.isDefinite && names.length === 1 && (reader.language === 'en' || reader.language === 'fr');
  if (isThing) return make(reader, { ...base, shape: 'named', kind: 'official-body', role: 'body' });
  // "S-400" and "Channel 4 News" are nobody's names.
  if (names.some((part) => /\p{N}/u.test((reader.lexemes[part.at] as Lexeme).text))) return null;
  if (names.length === 1) return make(reader, { ...base, shape: 'surname', kind: 'person' });
  return personOf(reader, base);
}
