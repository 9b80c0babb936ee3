import type { LexedParagraph } from './mention.ts';
import type { Gender, TermOf } from './terms.ts';

interface Reader extends LexedParagraph {
  readonly language: string;
}

/**
 * Gives the name of an office or body as it would be registered: Russian, Ukrainian and German phrases in the nominative as far as
 * the noun is known, others as written. The phrase is the lexemes [from, to), its noun stands at `head`.
 */
export function toNominative(reader: Reader, from: number, head: number, to: number, noun: TermOf<'noun'>): string {
  const { lexemes, language, text } = reader;
  const [first, last] = [lexemes[from], lexemes[to - 1]];
  if (!first || !last) return '';
  const written = text.slice(first.start, last.end).replace(/\s+/gu, ' ');
  if (language === 'de') return toGermanNominative(written, lexemes[from - 1]?.fold ?? '', lexemes[head]?.text ?? '');
  if ((language !== 'ru' && language !== 'uk') || noun.nominative === null) return written;
  const words: string[] = [];
  for (let at = from; at < to; at += 1) {
    const lexeme = lexemes[at];
    if (!lexeme) continue;
    const asWritten = text.slice(lexeme.start, lexeme.end);
    if (at < head) words.push(toNominativeAdjective(asWritten, noun.gender ?? 'm', language));
    else words.push(at === head ? withCase(noun.nominative, asWritten) : asWritten);
  }
  return words.join(' ');
}

function withCase(word: string, like: string): string {
  const first = like[0] ?? '';
  return first !== first.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function toGermanNominative(written: string, article: string, head: string): string {
  const isGenitive = article === 'des' && /[^s]s$/u.test(head);
  const named = isGenitive
    ? written.replace(head, head.replace(/(?<=(?:amt|rat|bund|gericht|dienst))es$|s$/u, ''))
    : written;
  const weak = /^(?:des|dem|den|der)$/u.test(article) ? named.replace(/^(\p{L}+e)n(?= )/u, '$1') : named;
  return toStrong(weak, article, head);
}

const NEUTER =
  /(?:ministerium|militär|amt|gericht|parlament|kommando|büro|institut|komitee|kabinett|heer|präsidium|kommissariat)(?:e?s)?$/iu;
const MASCULINE = /(?:rat|bund|dienst|stab|gerichtshof|verband|konzern|fonds|kongress)(?:e?s)?$/iu;

/** "Auswärtiges Amt", "russischer Geheimdienst": without its article an adjective shows the gender. */
function toStrong(weak: string, article: string, head: string): string {
  if (!/^(?:das|der|des|dem|den|die|im|vom|beim|am|zum)$/u.test(article)) return weak;
  if (NEUTER.test(head)) return weak.replace(/^(\p{L}+e)(?= )/u, '$1s');
  return MASCULINE.test(head) ? weak.replace(/^(\p{L}+e)(?= )/u, '$1r') : weak;
}

const RUSSIAN_ADJECTIVE = /^(.+?)(ого|его|ому|ему|ым|им|ом|ем|ой|ей|ую|юю|ых|их|ыми|ими|ый|ий|ая|яя|ое|ее|ые|ие)$/u;
const UKRAINIAN_ADJECTIVE = /^(.+?)(ього|ого|ьому|ому|їм|ім|им|ій|ої|ою|ею|их|іх|ими|ий|а|у|е|і)$/u;

/** Puts a Russian or Ukrainian adjective into the nominative of a gender. */
export function toNominativeAdjective(word: string, gender: Gender, language: string): string {
  const [, stem, ending] = (language === 'ru' ? RUSSIAN_ADJECTIVE : UKRAINIAN_ADJECTIVE).exec(word) ?? [];
  if (stem === undefined || ending === undefined || stem.length < 3) return word;
  if (language === 'uk') return stem + { m: 'ий', f: 'а', n: 'е', many: 'і' }[gender];
  const isSoft = /^[ею]|^(?:ий|их|им|ими|яя|ие)$/u.test(ending) && !/[гкхжшчщ]$/u.test(stem);
  const isVelar = /[гкхжшчщ]$/u.test(stem);
  if (gender === 'm') return stem + (isSoft || isVelar ? 'ий' : 'ый');
  if (gender === 'many') return stem + (isSoft || isVelar ? 'ие' : 'ые');
  if (gender === 'f') return stem + (isSoft ? 'яя' : 'ая');
  return stem + (isSoft ? 'ее' : 'ое');
}
