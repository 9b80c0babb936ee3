import type { Stretch } from '../anchoring/boundaries.ts';
import type { PlacePrecision } from '../model/event.ts';
import type { Cause, Reach } from './attribution-reading.ts';
import { type Dateline, datelineOf } from './datelines.ts';
import { isMark } from './mention.ts';
import { findNegatedOrigin } from './negated-origins.ts';
import { toNominativeAdjective } from './nominative.ts';
import type { ReadParagraph, ReadSentence } from './paragraphs.ts';
import { directionOf, isPlaceNoun, relationOf } from './place-words.ts';
import { isTerm, type Lexeme, termOf } from './terms.ts';
import type { AttributionLanguage } from './vocabulary.ts';

/** A place that a passage names, the likelier first in a list. */
export interface PlaceProposal {
  /** In the nominative, with its direction: "eastern Syria", «восточная Сирия». */
  readonly name: string;
  readonly precision: PlacePrecision | null;
  /** The same for all names of one place in all languages; null for a place that the gazetteer does not know. */
  readonly key: string | null;
  /** ISO 3166-1 alpha-2; null when it is not known. */
  readonly country: string | null;
  /** How the words bind it: where something is, where it came from or went to, or only named. */
  readonly relation: 'in' | 'from' | 'to' | 'named';
  readonly score: number;
  readonly because: readonly Cause[];
  readonly reach: Reach;
}

const PRECISION_SCORE = { locality: 0.5, region: 0.45, country: 0.3 } as const;
const RELATION_SCORE = { in: 0.5, from: 0.3, to: 0.25, named: 0.1 } as const;
/** A place of an unknown name is told by its preposition alone. */
const UNKNOWN_SCORE = 0.25;
/** What stands beside the passage, or only says whose office it is, and the place where the report was written, are weaker. */
const BESIDE = 0.5;
const DATELINE_SCORE = 0.15;

/** Proposes places from the words of a passage, else from its paragraph; where the report was written comes last. */
export function proposePlaces(
  text: string,
  passage: Stretch,
  current: ReadParagraph,
  lead: Dateline | null,
  language: AttributionLanguage,
): readonly PlaceProposal[] {
  const body = datelineOf(text, current)?.end ?? current.start;
  const all = current.sentences
    .flatMap((sentence) => readPlaces(text, sentence, language))
    .filter(({ because: [cause] }) => cause && cause.start >= body);
  const negated = findNegatedOrigin(text, passage, language);
  // "Not from the west, but from the hills": the west is no place of what is told.
  const isNegated = (cause: Cause) =>
    negated?.isCorrected === true && cause.start < negated.end && cause.end > negated.cue.start;
  const own = all.filter(
    ({ because: [cause] }) => cause && cause.start < passage.end && cause.end > passage.start && !isNegated(cause),
  );
  const beside = all
    .filter((one) => !own.includes(one) && !one.because.some(isNegated))
    .map((one) => ({ ...one, score: one.score * BESIDE, reach: 'paragraph' as const }));
  const written = lead && placeOf(text, lead);
  return merge([...own, ...beside, ...(written ? [written] : [])]);
}

function merge(places: readonly PlaceProposal[]): readonly PlaceProposal[] {
  const merged = new Map<string, PlaceProposal>();
  for (const place of places.toSorted((a, b) => b.score - a.score)) {
    const key = place.name.toLowerCase();
    const known = merged.get(key);
    merged.set(key, known ? { ...known, because: [...known.because, ...place.because] } : place);
  }
  return [...merged.values()];
}

