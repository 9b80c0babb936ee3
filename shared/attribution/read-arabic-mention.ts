import {
  bareText,
  hasArticle,
  isBorder,
  isJoined,
  LONGEST_PHRASE,
  nameOf,
  readComplement,
  readName,
  trustedKnown,
} from './arabic-phrase.ts';
import { isMark, type Mention, type MentionReader, make } from './mention.ts';
import { readStatement } from './read-mention.ts';
import { isTerm, type Lexeme, type TermOf, termOf } from './terms.ts';

/** Reads the mention that begins at a lexeme of Arabic or Persian, which write no capitals: nouns and what borders on a name tell it. */
export function readArabicMention(reader: MentionReader, at: number): Mention | null {
  const lexeme = reader.lexemes[at];
  if (lexeme === undefined || isMark(lexeme)) return null;
  const pronoun = termOf(lexeme, 'pronoun');
  if (pronoun) return make(reader, { from: at, to: at + 1, shape: 'pronoun', kind: 'person', gender: pronoun.gender });
  let body = at;
  while (isTerm(reader.lexemes[body], 'quantity') || reader.lexemes[body]?.shape === 'number') body += 1;
  const head = reader.lexemes[body];
  if (head === undefined || isMark(head)) return null;
  const hasQuantity = body > at;
  const nouns = head.terms.filter((term): term is TermOf<'noun'> => term.is === 'noun');
  const noun = (hasQuantity ? nouns.find((one) => one.role === 'unnamed') : undefined) ?? nouns[0];
  if (noun) return readHeaded(reader, at, body, noun, hasQuantity);
  const known = trustedKnown(reader, body);
  if (known) {
    const name = head.shape === 'name' ? head.text : bareText(head);
    return make(reader, {
      from: at,
      to: body + 1,
      shape: 'named',
      kind: known.kind,
      name: known.sourceId ? known.name : name,
      known,
    });
  }
  if (isTerm(head, 'place')) {
    return make(reader, {
      from: at,
      to: body + 1,
      shape: 'named',
      kind: 'official-body',
      role: 'body',
      name: bareText(head),
    });
  }
  return hasQuantity ? null : readPlainName(reader, at);
}

function readHeaded(
  reader: MentionReader,
  from: number,
  head: number,
  noun: TermOf<'noun'>,
  hasQuantity: boolean,
): Mention | null {
  const lexeme = reader.lexemes[head] as Lexeme;
  const base = { from, noun: noun.nominative ?? lexeme.fold, role: noun.role, gender: noun.gender } as const;
  if (noun.role === 'content') {
    const link = reader.lexemes[head + 1];
    const author = readArabicMention(
      reader,
      isTerm(link, 'of', 'to', 'from', 'by', 'in', 'hearer') ? head + 2 : head + 1,
    );
    if (author && (author.noun !== null || author.known !== null)) return author;
    const isDefinite = hasArticle(lexeme) || reader.language === 'fa';
    return isDefinite ? readStatement(reader, from, head) : null;
  }
  if (noun.role === 'media' && noun.kind !== 'unnamed-group') return readMedium(reader, head, noun, base);
  const isHuman = noun.role === 'person' || noun.role === 'spokes' || noun.role === 'unnamed';
  const bound = readComplement(reader, head + 1, noun.role);
  // "مؤسسه لیندل،": an institution may have any word for its name, which ends at a border.
  const named = INSTITUTION.test(lexeme.fold) && bound === head + 1 ? readName(reader, bound) : bound;
  const complement = named > bound && isBorder(reader.lexemes[named]) ? named : bound;
  if (isHuman && !hasQuantity) {
    const to = readName(reader, complement);
    const isName =
      to - complement >= 2 ||
      (to - complement === 1 && noun.role === 'person' && complement === head + 1 && hasArticle(lexeme));
    if (isName) return make(reader, { ...base, to, nameFrom: complement, nameTo: to, shape: 'named', kind: 'person' });
  }
  // "دو وزارتخانه": which they are is not said, so that the exact words are kept.
  const isCounted = noun.role === 'body' && isTerm(reader.lexemes[from], 'quantity') && from < head;
  const isUnnamed = isCounted || noun.role === 'unnamed' || noun.kind === 'unnamed-group';
  const to = isUnnamed ? readToBorder(reader, complement) : complement;
  if (isUnnamed) {
    return make(reader, { ...base, to, shape: 'unnamed', kind: 'unnamed-group', name: nameOf(reader, from, to) });
  }
  const isBare = to === head + 1 && noun.role !== 'body' && !isIndefinite(reader, lexeme);
  const kind = noun.role === 'person' ? 'office' : noun.kind;
  return make(reader, { ...base, to, kind, name: nameOf(reader, from, to), shape: isBare ? 'bare' : 'office' });
}

/** Nouns of bodies that have names of their own, folded. */
const INSTITUTION =
  /^(?:و|ف|ل|ب)?(?:ال)?(?:معهد|مركز|موسسه|شركه|جامعه|مرصد|جمعيه|منظمه|مرکز|شرکت|دانشگاه|انجمن|سازمان|انديشكده|بنياد|پژوهشكده)$/u;

