import { foldTerm } from './lexemes.ts';
import type { Mention, MentionReader } from './mention.ts';
import { toNominative } from './nominative.ts';
import { toNominativeName } from './personal-cases.ts';
import { GENITIVE_LANGUAGES } from './read-phrase.ts';
import type { Resolved } from './resolve-mention.ts';
import { type TermOf, termOf } from './terms.ts';
import type { Taking } from './took-part.ts';

/** Gives the name of who took part as it would be registered: Russian and Ukrainian bend it behind prepositions and verbs. */
export function nameOf({ reader, mention, isSubject }: Taking, { name: written, kind, antecedent }: Resolved): string {
  const place = mention.to - mention.from === 1 ? termOf(reader.lexemes[mention.from], 'place') : undefined;
  if (place && mention.noun === null && GENITIVE_LANGUAGES.includes(reader.language)) return place.name.name;
  if (kind !== 'person' || antecedent !== null) return written;
  // «командир „Ахмата“ Апти Алаудинов»: what he commands is no part of the name.
  const name = written.replace(/^[«„“"][^»“”"]+[»“”"]\s+(?=\p{L}+\s)/u, '');
  const title = titleOf(reader, mention);
  const isBent = title ? title.fold !== foldTerm(mention.noun ?? '') : !isSubject;
  return isBent ? toNominativeName(name, reader.language) : name;
}

/** What stands before an office and is no part of its name: "the", "the country's", "its", a verb ("had killed commander"). */
const BEFORE =
  /^(?:(?:killed|wounded|arrested|detained|captured|assassinated|the|an?|der|die|das|den|dem|des|ein|eine|einer|einen|einem|le|la|les|une?|his|her|its|their|son|sa|leur|sein|seine|ihr|ihre)\s+|l['’]|(?:country|nation|kingdom|republic|state)['’]s\s+)+/iu;

/** Gives the words of an office without article or owner. */
export function trimRole(words: string): string {
  return words
    .replace(/[\s,،]+/gu, ' ')
    .trim()
    .replace(BEFORE, '')
    .replace(/[,،]$/u, '')
    .trim();
}

/** Gives the words of a mention before or after its name, as they would be registered: "Foreign Minister", "member of the commission"; empty where there are none. */
export function roleOf(reader: MentionReader, mention: Mention): string {
  const { kind, noun, start, nameStart, nameEnd, end } = mention;
  if (kind !== 'person' || noun === null) return '';
  const before = trimRole(reader.text.slice(start, nameStart));
  const role = before || reader.text.slice(nameEnd, end).replace(/^[\s,،]+/u, '');
  const title = titleOf(reader, mention);
  if (!title) return trimRole(role);
  const isBefore = title.start < nameStart;
  const from = isBefore ? mention.from : title.at;
  const to = isBefore ? reader.lexemes.findIndex((one) => one.start >= nameStart) : mention.to;
  return trimRole(toNominative(reader, from, title.at, to, title.noun));
}

/** Where the noun of a mention's title stands, in languages that bend it. */
function titleOf({ lexemes }: MentionReader, { from, to, noun }: Mention) {
  for (let at = from; at < to; at += 1) {
    const { fold = '', start = 0, terms = [] } = lexemes[at] ?? {};
    const term = terms.find((one): one is TermOf<'noun'> => one.is === 'noun' && one.nominative === noun);
    if (noun !== null && term) return { at, fold, start, noun: term };
  }
  return null;
}
