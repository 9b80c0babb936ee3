import type { SourceKind } from '../model/source.ts';
import { isSentenceStart, type Making, type Mention, type MentionReader, make } from './mention.ts';
import { isNamePart, type Part, type Phrase } from './read-phrase.ts';
import type { KnownName, Lexeme, TermOf } from './terms.ts';

/** A medium: named after or before its noun, or by the noun alone. */
export function readMedium(
  reader: MentionReader,
  phrase: Phrase,
  head: Part,
  base: Pick<Making, 'noun' | 'role' | 'gender' | 'isOwned'>,
): Mention {
  const { kind } = head.noun as TermOf<'noun'>;
  const after = phrase.parts.filter((part) => part.at > head.at && isNamePart(part));
  const nouns = phrase.parts.filter((part) => part.noun?.role === 'media');
  const before = phrase.parts.filter(
    (part) => part.at < (nouns[0]?.at ?? head.at) && isNamePart(part) && part.what !== 'place',
  );
  const [run, isAfter] = after.length > 0 ? [after, true] : [before, false];
  const [first, last] = [run[0], run.at(-1)];
  if (first && last) {
    const known = run.find((part) => part.known)?.known ?? null;
    // "Radio Liberty", "Channel 12": the noun is part of the name.
    const isLeading =
      /^(?:radio|channel|tv|chaine|tele)$/u.test((reader.lexemes[head.at] as Lexeme).fold) &&
      isAfter &&
      head.at + 1 === first.at &&
      (reader.lexemes[head.at] as Lexeme).isCapital &&
      !isSentenceStart(reader, phrase.from);
    if (isLeading)
      return make(reader, {
        ...base,
        from: phrase.from,
        to: Math.max(phrase.to, last.at + 1),
        nameFrom: head.at,
        nameTo: last.at + 1,
        shape: 'named',
        kind,
      });
    const isOwnNoun = !isAfter && head.at === last.at + 1 && (reader.lexemes[head.at] as Lexeme).isCapital;
    const nameTo = isOwnNoun ? head.at + 1 : last.at + 1;
    const article = reader.lexemes[first.at - 1]?.fold ?? '';
    if (isOwnNoun && reader.language === 'de' && /^(?:der|dem|den|des)$/u.test(article)) {
      const written = reader.text.slice(
        (reader.lexemes[first.at] as Lexeme).start,
        (reader.lexemes[nameTo - 1] as Lexeme).end,
      );
      const name = written.replace(/^(\p{Lu}\p{Ll}+e)n(?= )/u, '$1');
      return make(reader, {
        ...base,
        from: phrase.from,
        to: Math.max(phrase.to, nameTo),
        nameFrom: first.at,
        nameTo,
        name,
        shape: 'named',
        kind,
      });
    }
    const own = isOwnNoun || run.length > 1 ? {} : { known, ...(known ? { name: known.name } : {}) };
    const to = Math.max(phrase.to, last.at + 1);
    return make(reader, {
      ...base,
      ...own,
      from: phrase.from,
      to,
      nameFrom: first.at,
      nameTo,
      shape: 'named',
      kind: narrow(kind, known),
    });
  }
  const isBare = phrase.parts.length === 1 && !/\s/u.test((reader.lexemes[head.at] as Lexeme).text);
  if (phrase.isIndefinite || phrase.hasQuantity)
    return make(reader, { ...base, from: phrase.from, to: phrase.to, shape: 'unnamed', kind: 'unnamed-group' });
  return make(reader, {
    ...base,
    from: phrase.from,
    to: phrase.to,
    nameFrom: phrase.body,
    kind,
    shape: isBare ? 'bare' : 'named',
  });
}

/** "the channel" of a broadcaster that is known as one, "the agency" of a body. */
function narrow(kind: SourceKind, known: KnownName | null): SourceKind {
  return known?.sourceId ? known.kind : kind;
}

/** Endings of names of papers, stations and organisations, folded. */
const OUTLET_NAMES =
  /^(?:times|post|herald|tribune|journal|gazette|courier|daily|observer|chronicle|telegraph|news|press|today|star|mail|express|standard|review|monitor|insider|online|zeitung|tagblatt|tageblatt|anzeiger|nachrichten|rundschau|kurier|allgemeine|presse|blatt|matin|nouvelles|parisien|газета|новости|ведомости|вестник|вісник|новини|правда|courant|independent)$/u;
const BROADCASTER_NAMES =
  /^(?:tv|television|radio|fm|broadcasting|channel|тв|радио|радіо|fernsehen|rundfunk|funk|tele)$/u;
const AGENCY_NAMES = /^(?:agency|wire|newswire|agentur|agence|agencija)$/u;
const BODY_NAMES =
  /^(?:watch|international|council|centre|center|institute|foundation|university|company|corp|corporation|group|fund|bank|party|union|front|army|brigade|movement|committee|association|society|organisation|organization|network|observatory|ministry|commission|agency|authority|service|forces|command|guard|guards|inc|ltd|gmbh|ag|energy|airlines|airways|systems|industries|holding|federation|league|alliance|coalition|initiative|project|program|programme|office|department|rada|duma|knesset|majlis|bundestag|bundesrat|bundeswehr|senat|assemblee|frontieres|partei|verband|stiftung|institut|amt)$/u;

/** Guesses from its last word what kind of source a name is; null for what may be a person. */
export function guessKind(reader: MentionReader, run: readonly Part[]): SourceKind | null {
  const folds = run.map((part) => (reader.lexemes[part.at] as Lexeme).fold);
  const last = folds.at(-1) ?? '';
  const words = last.split(/[\s-]/u);
  const end = words.at(-1) ?? last;
  if (OUTLET_NAMES.test(end) && (folds.length > 1 || words.length > 1)) return 'outlet';
  if (BROADCASTER_NAMES.test(end) || folds.some((fold) => BROADCASTER_NAMES.test(fold))) return 'broadcaster';
  if (AGENCY_NAMES.test(end) && end !== 'agency') return 'agency';
  if (BODY_NAMES.test(end) || folds.some((fold) => BODY_NAMES.test(fold))) return 'official-body';
  const only = reader.lexemes[run[0]?.at ?? 0];
  if (run.length === 1 && only?.shape === 'name') return 'outlet';
  const isAcronym =
    /^\p{Lu}{2,6}$/u.test(only?.text ?? '') ||
    (reader.language === 'de' && /^(?=.*\p{Lu}.*\p{Lu})[\p{L}]{3,8}$/u.test(only?.text ?? ''));
  return run.length === 1 && isAcronym ? 'official-body' : null;
}