function readPlaces(
  text: string,
  { reader, speeches }: ReadSentence,
  language: AttributionLanguage,
): readonly PlaceProposal[] {
  const speakers = speeches.flatMap((speech) => [...speech.speakers, ...speech.upstream, ...speech.carriers]);
  const found: PlaceProposal[] = [];
  for (let at = reader.from; at < reader.to; at += 1) {
    const lexeme = reader.lexemes[at] as Lexeme;
    const isSpeaker = speakers.some((mention) => mention.from <= at && mention.to > at);
    if (isSpeaker) continue;
    // "the ambassador of Syria", «президент Сирии»: whose office it is, and not where something was.
    const isOfOffice = reader.mentions.some(
      ({ noun, kind, from, to }) => noun !== null && kind !== 'unnamed-group' && from < at && at < to,
    );
    const place =
      readRegion(text, reader.lexemes, at, language) ??
      readKnown(text, reader.lexemes, at, language) ??
      readUnknown(text, reader.lexemes, at, language);
    if (!place || (lexeme.isPossessive && place.precision === 'country')) continue;
    found.push(isOfOffice && place.relation !== 'in' ? weaken(place) : place);
  }
  return found;
}

function weaken(place: PlaceProposal): PlaceProposal {
  const score = place.score - RELATION_SCORE[place.relation] + RELATION_SCORE.named;
  return { ...place, relation: 'named', score: score * BESIDE };
}

function readKnown(
  text: string,
  lexemes: readonly Lexeme[],
  at: number,
  language: AttributionLanguage,
): PlaceProposal | null {
  const lexeme = lexemes[at] as Lexeme;
  const term = termOf(lexeme, 'place');
  if (!term || (hasCase(lexeme) && !lexeme.isCapital) || isTerm(lexeme, 'known')) return null;
  const { place, name } = term.name;
  const direction = directionOf(lexemes, at, language);
  const from = direction ? direction.at : at;
  const relation = relationOf(lexemes, from, language);
  const first = lexemes[from] as Lexeme;
  const cause = { text: text.slice(first.start, lexeme.end), start: first.start, end: lexeme.end };
  const precision = direction ? 'region' : place.precision;
  return {
    name: direction ? directedName(text, lexemes, from, at, name, language) : name,
    precision,
    key: place.key,
    country: place.country,
    relation,
    score: PRECISION_SCORE[precision] + RELATION_SCORE[relation],
    because: [cause],
    reach: 'passage',
  };
}

function hasCase(lexeme: Lexeme): boolean {
  return lexeme.text.toLowerCase() !== lexeme.text.toUpperCase();
}