function isIndefinite(reader: MentionReader, lexeme: Lexeme): boolean {
  return reader.language === 'ar' && !hasArticle(lexeme);
}

function readToBorder(reader: MentionReader, at: number): number {
  let to = at;
  const { lexemes } = reader;
  while (to < lexemes.length && to - at < LONGEST_PHRASE) {
    const lexeme = lexemes[to] as Lexeme;
    if (isTerm(lexeme, 'anonymous')) {
      to += 1;
      continue;
    }
    const isPlaced = isTerm(lexeme, 'in') && termOf(lexemes[to + 1], 'noun') !== undefined;
    if (isPlaced) {
      to = Math.max(to + 2, readComplement(reader, to + 2, 'body'));
      continue;
    }
    if (isBorder(lexeme) || isJoined(lexeme) || !isTerm(lexeme, 'adjective', 'noun', 'place', 'own')) break;
    to += 1;
  }
  return to;
}

function readMedium(
  reader: MentionReader,
  head: number,
  noun: TermOf<'noun'>,
  base: { readonly from: number; readonly noun: string; readonly role: Mention['role'] },
): Mention | null {
  const lexeme = reader.lexemes[head] as Lexeme;
  const next = reader.lexemes[head + 1];
  const isPhrase = /\s/u.test(lexeme.text);
  const known = next && trustedKnown(reader, head + 1);
  const whole =
    isPhrase && next && !known && next.shape !== 'name' ? readComplement(reader, head + 1, 'body') : head + 1;
  const own = reader.lexemes[whole];
  if (whole > head + 1 && own?.shape === 'name') {
    return make(reader, {
      ...base,
      to: whole + 1,
      nameFrom: whole,
      nameTo: whole + 1,
      shape: 'named',
      kind: noun.kind,
      name: own.text,
    });
  }
  if (whole > head + 1) {
    return make(reader, { ...base, to: whole, shape: 'named', kind: noun.kind, name: nameOf(reader, head, whole) });
  }
  let first = head + 1;
  while (
    isTerm(reader.lexemes[first], 'adjective') &&
    reader.lexemes[first]?.shape !== 'name' &&
    !trustedKnown(reader, first)
  )
    first += 1;
  const named = trustedKnown(reader, first);
  if (named || reader.lexemes[first]?.shape === 'name') {
    const quoted = reader.lexemes[first] as Lexeme;
    const name = named?.sourceId ? named.name : quoted.text;
    const isOnPlatform =
      isTerm(reader.lexemes[first + 1], 'preposition') && isTerm(reader.lexemes[first + 2], 'platform');
    const kind = named?.sourceId ? named.kind : isOnPlatform ? 'channel' : noun.kind;
    return make(reader, {
      ...base,
      to: first + 1,
      nameFrom: first,
      nameTo: first + 1,
      shape: 'named',
      kind,
      name,
      known: named,
    });
  }
  const to = readName(reader, first);
  if (to > first) return make(reader, { ...base, to, nameFrom: first, nameTo: to, shape: 'named', kind: noun.kind });
  if (first > head + 1)
    return make(reader, { ...base, to: first, shape: 'named', kind: noun.kind, name: nameOf(reader, head, first) });
  return make(reader, { ...base, to: head + 1, shape: 'bare', kind: noun.kind, name: nameOf(reader, head, head + 1) });
}

/** Words without meaning for us between a border and a border, or before a title: a name. */
function readPlainName(reader: MentionReader, at: number): Mention | null {
  const to = readName(reader, at);
  if (to === at) return null;
  if (reader.language === 'ar' && !canPrecedeName(reader, at)) return null;
  const next = reader.lexemes[to];
  const title = next && termOf(next, 'noun');
  if (!isBorder(next) && !(title && title.role !== 'media' && title.role !== 'content')) return null;
  if (to - at === 1) {
    const only = reader.lexemes[at] as Lexeme;
    const isBeside = reader.language === 'fa' || isTerm(reader.lexemes[at - 1], 'verb', 'per', 'cite', 'from');
    return only.terms.length === 0 && isBeside
      ? make(reader, { from: at, to, shape: 'surname', kind: 'person' })
      : null;
  }
  const end = title && !isBorder(next) && reader.language === 'fa' ? readComplement(reader, to + 1, title.role) : to;
  const noun = title && !isBorder(next) ? { noun: (next as Lexeme).fold, role: title.role } : {};
  return make(reader, { from: at, to: end, nameFrom: at, nameTo: to, shape: 'named', kind: 'person', ...noun });
}

/** Arabic puts its verb first: a name follows a verb, known or not, or a word like "according to". */
function canPrecedeName(reader: MentionReader, at: number): boolean {
  const before = reader.lexemes[at - 1];
  if (before === undefined) return false;
  if (isTerm(before, 'verb', 'per', 'cite', 'hearer', 'from', 'noun', 'skip')) return true;
  const first = reader.lexemes[at - 2];
  return !isMark(before) && before.terms.length === 0 && (first === undefined || isMark(first));
}