function directedName(
  text: string,
  lexemes: readonly Lexeme[],
  from: number,
  at: number,
  name: string,
  language: AttributionLanguage,
): string {
  const [first, last] = [lexemes[from] as Lexeme, lexemes[at] as Lexeme];
  if (language !== 'ru' && language !== 'uk') return text.slice(first.start, last.end).replace(/['’]s$/u, '');
  const gender = /[ая]$/u.test(name) ? 'f' : /[ое]$/u.test(name) ? 'n' : /[иы]$/u.test(name) ? 'many' : 'm';
  return `${toNominativeAdjective(text.slice(first.start, first.end), gender, language)} ${name}`;
}

/** Nouns of regions that stand behind their names, with their nominative and gender. */
const REGION_NOUNS: Readonly<Partial<Record<AttributionLanguage, RegExp>>> = {
  en: /^(?:region|province|oblast|governorate|district|county|prefecture)$/u,
  ru: /^(област|кра|район|округ)(?:ь|и|ью|й|я|ю|е|ем|а|у|ом)?$/u,
  uk: /^(област|кра|район)(?:ь|і|ю|й|я|ї|єм|а|у|ом)?$/u,
};
const REGION_FORMS: Readonly<Record<string, readonly [name: string, gender: 'm' | 'f']>> = {
  област: ['область', 'f'],
  кра: ['край', 'm'],
  район: ['район', 'm'],
  округ: ['округ', 'm'],
};

/** "Russia’s Samara region", «над Белгородской областью». */
function readRegion(
  text: string,
  lexemes: readonly Lexeme[],
  at: number,
  language: AttributionLanguage,
): PlaceProposal | null {
  const [lexeme, noun] = [lexemes[at] as Lexeme, lexemes[at + 1]];
  const match = REGION_NOUNS[language]?.exec(noun?.fold ?? '');
  if (!noun || !match || !lexeme.isCapital || lexeme.shape !== 'word' || noun.isCapital) return null;
  const isSlavic = language !== 'en';
  const isName = isSlavic
    ? /(?:ск|цк|ськ|цьк|зьк)[\p{L}]{1,3}$/u.test(lexeme.text)
    : lexeme.terms.every(({ is }) => is === 'place');
  if (!isName) return null;
  const from = lexemes[at - 1]?.isPossessive && isTerm(lexemes[at - 1], 'place') ? at - 1 : at;
  const relation = relationOf(lexemes, from, language);
  const words = text.slice(lexeme.start, noun.end);
  const form = REGION_FORMS[match[1] ?? ''];
  return {
    name: form ? `${toNominativeAdjective(lexeme.text, form[1], language)} ${form[0]}` : words,
    precision: 'region',
    key: null,
    country: null,
    relation,
    score: PRECISION_SCORE.region + RELATION_SCORE[relation],
    because: [{ text: words, start: lexeme.start, end: noun.end }],
    reach: 'passage',
  };
}

/** "in the village of Novosilky", "near Vessk": a name that is told to be a place by the words before it. */
function readUnknown(
  text: string,
  lexemes: readonly Lexeme[],
  at: number,
  language: AttributionLanguage,
): PlaceProposal | null {
  const lexeme = lexemes[at] as Lexeme;
  if (isMark(lexeme) || lexeme.shape !== 'word' || lexeme.terms.length > 0 || isNameOn(lexemes[at - 1])) return null;
  // "on S-300", "in AppStore"
  if (/\p{N}|\p{Ll}\p{Lu}|-(?:occupied|controlled|held)$/u.test(lexeme.text)) return null;
  // "im Norden des Landes"
  if (language === 'de' && GERMAN_NOUNS.test(lexeme.fold)) return null;
  const isNamed = isPlaceNoun(lexemes, at, language);
  const relation = relationOf(lexemes, at, language);
  const isCased = hasCase(lexeme);
  if (isCased && !lexeme.isCapital) return null;
  // German nouns all have capitals, and words without case may be anything: only "the village of" tells them.
  if (!isNamed && (!isCased || language === 'de' || relation !== 'in')) return null;
  let to = at + 1;
  while (isCased && to - at < 3 && isNameOn(lexemes[to])) to += 1;
  const last = lexemes[to - 1] as Lexeme;
  // "in Majdal Shams"; three words are rather a house or a company.
  const isLong = to - at > (language === 'en' && /^(?:in|near|outside)$/u.test(lexemes[at - 1]?.fold ?? '') ? 2 : 1);
  if (!isNamed && (isLong || last.isPossessive || isTerm(lexemes[to], 'noun') || lexeme.text.length < 4)) return null;
  const name = text.slice(lexeme.start, last.end);
  return {
    name,
    precision: isNamed ? 'locality' : null,
    key: null,
    country: null,
    relation,
    score: UNKNOWN_SCORE + RELATION_SCORE[relation] + (isNamed ? 0.2 : 0),
    because: [{ text: name, start: lexeme.start, end: last.end }],
    reach: 'passage',
  };
}

/** Nouns that a German place noun owns and that name no place. */
const GERMAN_NOUNS =
  /^(?:land|landes|staat|staates|kontinents?|stadt|region|gebiets|dorfes|reiches|bundeslandes|inselstaats?)$/u;

function isNameOn(lexeme: Lexeme | undefined): boolean {
  return lexeme !== undefined && lexeme.shape === 'word' && lexeme.isCapital && lexeme.terms.length === 0;
}

/** "BAGHDAD, (BM) – …": where the report was written. */
function placeOf(text: string, { place: lexeme }: Dateline): PlaceProposal | null {
  const term = termOf(lexeme ?? undefined, 'place');
  if (!term || !lexeme) return null;
  const { place, name } = term.name;
  return {
    name,
    precision: place.precision,
    key: place.key,
    country: place.country,
    relation: 'named',
    score: DATELINE_SCORE,
    because: [{ text: text.slice(lexeme.start, lexeme.end), start: lexeme.start, end: lexeme.end }],
    reach: 'lead',
  };
}
